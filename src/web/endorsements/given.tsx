import { parseDocument } from "../../credentials/parse.ts";
import { NotFoundError } from "../../errors.ts";
import { requireActing } from "../../recognition/endorsements/acting.ts";
import { readGiven } from "../../recognition/endorsements/answers.ts";
import {
  givenBy,
  putAsideBy,
  shownReceived,
  waitingEndorsements,
  wordsOf,
} from "../../recognition/endorsements/lists.ts";
import { receivedBy } from "../../recognition/endorsements/received_store.ts";
import type { ReceivedEndorsement } from "../../recognition/endorsements/types.ts";
import { isIssuer } from "../../recognition/awards/awards.ts";
import { GivenPage } from "../../../views/pages/endorsements/given.tsx";
import { GivenListPage } from "../../../views/pages/endorsements/given_list.tsx";
import { cached } from "../cached.ts";
import type { WebContext } from "../env.ts";
import { askedDocumentType } from "../negotiate.ts";
import { personFor } from "./person.ts";
import { page, reader } from "../respond.ts";
import { waitingViews } from "./waiting.ts";

/** What waits to be written or accepted, and what one signed. */
export async function showGivenList(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const account = reader(c);
  const given = await givenBy(deps, account);
  const organisation = isIssuer(account) ? context.organisation : undefined;
  const ofOurs = async (received: (receiver: string) => Promise<ReceivedEndorsement[]>) =>
    await Promise.all(
      (organisation ? await received(organisation.id) : []).map((one) => shownReceived(deps, one)),
    );
  const { requests, received } = await waitingEndorsements(deps, account);
  const aboutBadges = received.filter(({ credential }) => credential !== undefined);
  return await page(
    c,
    <GivenListPage
      context={context}
      waiting={await waitingViews(deps, account, { requests, received: aboutBadges })}
      given={await Promise.all(given.map(async (one) => ({
        given: one,
        receiver: await personFor(deps, account, one.receiver),
      })))}
      arrived={await ofOurs((receiver) => receivedBy(deps, receiver, "waiting"))}
      ours={await ofOurs((receiver) => receivedBy(deps, receiver, "kept"))}
      aside={await ofOurs((receiver) => putAsideBy(deps, receiver))}
      endorses={organisation !== undefined}
    />,
  );
}

/** One that was signed here: its words for its endorser, who may take it back; its exact bytes. */
export async function showGiven(c: WebContext): Promise<Response> {
  const { deps, account, page: context } = c.var;
  const { value: given } = await readGiven(deps, c.req.param("id")!);
  // What recognises an association is public; a badge's endorsement goes where its holder lets it.
  const open = given.about !== "badge";
  if (!open || !askedDocumentType(c)) await requireActing(deps, reader(c), given.endorser);
  const bytes = await deps.blobs.get(given.document);
  if (!bytes) throw new NotFoundError();
  const type = askedDocumentType(c);
  c.header("Vary", "Accept, Accept-Language, Cookie, HX-Request");
  if (type) return cached(c, bytes, type, open ? "public, no-cache" : "private, no-store");
  const endorser = await personFor(deps, account, given.endorser);
  return await page(
    c,
    <GivenPage
      context={context}
      given={given}
      words={wordsOf(parseDocument(bytes))}
      endorser={endorser.title}
      own={given.endorser === account!.id}
      receiver={await personFor(deps, account, given.receiver)}
    />,
  );
}
