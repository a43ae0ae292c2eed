import { digestMultibase, jcs } from "../../credentials/digest.ts";
import { idOf } from "../../credentials/json.ts";
import { parseDocument } from "../../credentials/parse.ts";
import type { Deps } from "../../deps.ts";
import { DomainError, ForbiddenError } from "../../errors.ts";
import { type ActorName, hashOf, isElsewhere } from "../../identity/names.ts";
import { placeRecord } from "../../identity/pins.ts";
import { newId } from "../../ids.ts";
import { log } from "../../log.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import { requireGood } from "../endorsements/trusted.ts";
import { placeCredential } from "../awards/issue.ts";
import { pinIssuer } from "../news/received_badges.ts";
import { moveAward, readAward } from "../awards/transition.ts";
import { keepsTo } from "./proposal.ts";

/**
 * The badge that one of ours accepted arrives, signed. It has to stand, to be by who offered it, to
 * be about who accepted, and to say what they agreed to; then it is kept byte for byte, and its
 * issuer's keys with it, so that it verifies when that node is no more.
 *
 * @param id of the award here
 * @throws {ForbiddenError} `not-the-issuer` from anyone else
 * @throws {DomainError} `award-<state>` when it was not accepted, `credential-of-another`,
 *   `document-not-good`
 * @throws {UnreadableDocumentError}
 * @throws {NotReachedError} when whose key it is cannot be told now
 */
export async function receiveCredential(
  deps: Deps,
  begin: Begin,
  id: string,
  { by, bytes }: { readonly by: ActorName; readonly bytes: Uint8Array },
): Promise<void> {
  const { value: offered } = await readAward(deps, id);
  if (offered.issuer !== by || !isElsewhere(by)) throw new ForbiddenError("not-the-issuer");
  if (offered.state === "issued") return;
  if (offered.state !== "accepted") throw new DomainError(`award-${offered.state}`);
  const document = parseDocument(bytes);
  const address = idOf(document) ?? "";
  const isTheirs = URL.canParse(address) && new URL(address).host === new URL(by).host;
  if (!isTheirs || !keepsTo(offered, document)) throw new DomainError("credential-of-another");
  await requireGood(deps, document);
  await pinIssuer(deps, offered.issuerDid);
  const blob = await deps.blobs.put(bytes);
  const credential = newId();
  await commitAgain(async () => {
    const [entry, known] = await Promise.all([
      readAward(deps, id),
      deps.store.get(keys.credentialByAddress(hashOf(address))),
    ]);
    if (entry.value.state === "issued" || known.value) return { result: undefined };
    const atomic = begin().check(known).set(known.key, credential);
    const award = moveAward(atomic, entry, "issued", { credential }, deps.clock());
    placeCredential(atomic, {
      id: credential,
      issuer: by,
      recipient: award.recipient,
      award: id,
      achievement: award.achievement,
      document: blob,
      awardedDate: String(document.awardedDate ?? document.validFrom),
      validFrom: String(document.validFrom),
      ...(document.validUntil ? { validUntil: String(document.validUntil) } : {}),
      visibility: "private",
    });
    await placeRecord(deps, atomic, digestMultibase(jcs(document)));
    recordEvent(atomic, { type: "credential.issued", credential, award: id }, credential);
    return { atomic, result: undefined };
  });
  log.info("Took {address} from {by} for award {id}.", { address, by, id });
}
