import { z } from "zod";
import { levelLine } from "../../credentials/build/endorsement_comment.ts";
import type { JsonObject } from "../../credentials/types.ts";
import { DomainError } from "../../errors.ts";
import { isElsewhere } from "../../identity/names.ts";
import { requireActing } from "../../recognition/endorsements/acting.ts";
import {
  answerCompetences,
  answerRequest,
  askedBadge,
} from "../../recognition/endorsements/answers.ts";
import { readRequest } from "../../recognition/endorsements/request_store.ts";
import { declineRequest } from "../../recognition/endorsements/requests.ts";
import type { EndorsementRequest } from "../../recognition/endorsements/types.ts";
import { keepUpload } from "../../recognition/awards/uploads.ts";
import { answersFor } from "../../recognition/awards/awards.ts";
import { EMPTY_FORM, type FormState, valueOf } from "../../../views/components/form_state.ts";
import { RequestPage } from "../../../views/pages/endorsements/request.tsx";
import { claimedIn } from "../cards/claimed.ts";
import type { WebContext } from "../env.ts";
import { optionalFile, optionalText, text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { personFor } from "./person.ts";
import { goTo, page, reader } from "../respond.ts";
import { badgeView } from "../verification/describe.ts";
import { pictureOf } from "./picture.ts";

const LINE = 200;

const words = z.object({
  text: text(3000),
  relation: text(LINE),
  when: optionalText(LINE),
  setting: optionalText(LINE),
  file: optionalFile,
  upload: optionalText(40),
  told: optionalText(10),
});

const reason = z.object({ reason: optionalText(1000) });

type Forms = Partial<Record<"answer" | "decline", FormState>>;

/** What somebody is asked to endorse: the badge, the words with which they are asked, their answer. */
export async function showRequest(
  c: WebContext,
  forms: Forms,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { deps, page: context } = c.var;
  const account = reader(c);
  const { value: request } = await readRequest(deps, c.req.param("id")!);
  if (await isAsker(c, request)) return goTo(c, `/credentials/${request.credential}/endorsements`);
  const endorser = await requireActing(deps, account, request.endorser);
  const badge = await badgeIfHere(c, request);
  const claimed = badge ? claimedIn(badge) : [];
  return await page(
    c,
    <RequestPage
      context={context}
      request={request}
      asker={await personFor(deps, account, request.asker)}
      endorser={endorser}
      badge={badge && { ...badgeView(badge), ...pictureOf(badge) }}
      claimed={claimed}
      asked={claimed.filter(({ address }) => request.competences?.includes(address))}
      forms={{ answer: EMPTY_FORM, decline: EMPTY_FORM, ...forms }}
    />,
    { status },
  );
}

/** `POST …/answer`: signs. */
export async function answerForm(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const account = reader(c);
  const id = c.req.param("id")!;
  const { value: request } = await readRequest(deps, id);
  if (request.competences) return await answerOfCompetences(c, request);
  const parsed = await readForm(c, words);
  if (!parsed.ok) return await showRequest(c, { answer: parsed.form }, 422);
  const { file, upload, told, ...said } = parsed.value;
  let { form } = parsed;
  try {
    const kept = file
      ? await keepUpload(deps, account, "file", {
        name: file.name,
        mediaType: file.type,
        content: new Uint8Array(await file.arrayBuffer()),
      })
      : undefined;
    if (kept) form = { ...form, values: { ...form.values, upload: kept.id, kept: kept.name } };
    const given = await answerRequest(deps, account, id, {
      words: said,
      language: context.language,
      upload: kept?.id ?? upload,
      mayBeTold: told === "yes",
    });
    return goTo(c, `/endorsements/${given.id}`);
  } catch (error) {
    return await showRequest(c, { answer: refused(c, form, error) }, 422);
  }
}

const shared = z.object({
  relation: text(LINE),
  when: optionalText(LINE),
  setting: optionalText(LINE),
});

/** Some of a card's competences are confirmed, at the level that is claimed or at another one. */
async function answerOfCompetences(c: WebContext, request: EndorsementRequest): Promise<Response> {
  const { deps, page: context } = c.var;
  const account = reader(c);
  const badge = await askedBadge(deps, request);
  const parsed = await readForm(c, shared);
  if (!parsed.ok) return await showRequest(c, { answer: parsed.form }, 422);
  const said = (name: string) => valueOf(parsed.form, name).trim();
  const confirmed = claimedIn(badge)
    .filter(({ address }) => request.competences?.includes(address))
    .flatMap(({ competence, levels }) => {
      const seen = said(`seen-${competence}`);
      const other = levels.find(({ level }) => String(level) === seen);
      if (seen !== "yes" && !other) return [];
      return [{
        competence,
        text: said(`text-${competence}`),
        level: other && levelLine(other.level, other.word),
      }];
    });
  try {
    const [given] = await answerCompetences(deps, account, request.id, {
      words: parsed.value,
      language: context.language,
      confirmed,
    });
    return goTo(c, `/endorsements/${given!.id}`);
  } catch (error) {
    return await showRequest(c, { answer: refused(c, parsed.form, error) }, 422);
  }
}

/** `POST …/decline`: says no. */
export async function declineForm(c: WebContext): Promise<Response> {
  const account = reader(c);
  const id = c.req.param("id")!;
  const parsed = await readForm(c, reason);
  if (!parsed.ok) return await showRequest(c, { decline: parsed.form }, 422);
  try {
    await declineRequest(c.var.deps, account, id, parsed.value.reason);
  } catch (error) {
    return await showRequest(c, { decline: refused(c, parsed.form, error) }, 422);
  }
  return goTo(c, `/endorsement-requests/${id}`);
}

async function isAsker(c: WebContext, { asker, credential }: EndorsementRequest): Promise<boolean> {
  return credential !== undefined && !isElsewhere(asker) &&
    await answersFor(c.var.deps, reader(c), asker);
}

async function badgeIfHere(
  c: WebContext,
  request: EndorsementRequest,
): Promise<JsonObject | undefined> {
  try {
    return await askedBadge(c.var.deps, request);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
