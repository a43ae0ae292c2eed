import type { Deps } from "../deps.ts";
import { ConflictError, FieldError, ForbiddenError, NotFoundError } from "../errors.ts";
import { newId } from "../ids.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";
import type { Atomic, Entry } from "../store/ports.ts";
import { freeHandle, parseHandle } from "./handles.ts";
import { generateKeys, placeKeys } from "./keys.ts";
import type { Account, Actor, ActorKey } from "./types.ts";

const MAX_NAME = 120;
const MAX_SUMMARY = 2000;
/** How often another handle is made where somebody took the first one meanwhile. */
const TRIES = 10;

/** What an actor starts with; without an id or a handle, one is made. */
export type NewActor =
  & Pick<Actor, "type" | "name" | "visibility">
  & Partial<Pick<Actor, "id" | "handle" | "summary" | "kind" | "place" | "picture" | "steward">>
  & { readonly languages?: Actor["languages"] };

/** What may change of an actor. Its id, type and kind never do. */
export type ActorChanges = Partial<
  Pick<
    Actor,
    | "handle"
    | "name"
    | "summary"
    | "place"
    | "languages"
    | "picture"
    | "visibility"
    | "steward"
    | "approvesFollowers"
    | "alsoKnownAs"
  >
>;

/** An actor with its keys, not yet stored. */
export interface PreparedActor {
  readonly actor: Actor;
  readonly keys: readonly ActorKey[];
}

/** The address that names an actor for ever. */
export function actorAddress(deps: Deps, id: string): string {
  return `${deps.config.origin}/actors/${id}`;
}

/**
 * Makes an actor and its keys, to be stored with {@link placeActor} in one commit with what else
 * comes to life.
 * @param besides handles that others take in the same commit
 * @throws {FieldError} `name-missing`, `name-long`, `summary-long`, `handle-form`, `handle-taken`
 */
export async function prepareActor(
  deps: Deps,
  input: NewActor,
  besides: readonly string[] = [],
): Promise<PreparedActor> {
  const id = input.id ?? newId();
  const now = deps.clock().toISOString();
  const name = parseName(input.name);
  const handle = input.handle
    ? await untaken(deps, parseHandle(deps, input.handle), besides)
    : await freeHandle(deps, name, input.type, besides);
  const actor: Actor = {
    ...input,
    id,
    name,
    handle,
    summary: parseSummary(input.summary ?? ""),
    languages: input.languages ?? deps.config.languages,
    createdAt: now,
    updatedAt: now,
  };
  return { actor, keys: await generateKeys(deps, id) };
}

/** Puts a prepared actor and its keys into a commit, which fails if its handle was taken meanwhile. */
export function placeActor(atomic: Atomic, { actor, keys: added }: PreparedActor): Atomic {
  atomic
    .check({ key: keys.actorByHandle(actor.handle), versionstamp: null })
    .set(keys.actorByHandle(actor.handle), actor.id)
    .set(keys.actor(actor.id), actor);
  if (actor.picture) atomic.set(keys.blobUse(actor.picture.blob, pictureUse(actor.id)), true);
  if (actor.steward) atomic.set(keys.teamOf(actor.steward, actor.id), true);
  return placeKeys(atomic, added);
}

/**
 * Brings an actor to life with its keys.
 * @throws {FieldError} as {@link prepareActor}
 */
export async function createActor(deps: Deps, input: NewActor): Promise<Actor> {
  let prepared = await prepareActor(deps, input);
  for (let tries = 1; tries <= TRIES; tries++) {
    if ((await placeActor(deps.store.atomic(), prepared).commit()).ok) return prepared.actor;
    prepared = await withFreshHandle(deps, prepared, input.handle);
  }
  throw new ConflictError();
}

/**
 * The same actor with another handle, after somebody took the first one.
 * @param chosen the handle a person typed, which is not changed behind their back
 * @throws {FieldError} `handle-taken`
 */
export async function withFreshHandle(
  deps: Deps,
  prepared: PreparedActor,
  chosen: string | undefined,
): Promise<PreparedActor> {
  const handle = chosen
    ? await untaken(deps, prepared.actor.handle)
    : await freeHandle(deps, prepared.actor.name, prepared.actor.type);
  return { ...prepared, actor: { ...prepared.actor, handle } };
}

/** @throws {NotFoundError} */
export async function findActor(deps: Deps, id: string): Promise<Actor> {
  return (await readActor(deps, id)).value;
}

