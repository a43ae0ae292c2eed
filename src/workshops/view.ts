import type { CompetenceCode } from "../achievements/types.ts";
import type { CardContent } from "../cards/content_types.ts";
import type { Deps } from "../deps.ts";
import { keptMoments } from "../fair/moments.ts";
import type { KeptMoment } from "../fair/types.ts";
import { asCard } from "../recognition/kinds.ts";
import { keys } from "../store/keys.ts";
import { Live } from "./live.ts";
import { listParticipants } from "./participants.ts";
import type { Presence } from "./presence.ts";
import { isDone, type Progress, progressOf } from "./progress.ts";
import { listShares } from "./shares.ts";
import { type Participant, type Share, type Shared, shownName, type Workshop } from "./types.ts";
import { readWorkshop } from "./workshops.ts";

/** From how many people on the group's competences are counted: of two, one could tell whose. */
const FEWEST = 3;

/** One participant, as who leads the workshop sees them. */
export interface PlaceView {
  readonly participant: Participant;
  /** Their name as it is told apart in the group. */
  readonly name: string;
  readonly here: boolean;
  readonly progress: Progress;
  /** Whether they have done what the present step asks for. */
  readonly done: boolean;
}

/** Something shown to the group, and whose it is. */
export type SharedView = { readonly name: string; readonly share: Share } & SharedThing;

/** What somebody shares with the group: a moment of their round, or a card. */
export type SharedThing = { readonly moment: KeptMoment } | { readonly card: CardContent };

/** How many of the group have a competence. */
export interface Counted {
  readonly competence: CompetenceCode;
  readonly people: number;
}

/** What the group has found, without anybody's words but those they share. */
export interface Found {
  /** Of the moments kept; absent while too few kept one. */
  readonly recognised?: readonly Counted[];
  /** Of the cards that are made; absent while too few made one. */
  readonly chosen?: readonly Counted[];
  /** The points of those who agreed, the most first. */
  readonly ranking: readonly { readonly name: string; readonly points: number }[];
  readonly served: number;
  readonly shared: readonly SharedView[];
}

/** A workshop as those who follow it see it. */
export interface WorkshopView {
  readonly workshop: Workshop;
  readonly places: readonly PlaceView[];
  readonly found: Found;
}

/** Those who follow this node's workshops. */
export type LiveWorkshops = Live<WorkshopView>;

/** Makes a node's workshops ones that can be followed. */
export function followWorkshops(deps: Deps): LiveWorkshops {
  return new Live((workshop, presence) => viewOf(deps, workshop, presence));
}

/**
 * A workshop as it is now.
 * @throws {NotFoundError} where there is none, or no longer
 */
export async function viewOf(deps: Deps, id: string, presence: Presence): Promise<WorkshopView> {
  const workshop = await readWorkshop(deps, id);
  const places = await Promise.all(
    (await listParticipants(deps, id)).map(async (participant): Promise<PlaceView> => {
      const progress = await progressOf(deps, workshop, participant);
      return {
        participant,
        name: shownName(participant),
        here: presence.isHere(id, participant.holder),
        progress,
        done: isDone(progress, workshop),
      };
    }),
  );
  return { workshop, places, found: await foundBy(deps, workshop, places) };
}

async function foundBy(
  deps: Deps,
  workshop: Workshop,
  places: readonly PlaceView[],
): Promise<Found> {
  return {
    recognised: countedIn(places.map(({ progress }) => progress.recognised)),
    chosen: countedIn(
      places.map(({ progress: { card } }) => card.at === "done" ? card.chosen : []),
    ),
    ranking: places
      .filter(({ participant, progress }) => participant.ranked && progress.fair === "done")
      .map(({ name, progress }) => ({ name, points: progress.points }))
      .sort((a, b) => b.points - a.points),
    served: places.reduce((sum, { progress }) => sum + progress.served, 0),
    shared: await sharedIn(deps, workshop, places),
  };
}

function countedIn(people: readonly (readonly CompetenceCode[])[]): Counted[] | undefined {
  const telling = people.filter((competences) => competences.length > 0);
  if (telling.length < FEWEST) return undefined;
  const counts = Map.groupBy(telling.flat(), (competence) => competence);
  return [...counts].map(([competence, all]) => ({ competence, people: all.length }))
    .sort((a, b) => b.people - a.people);
}

/** What is shared and still there: a moment let go, a card erased, is no longer shown. */
async function sharedIn(
  deps: Deps,
  { id }: Workshop,
  places: readonly PlaceView[],
): Promise<SharedView[]> {
  const shared = (await listShares(deps, id)).map(async (share) => {
    const place = places.find(({ participant }) => participant.holder === share.holder);
    const thing = place && await thingOf(deps, place, share.what);
    return thing ? [{ name: place.name, share, ...thing }] : [];
  });
  return (await Promise.all(shared)).flat();
}

async function thingOf(
  deps: Deps,
  { participant: { holder }, progress }: PlaceView,
  what: Shared,
): Promise<SharedThing | undefined> {
  if (what.kind === "card") return await cardOf(deps, progress);
  const kept = await keptMoments(deps, holder, what.round);
  const moment = kept.find(({ told }) => told.id === what.moment);
  return moment && { moment };
}

/** What the newest signed card of a participant says, if they made one. */
export async function cardOf(
  deps: Deps,
  { card }: Pick<Progress, "card">,
): Promise<{ readonly card: CardContent } | undefined> {
  if (card.at !== "done") return undefined;
  const { value } = await deps.store.get(keys.credential(card.version));
  return value && !value.revoked ? { card: asCard(value).content } : undefined;
}
