import { signDocument } from "../../credentials/sign.ts";
import type { Deps } from "../../deps.ts";
import { ConflictError } from "../../errors.ts";
import { credentialSigner } from "../../identity/did.ts";
import { isElsewhere, nameKey } from "../../identity/names.ts";
import { newId } from "../../ids.ts";
import { log } from "../../log.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Atomic } from "../../store/ports.ts";
import { awardDocument } from "./document.ts";
import { takeStatusPlace } from "../status_lists.ts";
import { moveAward, readAward } from "./transition.ts";
import type { CredentialRecord } from "../types.ts";
import { withWitnesses } from "../witnesses.ts";

/** Two badges rarely take the same place at the same moment; after so many tries, later is better. */
const TRIES = 5;
const LOOK_EVERY_MS = 20;

/**
 * Signs what was accepted. Taking it up again changes nothing: the badge, its place in the status
 * list and the award's last step are one commit, which only the first try reaches.
 * @throws {ConflictError} when others keep changing the same things
 * @param begin a commit that already carries what makes this happen once (the event's acknowledgement)
 */
export async function issueAccepted(
  deps: Deps,
  awardId: string,
  begin: () => Atomic,
): Promise<CredentialRecord | undefined> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const entry = await readAward(deps, awardId);
    if (entry.value.state !== "accepted" || isElsewhere(entry.value.issuer)) return undefined;
    const id = newId();
    const atomic = begin();
    const place = await takeStatusPlace(deps, atomic, entry.value.issuer, id);
    const signer = await credentialSigner(deps, entry.value.issuer);
    const unsigned = await withWitnesses(
      deps,
      await awardDocument(deps, entry.value, id, place),
      entry.value.issuer,
      signer.id,
    );
    const signed = await signDocument(unsigned, signer, { created: deps.clock() });
    const document = await deps.blobs.put(new TextEncoder().encode(JSON.stringify(signed)));
    const award = moveAward(atomic, entry, "issued", { credential: id }, deps.clock());
    const credential: CredentialRecord = {
      id,
      issuer: award.issuer,
      recipient: award.recipient,
      award: award.id,
      achievement: award.achievement,
      document,
      awardedDate: String(signed.awardedDate),
      validFrom: String(signed.validFrom),
      ...(signed.validUntil ? { validUntil: String(signed.validUntil) } : {}),
      visibility: "private",
      statusList: place.list,
      statusIndex: place.index,
    };
    placeCredential(atomic, credential);
    recordEvent(atomic, { type: "credential.issued", credential: id, award: award.id }, id);
    if ((await atomic.commit()).ok) {
      log.info("Issued credential {id} for award {award}.", { id, award: award.id });
      return credential;
    }
  }
  throw new ConflictError();
}

/**
 * Waits a moment for an accepted award to be signed, which takes milliseconds unless much waits.
 * @param waitMs how long at most, in milliseconds
 * @returns the badge's id, or undefined when it is not there yet
 */
export async function issuedWithin(
  deps: Deps,
  awardId: string,
  waitMs: number,
): Promise<string | undefined> {
  const end = performance.now() + waitMs;
  while (true) {
    const { value: award } = await readAward(deps, awardId);
    if (award.credential || award.state !== "accepted") return award.credential;
    if (performance.now() >= end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** Puts a new badge and what it is found by into a commit. */
export function placeCredential(atomic: Atomic, credential: CredentialRecord): void {
  const { id, recipient, issuer } = credential;
  atomic
    .check({ key: keys.credential(id), versionstamp: null })
    .set(keys.credential(id), credential)
    .set(keys.credentialOfRecipient(nameKey(recipient), id), true)
    .set(keys.credentialOfIssuer(nameKey(issuer), id), true)
    .set(keys.blobUse(credential.document, `credential/${id}`), true);
}
