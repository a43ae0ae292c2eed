import { z } from "zod";
import { findSubject, type FoundSubject } from "../../../federation/find_subject.ts";
import { DomainError } from "../../errors.ts";
import { NetError } from "../../net/errors.ts";
import { endorseUnasked } from "../../recognition/endorsements/endorse.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { EndorsePage } from "../../../views/pages/endorsements/endorse.tsx";
import type { WebContext } from "../env.ts";
import { text } from "../fields.ts";
import { errorSentence, readForm, refused } from "../forms.ts";
import { somebody } from "../network/people.ts";
import { goTo, page, reader } from "../respond.ts";

/** `GET /endorsements/new`: whom or what the association recognises, and then why. */
export async function askToEndorse(c: WebContext): Promise<Response> {
  reader(c, "issuer");
  const of = (c.req.query("of") ?? "").trim();
  return of ? await showFound(c, of, EMPTY_FORM) : await show(c, { form: EMPTY_FORM });
}

const form = z.object({ of: text(2000), text: text(3000) });

/** `POST /endorsements/new`: signs in the association's name. */
export async function takeEndorsement(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const account = reader(c, "issuer");
  const parsed = await readForm(c, form);
  const of = String(parsed.form.values.of ?? "");
  if (!parsed.ok) return await showFound(c, of, parsed.form, 422);
  try {
    const found = await findSubject(deps, parsed.value.of);
    const given = await endorseUnasked(deps, account, context.organisation!.id, found, {
      words: { text: parsed.value.text },
      language: context.language,
    });
    return goTo(c, `/endorsements/${given.id}`);
  } catch (error) {
    return await showFound(c, of, refused(c, parsed.form, error), 422);
  }
}

async function showFound(
  c: WebContext,
  of: string,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  try {
    const found = await findSubject(c.var.deps, of);
    return await show(c, { form: { ...form, values: { ...form.values, of } }, found }, status);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const code = error instanceof NetError ? "node-silent" : "subject-unknown";
    const sentence = errorSentence(c.var.page.language, code);
    return await show(c, { form: { values: { of }, errors: { of: sentence } } }, 422);
  }
}

async function show(
  c: WebContext,
  { form, found }: { readonly form: FormState; readonly found?: FoundSubject },
  status: 200 | 422 = 200,
): Promise<Response> {
  return await page(
    c,
    <EndorsePage
      context={c.var.page}
      form={form}
      found={found && { ...found, whose: await somebody(c.var.deps, found.receiver) }}
    />,
    { status },
  );
}
