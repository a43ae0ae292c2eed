import type { CompetenceCode } from "../achievements/types.ts";
import type { Deps } from "../deps.ts";
import { keptMoments } from "../fair/moments.ts";
import type { KeptMoment } from "../fair/types.ts";
import { Live } from "./live.ts";
import { listParticipants } from "./participants.ts";
import type { Presence } from "./presence.ts";
import { isDone, type Progress, progressOf } from "./progress.ts";
import { listShares } from "./shares.ts";
import { type Participant, type Share, shownName, type Workshop } from "./types.ts";
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
export interface SharedView {
  readonly name: string;
  readonly share: Share;
  readonly moment: KeptMoment;
}

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
        done: isDone(progress, workshop.step),
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

/** What is shared and still there: a moment let go is no longer shown. */
async function sharedIn(
  deps: Deps,
  { id }: Workshop,
  places: readonly PlaceView[],
): Promise<SharedView[]> {
  const names = new Map(places.map(({ participant, name }) => [participant.holder, name]));
  const shared = (await listShares(deps, id)).map(async (share) => {
    const name = names.get(share.holder);
    if (!name || share.what.kind !== "moment") return [];
    const { round, moment } = share.what;
    const kept = (await keptMoments(deps, share.holder, round))
      .find(({ told }) => told.id === moment);
    return kept ? [{ name, share, moment: kept }] : [];
  });
  return (await Promise.all(shared)).flat();
}
