import { listAchievements } from "../../achievements/store.ts";
import { COMPETENCES, LEVELS } from "../../achievements/types.ts";
import { frameworkId } from "../../achievements/framework.ts";
import { loadFramework } from "../../competences/framework/load.ts";
import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import type { Actor } from "../../identity/types.ts";
import type { Language } from "../../languages.ts";
import { checkProposal, type Proposal, proposeAward } from "../../recognition/awards.ts";
import { findRecipients } from "../../recognition/recipients.ts";
import { keys } from "../../store/keys.ts";
import { valueOf } from "../../../views/components/form_state.ts";
import { AwardFormPage } from "../../../views/pages/awards/award_form.tsx";
import { ChooseRecipientPage } from "../../../views/pages/awards/choose_recipient.tsx";
import { PreviewPage } from "../../../views/pages/awards/preview.tsx";
import type { WebContext } from "../env.ts";
import { checkForm, refused } from "../forms.ts";
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

const AT_ONCE = 24;

/** `GET /awards/new`: whom, and then what. */
export async function askForAward(c: WebContext): Promise<Response> {
  reader(c, "issuer");
  const recipient = await recipientOf(c, c.req.query("recipient"));
  if (!recipient) return await chooseRecipient(c);
  const language = await languageOf(c.var.deps, recipient);
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
  const framework = (await loadFramework(deps.config.dataFolder))[context.language];
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
  const from = Math.max(0, Number.parseInt(c.req.query("from") ?? "0") || 0);
  const achievement = c.req.query("achievement");
  const keep: Record<string, string> = achievement ? { achievement } : {};
  const people = await findRecipients(deps, reader(c, "issuer"), context.organisation!, query);
  const next = from + AT_ONCE;
  const rest = new URLSearchParams({ ...keep, q: query, from: String(next) });
  return await page(
    c,
    <ChooseRecipientPage
      context={context}
      query={query}
      people={people.slice(from, next)}
      found={people.length}
      more={next < people.length ? `/awards/new?${rest}` : undefined}
      keep={keep}
    />,
  );
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

async function recipientOf(c: WebContext, id: string | undefined): Promise<Actor | undefined> {
  if (!id) return undefined;
  const actor = (await c.var.deps.store.get(keys.actor(id))).value;
  if (!actor) throw new NotFoundError();
  return actor;
}

/** What somebody reads best: their account's language, or the first of their team's. */
async function languageOf(deps: Deps, recipient: Actor): Promise<Language> {
  const account = (await deps.store.get(keys.account(recipient.id))).value;
  return account?.language ?? recipient.languages[0] ?? "fr";
}
