import type { Deps } from "../../deps.ts";
import { DomainError, FieldError, NotFoundError } from "../../errors.ts";
import { oneLine } from "../../identity/actors.ts";
import { hashOf } from "../../identity/names.ts";
import type { Visibility } from "../../identity/types.ts";
import { optionalReason } from "../../reasons.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Entry } from "../../store/ports.ts";
import { type Acceptance, MAX_DISPLAY_NAME } from "../awards/awards.ts";
import { moveAward, readAward } from "../awards/transition.ts";
import type { Award, CredentialRecord } from "../types.ts";
import { keepCarried, mentionAnswered, mentionByKey, placeConfirmed } from "./store.ts";
import type { ArrivingReply, Mention } from "./types.ts";

/** Without those that look like another: 0 and O, 1 and I and L. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const CODE_LENGTH = 8;

/** An offer as who came by its link sees it. */
export interface OfferByLink {
  readonly mention: Mention;
  readonly award: Award;
  /** Once it is signed. */
  readonly badge?: CredentialRecord;
}

/** @throws {NotFoundError} where the link leads nowhere, or no longer */
export async function offerByLink(deps: Deps, key: string): Promise<OfferByLink> {
  const { value: mention } = await mentionByKey(deps, key);
  const { value: award } = await readAward(deps, awardOf(mention));
  const badge = award.credential
    ? (await deps.store.get(keys.credential(award.credential))).value
    : null;
  return { mention, award, ...(badge ? { badge } : {}) };
}

/**
 * Who came by the link chooses name and evidence. Whoever else has the link cannot accept in their
 * place: that takes a reply of their own with the code of this very choice.
 * @returns the code; another one each time, so that only the last choice can be confirmed
 * @throws {NotFoundError} as {@link offerByLink}
 * @throws {DomainError} `award-<state>` when it is no longer open
 * @throws {FieldError} `too-long`, `evidence-unknown`
 */
export async function chooseByLink(
  deps: Deps,
  key: string,
  { name, evidence }: Acceptance,
): Promise<string> {
  const shown = oneLine(name ?? "") || undefined;
  if ((shown?.length ?? 0) > MAX_DISPLAY_NAME) throw new FieldError("name", "too-long");
  return await commitAgain(async () => {
    const entry = await mentionByKey(deps, key);
    const { value: award } = await readAward(deps, awardOf(entry.value));
    if (award.state !== "proposed") throw new DomainError(`award-${award.state}`);
    const known = new Set(award.evidence.map((item) => item.id));
    if (!evidence.every((item) => known.has(item))) {
      throw new FieldError("evidence", "evidence-unknown");
    }
    const code = newCode();
    const choice = { code, ...(shown ? { name: shown } : {}), evidence };
    const atomic = deps.store.atomic().check(entry)
      .set(keys.mention(entry.value.id), { ...entry.value, choice });
    return { atomic, result: code };
  });
}

/** Who came by the link says no, with or without a word. @throws as {@link chooseByLink} */
export async function declineByLink(deps: Deps, key: string, reason = ""): Promise<void> {
  const changes = optionalReason(reason);
  await commitAgain(async () => {
    const { value: mention } = await mentionByKey(deps, key);
    const entry = await readAward(deps, awardOf(mention));
    const atomic = deps.store.atomic();
    moveAward(atomic, entry, "declined", changes, deps.clock());
    return { atomic, result: undefined };
  });
}

/**
 * A reply of whom it was offered to, with the code of their choice, accepts it: the badge names them
 * by their actor's address.
 * @returns false where it answers no offer, or without the code: then it is a word like any other
 */
export async function acceptByReply(
  deps: Deps,
  begin: Begin,
  reply: ArrivingReply,
): Promise<boolean> {
  if (!await confirmed(deps, reply)) return false;
  const activity = await keepCarried(deps, reply.carried());
  return await commitAgain(async () => {
    const entry = await confirmed(deps, reply);
    if (!entry) return { result: false };
    const award = await readAward(deps, awardOf(entry.value));
    if (award.value.state !== "proposed") return { result: false };
    const now = deps.clock();
    const atomic = begin();
    const { name, evidence } = entry.value.choice!;
    moveAward(atomic, award, "accepted", {
      acceptance: {
        subject: reply.author,
        ...(name ? { name } : {}),
        evidence,
        at: now.toISOString(),
        by: reply.author,
      },
    }, now);
    placeConfirmed(deps, atomic, entry, { note: reply.address, activity });
    recordEvent(atomic, { type: "award.accepted", award: award.value.id }, award.value.id);
    return { atomic, result: true };
  });
}

/** Who came by the link of an accepted offer shows the badge to everyone, or no longer does. */
export async function showByLink(
  deps: Deps,
  key: string,
  visibility: Extract<Visibility, "private" | "quiet-public">,
): Promise<void> {
  await commitAgain(async () => {
    const { badge } = await offerByLink(deps, key);
    if (!badge) throw new NotFoundError();
    const entry = await deps.store.get(keys.credential(badge.id));
    const changed = { ...entry.value!, visibility };
    const atomic = deps.store.atomic().check(entry).set(keys.credential(badge.id), changed);
    return { atomic, result: undefined };
  });
}

/** The mention that a reply confirms by its code; one that was deleted confirms nothing. */
async function confirmed(deps: Deps, reply: ArrivingReply): Promise<Entry<Mention> | null> {
  const entry = await mentionAnswered(deps, reply);
  if (entry?.value.about.kind !== "award" || !entry.value.choice) return null;
  const said = reply.text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (!said.includes(entry.value.choice.code)) return null;
  return (await deps.store.get(keys.tombstone(hashOf(reply.address)))).value ? null : entry;
}

function awardOf({ about }: Mention): string {
  if (about.kind !== "award") throw new NotFoundError();
  return about.award;
}

function newCode(): string {
  let code = "";
  while (code.length < CODE_LENGTH) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    // Taken again where a remainder would make some letters likelier.
    if (byte < 256 - 256 % ALPHABET.length) code += ALPHABET[byte % ALPHABET.length];
  }
  return code;
}
