import { parseName } from "./names.ts";
import type { Deps } from "../deps.ts";
import { ConflictError, DomainError, NotFoundError } from "../errors.ts";
import type { Account } from "../identity/types.ts";
import type { Holder } from "../seats/types.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";
import { type Participant, type Share, shareName, type Workshop } from "./types.ts";
import { readWorkshop, workshopFor } from "./workshops.ts";

const MAX_NAME = 40;
/** No room holds more. */
const MOST_PLACES = 100;

/** Somebody's place in a workshop, with the workshop as it is. */
export interface Place {
  readonly workshop: Workshop;
  readonly participant: Participant;
}

/**
 * Puts somebody's place in a workshop into a commit, or finds the place they have. Who was taken
 * off the list is back on it.
 * @throws {FieldError} `name`: `required`, `too-long`
 * @throws {DomainError} `workshop-ended`, `workshop-full`
 */
export async function placeParticipant(
  deps: Deps,
  atomic: Atomic,
  workshop: Workshop,
  joining: { readonly holder: Holder; readonly name: string },
): Promise<Participant> {
  if (workshop.endedAt) throw new DomainError("workshop-ended");
  const { holder } = joining;
  const known = await deps.store.get(keys.participant(workshop.id, holder));
  const whileKept = { expiresAt: new Date(workshop.keptUntil) };
  const name = parseName(joining.name, MAX_NAME);
  if (!known.value) await requireRoom(deps, workshop);
  const { removedAt: _, ...before } = known.value ?? {
    holder,
    ...await freeName(deps, atomic, workshop, holder, name),
    joinedAt: deps.clock().toISOString(),
    joinedIn: workshop.step,
  };
  const participant: Participant = before;
  atomic.check(known).set(keys.participant(workshop.id, holder), participant, whileKept)
    .set(keys.workshopOf(holder), workshop.id, whileKept);
  return participant;
}

/** {@link placeParticipant} in a commit of its own, for who has a seat or an account already. */
export async function joinWorkshop(
  deps: Deps,
  workshop: Workshop,
  joining: { readonly holder: Holder; readonly name: string },
): Promise<Participant> {
  return await commitAgain(async () => {
    const atomic = deps.store.atomic();
    return { atomic, result: await placeParticipant(deps, atomic, workshop, joining) };
  });
}

/** Everybody on the list, in the order in which they came. */
export async function listParticipants(deps: Deps, workshop: string): Promise<Participant[]> {
  const entries = deps.store.list<Participant>({ prefix: keys.participants(workshop) });
  return (await Array.fromAsync(entries, ({ value }) => value))
    .filter(({ removedAt }) => !removedAt)
    .sort((a, b) => a.joinedAt.localeCompare(b.joinedAt) || a.number - b.number);
}

/** Where a holder takes part, or did: the workshop they joined last, as long as it is kept. */
export async function placeOf(deps: Deps, holder: Holder): Promise<Place | undefined> {
  const id = (await deps.store.get(keys.workshopOf(holder))).value;
  return id ? await placeIn(deps, id, holder) : undefined;
}

/** A holder's place in one workshop, if they have one. */
export async function placeIn(
  deps: Deps,
  id: string,
  holder: Holder,
): Promise<Place | undefined> {
  const [workshop, participant] = await Promise.all([
    deps.store.get(keys.workshop(id)),
    deps.store.get(keys.participant(id, holder)),
  ]);
  if (!workshop.value || !participant.value) return undefined;
  return { workshop: workshop.value, participant: participant.value };
}

/**
 * Gives a participant another name.
 * @throws {NotFoundError} where they have no place there
 * @throws {FieldError} `name`: `required`, `too-long`
 */
export async function renameParticipant(
  deps: Deps,
  workshopId: string,
  holder: Holder,
  text: string,
): Promise<Participant> {
  const workshop = await readWorkshop(deps, workshopId);
  const name = parseName(text, MAX_NAME);
  return await changeParticipant(deps, workshop, holder, async (participant, atomic) => {
    if (participant.name === name) return participant;
    atomic.delete(
      keys.participantName(workshop.id, folded(participant.name), participant.number),
    );
    return { ...participant, ...await freeName(deps, atomic, workshop, holder, name) };
  });
}

/**
 * Takes somebody off the list; what they made stays theirs, and they may join again.
 * @throws {ForbiddenError} {NotFoundError}
 */
