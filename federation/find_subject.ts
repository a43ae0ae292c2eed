import { parseDocument } from "../src/credentials/parse.ts";
import { isObject } from "../src/credentials/json.ts";
import type { Json } from "../src/credentials/types.ts";
import type { Deps } from "../src/deps.ts";
import { NotFoundError } from "../src/errors.ts";
import { didsOf } from "../src/identity/did.ts";
import { type ActorName, isElsewhere } from "../src/identity/names.ts";
import { findRemoteActor } from "../src/identity/remote_actors.ts";
import { keys } from "../src/store/keys.ts";
import { lookUp } from "./lookup.ts";
import { readSigned } from "./read_document.ts";
import { sameHost } from "./vocabulary.ts";

/** Something of an association's that another can recognise. */
export interface FoundSubject {
  readonly about: "achievement" | "profile";
  /** Its id in signed documents: an achievement's address, an association's DID. */
  readonly subject: string;
  readonly subjectName: string;
  /** Whose it is. */
  readonly receiver: ActorName;
}

const ACHIEVEMENT = /\/achievements\/[\w-]+\/\d+\/\w+$/;

/**
 * What somebody typed: `@association@host`, the address of its page, or that of a badge it defined.
 * @throws {NotFoundError} where there is no association, nor a badge of one
 * @throws {NetError} where its node gives no answer
 */
export async function findSubject(deps: Deps, typed: string): Promise<FoundSubject> {
  const text = typed.trim();
  if (!URL.canParse(text) || !ACHIEVEMENT.test(new URL(text).pathname)) {
    return await profileOf(deps, await lookUp(deps, text));
  }
  const { id, name, creator } = await readAchievement(deps, text);
  if (typeof id !== "string" || !isObject(creator) || typeof creator.url !== "string") {
    throw new NotFoundError();
  }
  if (!sameHost(id, text) || !sameHost(creator.url, text)) throw new NotFoundError();
  const { receiver } = await profileOf(deps, await lookUp(deps, creator.url));
  return { about: "achievement", subject: id, subjectName: String(name ?? ""), receiver };
}

async function readAchievement(
  deps: Deps,
  address: string,
): Promise<{ readonly [member: string]: Json | undefined }> {
  const { bytes } = await readSigned(deps, address, "application/ld+json, application/json");
  try {
    return parseDocument(bytes);
  } catch {
    throw new NotFoundError();
  }
}

async function profileOf(deps: Deps, name: ActorName): Promise<FoundSubject> {
  const { type, title, dids } = isElsewhere(name)
    ? await remote(deps, name)
    : await local(deps, name);
  const did = dids.find((one) => one.startsWith("did:web:"));
  if (!did || (type !== "Organization" && type !== "Group")) throw new NotFoundError();
  return { about: "profile", subject: did, subjectName: title, receiver: name };
}

async function remote(deps: Deps, name: ActorName) {
  const actor = await findRemoteActor(deps, name);
  if (!actor) throw new NotFoundError();
  return { type: actor.type, title: actor.name, dids: actor.dids };
}

async function local(deps: Deps, id: string) {
  const actor = (await deps.store.get(keys.actor(id))).value;
  if (!actor) throw new NotFoundError();
  return { type: actor.type, title: actor.name, dids: await didsOf(deps, actor) };
}
