import type { Aid } from "../simulation/aids.ts";
import type { ColleagueId } from "../simulation/colleagues.ts";
import { type Item, ITEMS } from "../simulation/orders.ts";
import { QUEUE_ROOM } from "../simulation/rules.ts";
import { type StationId, STATIONS } from "../simulation/stations.ts";
import { GIANT_HEIGHT } from "./place/giant.ts";
import { SHELTER_WIDTH } from "./stall/shelter.ts";

/** A point in the picture, in CSS pixels, and how many pixels a drawing unit takes there. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** From outside the picture on one side to outside on the other. */
export interface Way {
  readonly from: Spot;
  readonly to: Spot;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the page's own controls lie over the picture, in CSS pixels. */
export interface Insets {
  readonly top?: number;
  readonly bottom?: number;
}

/**
 * Where everything is. We stand in the stall and look out: the fair, the people who wait with their
 * faces to us, the counter, the team, and nearest to us the bench with its stations.
 */
export interface FairLayout {
  readonly width: number;
  readonly height: number;
  /** Upright: people wait in two rows. */
  readonly upright: boolean;
  /** Pixels per drawing unit for the stall and what stands in it. */
  readonly unit: number;
  readonly horizon: number;
  /** Up to the tips of its scallops. */
  readonly awning: Area;
  /** Board, inner side and the floor before it, down to the bench; its top is where hands are. */
  readonly counter: Area;
  /** The part of the board that can be made low and clear, as deep as it can go down. */
  readonly lowSide: Area;
  /** Its top is the edge the stations stand behind; it goes down to the lower edge. */
  readonly bench: Area;
  /** Feet of those who wait, first come first; later ones stand further back. */
  readonly queue: readonly Spot[];
  /** Order to paint the queue in: from the back to the front. */
  readonly queueBackToFront: readonly number[];
  /** Feet of those whom a situation is about: where the queue comes last. */
  readonly guests: readonly Spot[];
  /** Just outside the picture: where people come from and where they go. */
  readonly entrance: Spot;
  readonly exit: Spot;
  /** Middle of the lower edge of each station. */
  readonly stations: Readonly<Record<StationId, Spot>>;
  /** What to press for it: at least 44 px each way, none over another. */
  readonly stationAreas: Readonly<Record<StationId, Area>>;
  /** Feet of the team, hidden behind the bench. */
  readonly team: Readonly<
    Record<ColleagueId | "player", Readonly<Record<StationId | "rest" | "watch" | "counter", Spot>>>
  >;
  /** Middle of the lower edge of each pile on the counter. */
  readonly stock: Readonly<Record<Item, Spot>>;
  /** Hub of the big wheel, far off. */
  readonly wheel: Spot;
  /** Ground of the giant and its band, from outside on one side to outside on the other. */
  readonly parade: Way;
  /** Ground of the crowd far off. */
  readonly crowd: Way;
  /** Bulbs of the string under the awning. */
  readonly lamps: readonly Spot[];
  /** Middle of the upper edge of the hanging menu. */
  readonly menu: Spot;
  /** Where each aid's picture stands or hangs. */
  readonly aids: Readonly<Record<Aid, Spot>>;
}

/** The measures of the two ways to lay the picture out, in units. */
interface Measures {
  readonly across: number;
  readonly awning: number;
  /** From the awning's tips to the horizon, and on to the counter, at least. */
  readonly sky: number;
  readonly square: number;
  /** From the counter to the bench. */
  readonly inside: number;
  readonly bench: number;
  /** The team's feet above the bench's edge. */
  readonly floor: number;
  readonly person: number;
  readonly rowDepth: number;
  readonly crowd: number;
  readonly paradeDepth: number;
}

const UPRIGHT: Measures = {
  across: 620,
  awning: 84,
  sky: 220,
  square: 408,
  inside: 264,
  bench: 118,
  floor: 44,
  person: 1.1,
  rowDepth: 124,
  crowd: 0.42,
  paradeDepth: 64,
};
const WIDE: Measures = {
  across: 1400,
  awning: 62,
  sky: 156,
  square: 212,
  inside: 150,
  bench: 46,
  floor: -50,
  person: 1.08,
  rowDepth: 26,
  crowd: 0.4,
  paradeDepth: 44,
};

/** What must be seen of the awning and of the bench where controls lie over the rest. */
const VALANCE = 46;
const EDGE = 40;

function heightOf({ awning, sky, square, inside, bench }: Measures): number {
  return awning + sky + square + inside + bench;
}

function unitFor(measures: Measures, width: number, height: number): number {
  return Math.min(width / measures.across, height / heightOf(measures));
}

/**
 * Where everything is in a picture of this size. Pure.
 *
 * @param width of the picture, in CSS pixels
 * @param height of the picture, in CSS pixels
 */
export function layoutOf(width: number, height: number, insets: Insets = {}): FairLayout {
  const { top = 0, bottom: below = 0 } = insets;
  const free = height - top - below;
  // Under the page's own controls lie the awning's inner side and the bench's front.
  const [tall, wide] = [UPRIGHT, WIDE].map((measures) => ({
    ...measures,
    awning: top ? VALANCE : measures.awning,
    bench: below ? EDGE : measures.bench,
  })) as [Measures, Measures];
  const upright = unitFor(tall, width, free) >= unitFor(wide, width, free);
  const measures = upright ? tall : wide;
  const unit = unitFor(measures, width, free);
  const across = width / unit;
  const spare = free / unit - heightOf(measures);
  const spot = (x: number, y: number, scale = 1): Spot => ({
    x: x * unit,
    y: y * unit,
    scale: scale * unit,
  });
  const area = (x: number, y: number, w: number, h: number): Area => ({
    x: x * unit,
    y: y * unit,
    width: w * unit,
    height: h * unit,
  });

  // What is left over goes to the sky, to the square, to the bench.
  const awningTip = top / unit + measures.awning + spare * 0.06;
  const horizon = awningTip + measures.sky + spare * 0.36;
  const counterTop = horizon + measures.square + spare * 0.36;
  const benchTop = counterTop + measures.inside + spare * 0.06;
  const bottom = height / unit;
  const low = upright ? 150 : 190;

  const queue = queueSpots(measures, across, counterTop, upright, spot);
  const cell = across / STATIONS.length;
  // Upright, whoever is at a station stands behind it; in a wide picture there is room beside it.
  const stationX = (index: number) => cell * (index + (upright ? 0.5 : 0.34));
  const beside = upright ? 0 : cell * 0.36;
  const floor = benchTop - measures.floor;
  const team = (aside: number) => ({
    ...byStation((index) => spot(stationX(index) + beside + aside, floor)),
    rest: spot(across - (upright ? 46 : 60) + aside, floor - 16),
    watch: spot(cell + aside, floor - 12),
    counter: spot(cell * (upright ? 3.2 : 3.03) + aside * 2, floor - (upright ? 38 : 14)),
  });
  const way = (y: number, scale: number): Way => ({
    from: spot(-GIANT_HEIGHT * scale * 0.4, y, scale),
    to: spot(across + GIANT_HEIGHT * scale * 0.4, y, scale),
  });
  const parade = horizon + measures.paradeDepth;
  const lampCount = Math.max(5, Math.round(across / 120));
  return {
    width,
    height,
    upright,
    unit,
    horizon: horizon * unit,
    awning: area(0, 0, across, awningTip),
    counter: area(0, counterTop, across, benchTop - counterTop),
    lowSide: area(15, counterTop, low, upright ? 62 : 44),
    bench: area(0, benchTop, across, bottom - benchTop),
    queue,
    queueBackToFront: queue.map((_, index) => index).sort((a, b) =>
      queue[a]!.y - queue[b]!.y || a - b
    ),
    guests: [0, 1].map((side) =>
      spot(
        side ? across - (upright ? 62 : 74) : upright ? 66 : 84,
        counterTop + 18,
        measures.person * 1.06,
      )
    ),
    entrance: spot(across + 110, counterTop - 30, measures.person),
    exit: spot(-110, counterTop - 30, measures.person),
    stations: byStation((index) => spot(stationX(index), benchTop + 6)),
    stationAreas: byStation((index) =>
      area(cell * index, benchTop - 112, cell, 112 + Math.min(82, bottom - benchTop))
    ),
    team: { samir: team(10), lotte: team(-8), player: team(0) },
    stock: Object.fromEntries(
      ITEMS.map((item, index) => [
        item,
        spot(across * 0.57 + (index - 1) * (upright ? 158 : 230), counterTop + 14),
      ]),
    ) as Record<Item, Spot>,
    wheel: spot(
      across * (upright ? 0.8 : 0.83),
      horizon - (upright ? 126 : 116) - spare * 0.1,
      upright ? 0.86 : 0.72,
    ),
    parade: way(parade, (parade - awningTip - 2) / GIANT_HEIGHT),
    crowd: way(horizon + 22, measures.crowd),
    lamps: lampSpots(lampCount, across, awningTip, spot),
    menu: spot(across * 0.5, awningTip - 6, 0.86),
    aids: {
      pictures: spot(across * 0.5, awningTip - 6),
      board: spot(across * 0.5, awningTip - 6),
      signs: spot(52, awningTip + 44),
      lowSide: spot(15 + low / 2, counterTop + 62),
      allergens: spot(across * 0.31, counterTop + 15, 0.9),
      queueRule: spot(upright ? across * 0.5 : across - 300, horizon + (upright ? 128 : 88), 0.86),
      drinkLine: spot(across - (upright ? 62 : 176), horizon + (upright ? 74 : 52), 0.8),
      tillKit: spot(stationX(3) + 58, benchTop + 8),
      roles: spot(across - 52, awningTip + 44),
      awning: spot(across / 2, awningTip - 14, across / SHELTER_WIDTH),
      watch: spot(cell * (upright ? 1 : 0.99), counterTop + (upright ? 108 : 74)),
      calmWords: spot(across * 0.945 - 14, counterTop + 15, 0.9),
      meetingPoint: spot(upright ? 62 : 176, horizon + (upright ? 84 : 58), 0.74),
      helper: spot(across - (upright ? 76 : 120), floor - 20),
    },
  };
}

type Place = (x: number, y: number, scale?: number) => Spot;

/**
 * Upright, six in front and six in the gaps behind them; in a wide picture all side by side, every
 * other one a step back. The places at both ends are taken last: that is where guests stand.
 */
function queueSpots(
  { person, rowDepth }: Measures,
  across: number,
  counterTop: number,
  upright: boolean,
  spot: Place,
): Spot[] {
  const row = upright ? QUEUE_ROOM / 2 : QUEUE_ROOM;
  const margin = upright ? 16 : 34;
  const pitch = (across - 2 * margin) / (row + (upright ? 0.5 : 0));
  const order = [...Array.from({ length: row - 2 }, (_, index) => index + 1), 0, row - 1];
  return Array.from({ length: QUEUE_ROOM }, (_, index) => {
    const column = order[index % row]!;
    const back = upright ? index >= row : column % 2 === 1;
    const x = margin + pitch * (column + (upright && back ? 1 : 0.5));
    const y = counterTop + 16 - (back ? rowDepth : 0);
    return spot(x, y, back ? person * (upright ? 0.9 : 0.95) : person);
  });
}

/** Three swags, each with its bulbs. */
function lampSpots(count: number, across: number, awningTip: number, spot: Place): Spot[] {
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    const along = (share * 3) % 1;
    return spot(across * share, awningTip + 8 + 4 * 15 * along * (1 - along));
  });
}

function byStation<T>(of: (index: number) => T): Record<StationId, T> {
  return Object.fromEntries(STATIONS.map((id, index) => [id, of(index)])) as Record<StationId, T>;
}