export async function removeParticipant(
  deps: Deps,
  by: Account,
  workshopId: string,
  holder: Holder,
): Promise<void> {
  const workshop = await workshopFor(deps, by, workshopId);
  await changeParticipant(deps, workshop, holder, (participant) => ({
    ...participant,
    removedAt: participant.removedAt ?? deps.clock().toISOString(),
  }));
}

/** Whether the group may see a participant's points: theirs to say, and to say otherwise. */
export async function agreeToRank(
  deps: Deps,
  workshopId: string,
  holder: Holder,
  ranked: boolean,
): Promise<void> {
  const workshop = await readWorkshop(deps, workshopId);
  await changeParticipant(deps, workshop, holder, (participant) => ({ ...participant, ranked }));
}

/** Hands the places of a seat over to the account that claims it, with what is shown to a group. */
export async function claimPlaces(deps: Deps, seat: Holder, account: Holder): Promise<void> {
  for (const { workshop } of await placesOf(deps, seat)) {
    const whileKept = { expiresAt: new Date(workshop.keptUntil) };
    await commitAgain(async () => {
      const entry = await deps.store.get(keys.participant(workshop.id, seat));
      if (!entry.value) return { result: undefined };
      const { name, number } = entry.value;
      const theirs: Participant = { ...entry.value, holder: account };
      const atomic = deps.store.atomic().check(entry)
        .delete(entry.key).delete(keys.workshopOf(seat))
        .set(keys.participant(workshop.id, account), theirs, whileKept)
        .set(keys.participantName(workshop.id, folded(name), number), account, whileKept)
        .set(keys.workshopOf(account), workshop.id, whileKept);
      const shares = deps.store.list<Share>({ prefix: keys.workshopShares(workshop.id, seat) });
      for await (const { key, value } of shares) {
        atomic.delete(key).set(
          keys.workshopShare(workshop.id, account, shareName(value.what)),
          { ...value, holder: account },
          whileKept,
        );
      }
      return { atomic, result: undefined };
    });
  }
}

/** Forgets a holder's places, their name there, and what they show to a group. */
export async function forgetPlaces(deps: Deps, holder: Holder): Promise<void> {
  for (const { workshop: { id }, participant: { name, number } } of await placesOf(deps, holder)) {
    const atomic = deps.store.atomic()
      .delete(keys.participant(id, holder))
      .delete(keys.participantName(id, folded(name), number));
    for await (const { key } of deps.store.list({ prefix: keys.workshopShares(id, holder) })) {
      atomic.delete(key);
    }
    await atomic.commit();
  }
  await deps.store.atomic().delete(keys.workshopOf(holder)).commit();
}

/** A holder's places in every workshop that is still kept. */
async function placesOf(deps: Deps, holder: Holder): Promise<Place[]> {
  const workshops = deps.store.list<Workshop>({ prefix: keys.workshops() });
  const places = await Array.fromAsync(workshops, ({ value }) => placeIn(deps, value.id, holder));
  return places.flatMap((place) => place ?? []);
}

async function changeParticipant(
  deps: Deps,
  workshop: Workshop,
  holder: Holder,
  make: (participant: Participant, atomic: Atomic) => Participant | Promise<Participant>,
): Promise<Participant> {
  return await commitAgain(async () => {
    const entry = await deps.store.get(keys.participant(workshop.id, holder));
    if (!entry.value) throw new NotFoundError();
    const atomic = deps.store.atomic().check(entry);
    const result = await make(entry.value, atomic);
    atomic.set(entry.key, result, { expiresAt: new Date(workshop.keptUntil) });
    return { atomic, result };
  });
}

/** @throws {DomainError} `workshop-full` */
async function requireRoom(deps: Deps, { id }: Workshop): Promise<void> {
  const places = deps.store.list({ prefix: keys.participants(id) }, { limit: MOST_PLACES });
  if ((await Array.fromAsync(places)).length >= MOST_PLACES) {
    throw new DomainError("workshop-full", { most: MOST_PLACES });
  }
}

/** Takes the first number that nobody of this name has. */
async function freeName(
  deps: Deps,
  atomic: Atomic,
  workshop: Workshop,
  holder: Holder,
  name: string,
): Promise<Pick<Participant, "name" | "number">> {
  for (let number = 1; number <= MOST_PLACES; number++) {
    const key = keys.participantName(workshop.id, folded(name), number);
    const entry = await deps.store.get(key);
    if (entry.value) continue;
    atomic.check(entry).set(key, holder, { expiresAt: new Date(workshop.keptUntil) });
    return { name, number };
  }
  throw new ConflictError();
}

/** "Zoé", "zoe" and "ZOÉ" sound the same when somebody is called. */
function folded(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