/** Every actor of the node, in the order of their ids. */
export async function listActors(deps: Deps): Promise<Actor[]> {
  const entries = deps.store.list<Actor>({ prefix: keys.actors() });
  return (await Array.fromAsync(entries)).map((entry) => entry.value);
}

/** Whether a person may change how an actor presents itself. */
function mayEditActor(by: Account, actor: Actor): boolean {
  return by.id === actor.id || by.id === actor.steward ||
    (actor.type !== "Person" && by.roles.includes("administrator"));
}

/**
 * Changes what an actor says of itself. Fields left out stay; `picture: undefined` takes it away.
 * @throws {ForbiddenError} unless it is theirs, or the organisation's and they administrate it
 * @throws {FieldError} as {@link prepareActor}
 */
export async function updateActor(
  deps: Deps,
  by: Account,
  id: string,
  changes: ActorChanges,
): Promise<Actor> {
  return await commitAgain(async () => {
    const entry = await readActor(deps, id);
    if (!mayEditActor(by, entry.value)) throw new ForbiddenError();
    const changed = change(deps, entry.value, changes);
    const atomic = deps.store.atomic().check(entry).set(keys.actor(id), changed);
    replacePicture(atomic, entry.value, changed);
    replaceSteward(atomic, entry.value, changed);
    if (changed.handle !== entry.value.handle) {
      await moveHandle(deps, atomic, entry.value, changed);
    }
    recordEvent(atomic, { type: "actor.updated", actor: id }, id);
    return { atomic, result: changed };
  });
}

function change(deps: Deps, actor: Actor, changes: ActorChanges): Actor {
  return {
    ...actor,
    ...changes,
    name: parseName(changes.name ?? actor.name),
    summary: parseSummary(changes.summary ?? actor.summary),
    handle: changes.handle === undefined ? actor.handle : parseHandle(deps, changes.handle),
    updatedAt: deps.clock().toISOString(),
  };
}

async function moveHandle(deps: Deps, atomic: Atomic, from: Actor, to: Actor): Promise<void> {
  await untaken(deps, to.handle);
  const account = await deps.store.get(keys.account(from.id));
  atomic
    .check({ key: keys.actorByHandle(to.handle), versionstamp: null })
    .delete(keys.actorByHandle(from.handle))
    .set(keys.actorByHandle(to.handle), to.id)
    .check(account);
  if (account.value) {
    atomic.set(keys.account(from.id), { ...account.value, login: to.handle });
  }
}

function replacePicture(atomic: Atomic, from: Actor, to: Actor): void {
  if (from.picture?.blob === to.picture?.blob) return;
  if (from.picture) atomic.delete(keys.blobUse(from.picture.blob, pictureUse(from.id)));
  if (to.picture) atomic.set(keys.blobUse(to.picture.blob, pictureUse(to.id)), true);
}

function replaceSteward(atomic: Atomic, from: Actor, to: Actor): void {
  if (from.steward === to.steward) return;
  if (from.steward) atomic.delete(keys.teamOf(from.steward, from.id));
  if (to.steward) atomic.set(keys.teamOf(to.steward, to.id), true);
}

function pictureUse(actor: string): string {
  return `actor/${actor}`;
}

async function readActor(deps: Deps, id: string): Promise<Entry<Actor>> {
  const entry = await deps.store.get(keys.actor(id));
  if (!entry.value) throw new NotFoundError();
  return entry;
}

async function untaken(
  deps: Deps,
  handle: string,
  besides: readonly string[] = [],
): Promise<string> {
  if (besides.includes(handle) || (await deps.store.get(keys.actorByHandle(handle))).value) {
    throw new FieldError("handle", "handle-taken");
  }
  return handle;
}

/** What only moves a terminal or a header, turns the writing's direction, or is no character at all. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]+/gu;

/** A name as one line, composed, of characters that are seen; empty where there are none. */
export function oneLine(text: string): string {
  const line = text.normalize("NFC").replace(UNSEEN, " ").trim();
  return /[^\p{Cf}\p{Z}]/u.test(line) ? line : "";
}

function parseName(name: string): string {
  const trimmed = oneLine(name);
  if (!trimmed) throw new FieldError("name", "name-missing");
  if (trimmed.length > MAX_NAME) throw new FieldError("name", "name-long", { max: MAX_NAME });
  return trimmed;
}

function parseSummary(summary: string): string {
  const trimmed = summary.normalize("NFC").trim();
  if (trimmed.length > MAX_SUMMARY) {
    throw new FieldError("summary", "summary-long", { max: MAX_SUMMARY });
  }
  return trimmed;
}
