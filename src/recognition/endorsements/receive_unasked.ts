import { idOf } from "../../credentials/json.ts";
import type { Deps } from "../../deps.ts";
import { DomainError, NotFoundError } from "../../errors.ts";
import { didsOf } from "../../identity/did.ts";
import { hashOf } from "../../identity/names.ts";
import type { Actor } from "../../identity/types.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { type Arriving, receivedOf } from "./receive.ts";
import { placeReceived } from "./received_store.ts";
import { requireGood, requireOwnKey } from "./trusted.ts";
import type { Endorsed } from "./types.ts";

/**
 * An association recognises ours, or one of our achievements, without being asked: it waits for who
 * recognises in our association's name.
 * @param receiver an actor of ours (id)
 * @throws {DomainError} `endorsement-of-another` when it is about nothing of theirs; what is wrong
 *   with it otherwise
 */
export async function receiveUnasked(
  deps: Deps,
  begin: Begin,
  receiver: string,
  arriving: Arriving,
): Promise<void> {
  const { by, document } = arriving;
  const actor = (await deps.store.get(keys.actor(receiver))).value;
  if (!actor || actor.type === "Person" || actor.type === "Application") throw new NotFoundError();
  const subject = idOf(document.credentialSubject) ?? "";
  const about = await aboutOf(deps, actor, subject);
  if (!about) throw new DomainError("endorsement-of-another");
  await requireOwnKey(deps, document, by);
  await requireGood(deps, document);
  const blob = await deps.blobs.put(new TextEncoder().encode(JSON.stringify(document)));
  await commitAgain(async () => {
    const known = await deps.store.get(keys.receivedEndorsement(hashOf(idOf(document)!)));
    if (known.value) return { result: undefined };
    const received = receivedOf(deps, arriving, { receiver, about, subject, document: blob });
    return { atomic: placeReceived(begin(), known, received), result: undefined };
  });
}

/** An association's profile, or an achievement that it defined. */
async function aboutOf(deps: Deps, actor: Actor, subject: string): Promise<Endorsed | undefined> {
  if ((await didsOf(deps, actor)).includes(subject)) return "profile";
  const own = `${deps.config.origin}/achievements/`;
  if (!subject.startsWith(own)) return undefined;
  const [id, version] = subject.slice(own.length).split("/");
  const achievement = await deps.store.get(keys.achievement(id ?? "", Number(version)));
  return achievement.value?.creator === actor.id ? "achievement" : undefined;
}
