import { parseDocument } from "../../credentials/parse.ts";
import type { Deps } from "../../deps.ts";
import { DomainError, NotFoundError } from "../../errors.ts";
import { isElsewhere } from "../../identity/names.ts";
import { log } from "../../log.ts";
import type { Begin } from "../../store/commit.ts";
import type { Lease } from "../../store/ports.ts";
import type { DomainEvent } from "../../events.ts";
import { readGiven } from "./answers.ts";
import { askIssuer } from "./ask_issuer.ts";
import { receiveAnswer, receiveWithdrawal } from "./receive.ts";
import { receiveUnasked } from "./receive_unasked.ts";
import { answerHolder } from "./reissue.ts";
import { endorsementAddress } from "./sign.ts";

/** After so many attempts an endorser who cannot be looked up counts as not there. */
const PATIENCE = 8;

/**
 * What follows here from what happened around endorsements, where the other side is on this node
 * too: the very functions that the door for nodes calls when it is not.
 */
export async function reactToEndorsement(
  deps: Deps,
  event: DomainEvent,
  lease: Lease,
): Promise<void> {
  const begin = () => deps.store.atomic().acknowledge(lease);
  switch (event.type) {
    case "endorsement.signed":
      return await arrive(deps, event.endorsement, begin);
    case "endorsement.withdrawn":
      return await arriveWithdrawn(deps, event.endorsement, begin);
    case "endorsements.chosen":
      return await askIssuer(deps, event.credential, begin);
    case "attachment.asked":
      if (isElsewhere(event.issuer)) return;
      return await answerHolder(deps, event, begin, { last: lease.attempt >= PATIENCE });
  }
}

async function arrive(deps: Deps, id: string, begin: Begin): Promise<void> {
  const { value: given } = await readGiven(deps, id);
  if (isElsewhere(given.receiver)) return;
  const bytes = await deps.blobs.get(given.document);
  if (!bytes) throw new NotFoundError();
  const arriving = {
    by: given.endorser,
    document: parseDocument(bytes),
    ...(given.file ? { file: given.file } : {}),
    ...(given.mayBeTold ? { mayBeTold: true } : {}),
  };
  await unlessRefused(id, begin, async () => {
    if (given.request) await receiveAnswer(deps, begin, given.request, arriving);
    else await receiveUnasked(deps, begin, given.receiver, arriving);
  });
}

async function arriveWithdrawn(deps: Deps, id: string, begin: Begin): Promise<void> {
  const { value: given } = await readGiven(deps, id);
  if (isElsewhere(given.receiver)) return;
  await unlessRefused(id, begin, async () => {
    await receiveWithdrawal(deps, begin, endorsementAddress(deps, id), given.endorser);
  });
}

/** What is refused is logged, and does not come again. */
async function unlessRefused(id: string, begin: Begin, take: () => Promise<void>): Promise<void> {
  try {
    await take();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    log.warn("The endorsement {id} is refused: {code}.", { id, code: error.code });
    await begin().commit();
  }
}
