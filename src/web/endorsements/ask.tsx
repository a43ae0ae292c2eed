import { z } from "zod";
import { lookUp } from "../../../federation/lookup.ts";
import { COMPETENCES } from "../../achievements/types.ts";
import { DomainError } from "../../errors.ts";
import type { ActorName } from "../../identity/names.ts";
import { NetError } from "../../net/errors.ts";
import { MAX_MESSAGE, requestEndorsement } from "../../recognition/endorsements/requests.ts";
import { answersByReply } from "../../recognition/mentions/store.ts";
import { isBadge } from "../../recognition/kinds.ts";
import { findRecipients } from "../../recognition/awards/recipients.ts";
import type { CredentialRecord } from "../../recognition/types.ts";
import { askTestimony } from "../../recognition/testimonies/ask.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { AskMessagePage } from "../../../views/pages/endorsements/ask_message.tsx";
import { AskWhomPage } from "../../../views/pages/endorsements/ask_whom.tsx";
import type { WebContext } from "../env.ts";
import { choices, optionalText } from "../fields.ts";
import { errorSentence, readForm, refused } from "../forms.ts";
import { personFor } from "./person.ts";
import { heldView } from "../cards/held_view.ts";
import { signedFace } from "../cards/signed.ts";
import { goTo, page, reader } from "../respond.ts";
import { ownBadge } from "./held.tsx";

const AT_ONCE = 12;

/** `GET …/endorsements/new`: whom, and then with which words. */
export async function askForm(c: WebContext): Promise<Response> {
  const record = await ownBadge(c);
  const endorser = c.req.query("endorser");
  if (endorser) return await showMessage(c, record, endorser, EMPTY_FORM);
  const typed = (c.req.query("q") ?? "").trim();
  if (!isElsewhereTyped(typed)) return await showWhom(c, record, typed);
  try {
    return await showMessage(c, record, await lookUp(c.var.deps, typed), EMPTY_FORM);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const code = error instanceof NetError ? "node-silent" : "nobody-found";
    return await showWhom(c, record, typed, errorSentence(c.var.page.language, code));
  }
}

const form = z.object({
  endorser: z.string("required").min(1, "required").max(2000, "too-long"),
  message: optionalText(MAX_MESSAGE),
  competences: choices(COMPETENCES),
});

/** `POST …/endorsements/new`: asks. */
export async function takeAskForm(c: WebContext): Promise<Response> {
  const record = await ownBadge(c);
  const parsed = await readForm(c, form);
  const endorser = String(parsed.form.values.endorser ?? "");
  if (!parsed.ok) return await showMessage(c, record, endorser, parsed.form, 422);
  try {
    const { message = "", competences } = parsed.value;
    const { deps } = c.var;
    if (await answersByReply(deps, endorser)) {
      await askTestimony(deps, reader(c), record.id, { to: endorser, message });
    } else {
      await requestEndorsement(deps, reader(c), record.id, { endorser, message, competences });
    }
  } catch (error) {
    return await showMessage(c, record, endorser, refused(c, parsed.form, error), 422);
  }
  return goTo(c, `/credentials/${record.id}/endorsements`);
}

/** `@someone@elsewhere`, or an address: a search among members finds neither. */
function isElsewhereTyped(typed: string): boolean {
  return /^@?[^@\s]+@[^@\s]+$/.test(typed) || /^https?:\/\//.test(typed);
}

async function showWhom(
  c: WebContext,
  record: CredentialRecord,
  query: string,
  error?: string,
): Promise<Response> {
  const { deps, page: context } = c.var;
  const found = query && !error
    ? await findRecipients(deps, reader(c), context.organisation!, query.replace(/^@/, ""))
    : [];
  const asked = found.filter(({ id }) => id !== record.recipient).slice(0, AT_ONCE);
  return await page(
    c,
    <AskWhomPage
      context={context}
      credential={record.id}
      badge={await heldView(deps, record)}
      form={{ values: { q: query }, errors: error ? { q: error } : {} }}
      people={await Promise.all(asked.map(({ id }) => personFor(deps, c.var.account, id)))}
    />,
    { status: error ? 422 : 200 },
  );
}

async function showMessage(
  c: WebContext,
  record: CredentialRecord,
  endorser: ActorName,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { deps, page: context } = c.var;
  return await page(
    c,
    <AskMessagePage
      context={context}
      credential={record.id}
      badge={await heldView(deps, record)}
      endorser={await personFor(deps, c.var.account, endorser)}
      byReply={await answersByReply(deps, endorser)}
      competences={isBadge(record)
        ? undefined
        : (await signedFace(deps, record, { open: false })).competences}
      form={form}
    />,
    { status },
  );
}
