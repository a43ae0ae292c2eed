import { listAchievements } from "../../achievements/store.ts";
import { COMPETENCES, LEVELS } from "../../achievements/types.ts";
import { frameworkId } from "../../achievements/framework.ts";
import { lookUp } from "../../../federation/lookup.ts";
import { DomainError } from "../../errors.ts";
import { isElsewhere } from "../../identity/names.ts";
import type { Language } from "../../languages.ts";
import { checkProposal, type Proposal, proposeAward } from "../../recognition/awards/awards.ts";
import { findRecipients } from "../../recognition/awards/recipients.ts";
import { NetError } from "../../net/errors.ts";
import { keys } from "../../store/keys.ts";
import { valueOf } from "../../../views/components/form_state.ts";
import { AwardFormPage } from "../../../views/pages/awards/award_form.tsx";
import { ChooseRecipientPage } from "../../../views/pages/awards/choose_recipient.tsx";
import { PreviewPage } from "../../../views/pages/awards/preview.tsx";
import type { WebContext } from "../env.ts";
import { frameworkHere } from "../framework.ts";
import { checkForm, errorSentence, refused } from "../forms.ts";
import { listPart } from "../list_part.ts";
import { goTo, page, reader } from "../respond.ts";
import {
  type AwardDraft,
  changeRows,
  draftSchema,
  newDraft,
  proposalOf,
  readDraft,
} from "./award_draft.ts";
import { readBadge } from "./badges.ts";
import { own, type Person, personOf } from "./people.ts";

const AT_ONCE = 24;

/** `GET /awards/new`: whom, and then what. */
export async function askForAward(c: WebContext): Promise<Response> {
  reader(c, "issuer");
  const recipient = await recipientOf(c, c.req.query("recipient"));
  if (!recipient) return await chooseRecipient(c);
  const language = await languageOf(c, recipient);
  return await showForm(c, newDraft({ ...presetBadge(c), recipient: recipient.id, language }));
}

/** `POST /awards/new`: a button of the form was pressed. */
export async function takeAwardForm(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const account = reader(c, "issuer");
  const draft = await readDraft(c, account);
  const wrongFiles = Object.keys(draft.form.errors).length > 0;
  if (wrongFiles) return await showForm(c, draft, 422);
  if (!["preview", "send"].includes(draft.step)) return await showForm(c, changeRows(draft));
  const parsed = checkForm(c, draft.form.values, draft.form, draftSchema);
  if (!parsed.ok) return await showForm(c, { ...draft, form: parsed.form }, 422);
  try {
    const issuer = context.organisation!;
    const proposal = await proposalOf(deps, parsed.value, draft);
    if (draft.step === "send") {
      const award = await proposeAward(deps, account, issuer, proposal);
      return goTo(c, `/awards/${award.id}`);
    }
    const evidence = await checkProposal(deps, account, issuer, proposal);
    return await preview(c, draft, proposal, evidence);
  } catch (error) {
    return await showForm(c, { ...draft, form: refused(c, draft.form, error) }, 422);
  }
}

async function preview(
  c: WebContext,
  draft: AwardDraft,
  proposal: Proposal,
  evidence: Awaited<ReturnType<typeof checkProposal>>,
): Promise<Response> {
  const { deps } = c.var;
  const { narrative, hours, period, validUntil } = proposal;
  const badge = await readBadge(deps, proposal.achievement);
  return await page(
    c,
    <PreviewPage
      context={c.var.page}
      recipient={(await recipientOf(c, proposal.recipient))!}
      draft={draft}
      said={{ badge, narrative, hours, period, validUntil }}
      evidence={evidence}
    />,
  );
}

async function showForm(
  c: WebContext,
  draft: AwardDraft,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { deps, page: context } = c.var;
  const recipient = await recipientOf(c, valueOf(draft.form, "recipient"));
  if (!recipient) return await chooseRecipient(c);
  const framework = await frameworkHere(c);
  return await page(
    c,
    <AwardFormPage
      context={context}
      recipient={recipient}
      draft={draft}
      framework={framework}
      achievements={await listAchievements(deps)}
    />,
    { status },
  );
}

async function chooseRecipient(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const query = c.req.query("q") ?? "";
  const achievement = c.req.query("achievement");
  const keep: Record<string, string> = achievement ? { achievement } : {};
  const by = reader(c, "issuer");
  const found = isAddress(query)
    ? await lookElsewhere(c, query)
    : { people: (await findRecipients(deps, by, context.organisation!, query)).map(own) };
  const { shown, more } = listPart(c, found.people, AT_ONCE);
  return await page(
    c,
    <ChooseRecipientPage
      context={context}
      query={query}
      people={shown}
      found={found.people.length}
      error={found.error}
      more={more}
      keep={keep}
    />,
  );
}

/** Whether what somebody typed is an address (`@someone@other.site`) and not a name. */
function isAddress(query: string): boolean {
  return /^@?[^@\s]+@[^@\s]+[.:][^@\s]+$|^https?:\/\//.test(query.trim());
}

/** Asks the other site who that is; what comes of it stands in the place of the list. */
async function lookElsewhere(
  c: WebContext,
  typed: string,
): Promise<{ people: readonly Person[]; error?: string }> {
  const { deps, page: context } = c.var;
  try {
    return { people: [await personOf(deps, await lookUp(deps, typed))] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const code = error instanceof NetError ? "node-silent" : "nobody-found";
    return { people: [], error: errorSentence(context.language, code) };
  }
}

/** The badge named in the address, as the form's own answers. */
function presetBadge(c: WebContext): Record<string, string> {
  const id = c.req.query("achievement");
  if (!id) return {};
  for (const badge of COMPETENCES) {
    const level = LEVELS.find((one) => frameworkId(badge, one) === id);
    if (level) return { badge, level: String(level) };
  }
  return { badge: id };
}

async function recipientOf(c: WebContext, name: string | undefined): Promise<Person | undefined> {
  return name ? await personOf(c.var.deps, name) : undefined;
}

/** What somebody reads best: their account's language, or the first of their team's. */
async function languageOf(c: WebContext, { id }: Person): Promise<Language> {
  const { deps, page: context } = c.var;
  if (isElsewhere(id)) return context.language;
  const [account, actor] = await Promise.all([
    deps.store.get(keys.account(id)),
    deps.store.get(keys.actor(id)),
  ]);
  return account.value?.language ?? actor.value?.languages[0] ?? "fr";
}
