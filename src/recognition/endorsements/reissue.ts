import { coreDigest } from "../../credentials/core.ts";
import { idOf } from "../../credentials/json.ts";
import { parseDocument } from "../../credentials/parse.ts";
import { withEndorsements } from "../../credentials/reissue.ts";
import { signDocument } from "../../credentials/sign.ts";
import type { JsonObject } from "../../credentials/types.ts";
import {
  attachedTo,
  type Attachment as Asked,
  verifyAttachment,
} from "../../credentials/verify/attachment.ts";
import type { Deps } from "../../deps.ts";
import { credentialSigner } from "../../identity/did.ts";
import { isElsewhere } from "../../identity/names.ts";
import { log } from "../../log.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Atomic, Entry } from "../../store/ports.ts";
import { credentialDocument } from "../credentials.ts";
import type { CredentialRecord } from "../types.ts";
import { verifyContext } from "../verify_context.ts";
import { withWitnesses } from "../witnesses.ts";
import { sameSet } from "./ask_issuer.ts";
import { placeChoice } from "./choose.ts";
import { findBadge, placeEdition } from "./held.ts";
import { NotReachedError } from "./trusted.ts";
import type { AttachmentOutcome, EndorsementEvent } from "./types.ts";

type AskedEvent = Extract<EndorsementEvent, { readonly type: "attachment.asked" }>;
type Answer = { readonly outcome: AttachmentOutcome; readonly reason?: string };

/**
 * The issuer's side of attaching: it checks that the holder asks, of the edition it signed last, and
 * that each endorsement is intact, about this badge and not taken back; then it signs the badge
 * again. The new edition, the answer and the event's acknowledgement are one commit.
 *
 * @param last whether what cannot be looked up now counts against it, since it was tried long enough
 * @throws {NotReachedError} when an endorser cannot be looked up now
 */
export async function answerHolder(
  deps: Deps,
  event: AskedEvent,
  begin: Begin,
  { last }: { readonly last: boolean },
): Promise<void> {
  const presentation = await deps.blobs.get(event.presentation);
  const asked = presentation &&
    await verifyAttachment(parseDocument(presentation), verifyContext(deps));
  await commitAgain(async () => {
    const entry = await findBadge(deps, event.badge);
    const atomic = begin();
    if (!entry || !isBetween(entry.value, event)) {
      log.warn("{holder} asked for another's badge {badge}.", { ...event });
      return { atomic, result: undefined };
    }
    const { value: record } = entry;
    const current = parseDocument(await credentialDocument(deps, record));
    const answer = judge(record, current, asked ?? undefined, last);
    if (asked && answer.outcome === "done" && !sameSet(asked.endorsements, attachedTo(current))) {
      await placeSignedAgain(deps, atomic, entry, current, asked.endorsements);
    } else if (answer.outcome !== "done") {
      log.info("{badge} is not signed again: {reason}.", { ...event, reason: answer.reason });
    }
    await placeAnswer(deps, atomic, record, event, answer);
    return { atomic, result: undefined };
  });
}

function isBetween(record: CredentialRecord, { holder, issuer }: AskedEvent): boolean {
  return record.recipient === holder && record.issuer === issuer && !isElsewhere(issuer);
}

function judge(
  record: CredentialRecord,
  current: JsonObject,
  asked: Asked | undefined,
  last: boolean,
): Answer {
  const refused = (reason: string): Answer => ({ outcome: "refused", reason });
  if (!asked) return refused("attachment-unreadable");
  if (asked.holder.status !== "passed") return refused("attachment-not-by-holder");
  const { badge } = asked;
  if (idOf(badge) !== idOf(current) || coreDigest(badge) !== coreDigest(current)) {
    return refused("attachment-of-another");
  }
  if (record.revoked) return refused("badge-revoked");
  if (record.closed) return refused("issuer-refuses");
  if (badge.validFrom !== current.validFrom) return { outcome: "stale", reason: "stale" };
  for (const { status, code } of asked.items) {
    if (status === "unknown" && !last) throw new NotReachedError(code);
    if (code === "endorsement-withdrawn") return refused("endorsement-withdrawn");
    if (status !== "passed" || code !== "endorsement-intact-core") {
      return refused("endorsement-not-good");
    }
  }
  return { outcome: "done" };
}

/**
 * Signs a badge again with today's key and exactly these endorsements inside, in a commit.
 * @param current the badge as it was signed last
 */
export async function placeSignedAgain(
  deps: Deps,
  atomic: Atomic,
  entry: Entry<CredentialRecord>,
  current: JsonObject,
  endorsements: readonly JsonObject[],
): Promise<void> {
  const { id, issuer } = entry.value;
  const now = deps.clock();
  const signer = await credentialSigner(deps, issuer, idOf(current.issuer));
  const edition = withEndorsements(current, endorsements, now);
  const unsigned = await withWitnesses(deps, edition, issuer, signer.id);
  const signed = await signDocument(unsigned, signer, { created: now });
  placeEdition(atomic, entry, {
    document: await deps.blobs.put(new TextEncoder().encode(JSON.stringify(signed))),
    validFrom: String(signed.validFrom),
    endorsements: endorsements.length,
  });
  recordEvent(atomic, { type: "credential.reissued", credential: id }, id);
  log.info("Signed credential {id} again, with {count} endorsements.", {
    id,
    count: endorsements.length,
  });
}

/** On one node the answer is there with the commit; elsewhere it is sent. */
async function placeAnswer(
  deps: Deps,
  atomic: Atomic,
  { id, recipient }: CredentialRecord,
  { activity }: AskedEvent,
  { outcome, reason }: Answer,
): Promise<void> {
  if (isElsewhere(recipient)) {
    if (!activity) return;
    recordEvent(atomic, {
      type: "attachment.answered",
      credential: id,
      holder: recipient,
      activity,
      outcome,
      ...(reason ? { reason } : {}),
    }, id);
    return;
  }
  if (outcome === "stale") return placeChoice(atomic, id);
  const asked = await deps.store.get(keys.attachment(id));
  if (!asked.value) return;
  atomic.check(asked).set(keys.attachment(id), {
    credential: id,
    askedAt: asked.value.askedAt,
    state: outcome,
    ...(reason ? { reason } : {}),
  });
}
