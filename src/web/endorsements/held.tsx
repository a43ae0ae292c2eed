import { NotFoundError } from "../../errors.ts";
import { credentialFor } from "../../recognition/access/access.ts";
import { answersFor } from "../../recognition/awards/awards.ts";
import { heldDocument } from "../../recognition/endorsements/held.ts";
import {
  attachmentState,
  putAsideBy,
  requestsAbout,
  shownEndorsements,
  shownReceived,
} from "../../recognition/endorsements/lists.ts";
import { receivedBy } from "../../recognition/endorsements/received_store.ts";
import type { ReceivedEndorsement } from "../../recognition/endorsements/types.ts";
import { isBadge } from "../../recognition/kinds.ts";
import type { CredentialRecord } from "../../recognition/types.ts";
import { HeldPage } from "../../../views/pages/endorsements/held.tsx";
import type { WebContext } from "../env.ts";
import { personFor } from "./person.ts";
import { heldTestimonies } from "./testimonies.ts";
import { claimedNames } from "../cards/claimed.ts";
import { heldView } from "../cards/held_view.ts";
import { page, reader } from "../respond.ts";

/** A badge's endorsements, for its holder: what came back, what it carries, what was asked. */
export async function showHeld(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const record = await ownBadge(c);
  const document = await heldDocument(deps, record.id);
  const [waiting, aside, shown, requests] = await Promise.all([
    receivedBy(deps, record.recipient, "waiting"),
    putAsideBy(deps, record.recipient),
    shownEndorsements(deps, String(document.id), document),
    requestsAbout(deps, record.id),
  ]);
  const ofThis = (all: readonly ReceivedEndorsement[]) =>
    Promise.all(
      all.filter(({ credential }) => credential === record.id)
        .map((one) => shownReceived(deps, one)),
    );
  const lines = await Promise.all(
    requests.map(async (request) => ({
      request,
      endorser: await personFor(deps, c.var.account, request.endorser),
    })),
  );
  return await page(
    c,
    <HeldPage
      context={context}
      credential={record.id}
      badge={await heldView(deps, record)}
      about={isBadge(record) ? undefined : claimedNames(document)}
      issuer={(await personFor(deps, c.var.account, record.issuer)).title}
      waiting={await ofThis(waiting)}
      aside={await ofThis(aside)}
      kept={shown}
      requests={lines}
      attachment={await attachmentState(deps, record.id)}
      canAsk={!record.revoked}
      testimonies={await heldTestimonies(deps, c.var.account, record.id)}
    />,
  );
}

/** The badge or card of this address, if the reader holds it. @throws {NotFoundError} */
export async function ownBadge(c: WebContext): Promise<CredentialRecord> {
  const { deps } = c.var;
  const account = reader(c);
  const record = await credentialFor(deps, account, c.req.param("id")!);
  if (!await answersFor(deps, account, record.recipient)) throw new NotFoundError();
  return record;
}
