import type { Deps } from "../../deps.ts";
import { isElsewhere } from "../../identity/names.ts";
import { answersFor, isIssuer } from "../../recognition/awards/awards.ts";
import { credentialAddress } from "../../recognition/awards/document.ts";
import { heldDocument } from "../../recognition/endorsements/held.ts";
import { shownEndorsements } from "../../recognition/endorsements/lists.ts";
import { receivedBy } from "../../recognition/endorsements/received_store.ts";
import { listShareLinks } from "../../recognition/access/share_links.ts";
import { testimoniesAbout } from "../../recognition/testimonies/choose.ts";
import { readAward } from "../../recognition/awards/transition.ts";
import type { BadgeRecord } from "../../recognition/types.ts";
import { isPublic } from "../../visibility.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import type { CredentialView } from "../../../views/pages/credentials/credential_view.ts";
import { CredentialPage, DONE } from "../../../views/pages/credentials/credential.tsx";
import { PrintPage } from "../../../views/pages/credentials/print.tsx";
import type { WebContext } from "../env.ts";
import { isAnyone, openPage, page } from "../respond.ts";
import { readBadge } from "./badges.ts";
import { previewPath } from "./preview.ts";
import { peopleOf, personOf, recipientPage } from "./people.ts";

/** Forms of the page that came back with errors. */
export type CredentialForms = Partial<Record<"visibility" | "link" | "revoke", FormState>>;

/** A badge's page, with what this reader may do with it. */
export async function showCredential(
  c: WebContext,
  record: BadgeRecord,
  forms: CredentialForms,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { deps, account, page: context } = c.var;
  const holds = account ? await answersFor(deps, account, record.recipient) : false;
  const gives = account && isIssuer(account) && !isElsewhere(record.issuer);
  const view = (
    <CredentialPage
      context={context}
      credential={await viewOf(c, record)}
      holder={holds
        ? {
          links: await listShareLinks(deps, account!, record.id),
          endorsementsWaiting: await endorsementsWaiting(deps, record),
          visibility: forms.visibility ??
            { values: { visibility: record.visibility }, errors: {} },
          link: forms.link ?? { values: { days: "30" }, errors: {} },
        }
        : undefined}
      done={holds ? DONE.find((one) => one === c.req.query("done")) : undefined}
      issuer={gives ? { revoke: forms.revoke ?? EMPTY_FORM } : undefined}
    />
  );
  if (isPublic(record.visibility) && isAnyone(c)) return openPage(c, String(await view.toString()));
  return await page(c, view.toString(), { status });
}

/** The badge on a sheet of paper. */
export async function showPrint(c: WebContext, record: BadgeRecord): Promise<Response> {
  return await page(c, <PrintPage context={c.var.page} credential={await viewOf(c, record)} />);
}

async function endorsementsWaiting(deps: Deps, record: BadgeRecord): Promise<number> {
  const waiting = await receivedBy(deps, record.recipient, "waiting");
  return waiting.filter((one) => one.credential === record.id && !one.withdrawnAt).length;
}

async function viewOf(c: WebContext, record: BadgeRecord): Promise<CredentialView> {
  const { deps } = c.var;
  const { value: award } = await readAward(deps, record.award);
  const [badge, issuer, people] = await Promise.all([
    readBadge(deps, record.achievement, record.endorsements),
    personOf(deps, record.issuer),
    peopleOf(deps, [record.recipient]),
  ]);
  const { narrative, hours, period, validUntil } = award;
  const document = await heldDocument(deps, record.id);
  const agreed = new Set(award.acceptance?.evidence);
  return {
    id: record.id,
    address: credentialAddress(deps, record.id),
    said: { badge, narrative, hours, period, validUntil },
    recipient: award.acceptance?.name,
    recipientPage: await recipientPage(deps, record, award.acceptance?.name),
    team: people.get(record.recipient)?.kind === "team",
    issuer,
    awardedDate: record.awardedDate,
    expired: record.validUntil !== undefined && new Date(record.validUntil) < deps.clock(),
    evidence: award.evidence.filter((item) => agreed.has(item.id)),
    testimonies: await testimoniesAbout(deps, record.id, "kept"),
    endorsements: await shownEndorsements(deps, String(document.id), document),
    visibility: record.visibility,
    closed: record.closed,
    revoked: record.revoked,
    linkKey: c.req.query("key"),
    preview: await previewPath(deps, record),
  };
}
