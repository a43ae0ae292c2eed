import type { Aid } from "../simulation/aids.ts";
import type { ColleagueId } from "../simulation/colleagues.ts";
import { type Item, ITEMS } from "../simulation/orders.ts";
import { QUEUE_ROOM } from "../simulation/rules.ts";
import { type StationId, STATIONS } from "../simulation/stations.ts";
import { GIANT_HEIGHT } from "./place/giant.ts";

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
  /** Board and inner side; its top is where people's hands are. */
  readonly counter: Area;
  /** The part of the counter that can be made low and clear. */
  readonly lowSide: Area;
  /** Its top is the edge the stations stand behind; it goes down to the lower edge. */
  readonly bench: Area;
  /** Feet of those who wait, first come first; later ones stand further back. */
  readonly queue: readonly Spot[];
  /** Order to paint the queue in: from the back to the front. */
  readonly queueBackToFront: readonly number[];
  /** Feet of those whom a situation is about. */
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
  /** Ground of the giant, from outside on one side to outside on the other. */
  readonly parade: Way;
  /** Ground of the brass band before it. */
  readonly band: Way;
  /** Ground of the crowd far off. */
  readonly crowd: Way;
  /** Bulbs of the string under the awning. */
  readonly lamps: readonly Spot[];
  /** Middle of the upper edge of the hanging menu. */
  readonly menu: Spot;
  /** Where each aid's picture stands or hangs. */
  readonly aids: Readonly<Record<Aid, Spot>>;
}

/** @param width @param height of the picture, in CSS pixels */
export function layoutOf(width: number, height: number, insets: Insets = {}): FairLayout {
  const upright = height > width;
  const unit = upright
    ? Math.min(width / 620, height / 1100)
    : Math.min(width / 1400, height / 640);
  const across = width / unit;
  const down = height / unit - ((insets.top ?? 0) + (insets.bottom ?? 0)) / unit;
  const spare = Math.max(0, down - (upright ? 1100 : 640) + 60);
  const top = (insets.top ?? 0) / unit;
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

  const awningTip = top + (upright ? 84 : 62) + spare * 0.08;
  const horizon = awningTip + (upright ? 200 : 150) + spare * 0.3;
  const counterTop = horizon + (upright ? 320 : 205) + spare * 0.25;
  const counterHeight = upright ? 84 : 56;
  const benchTop = height / unit - (insets.bottom ?? 0) / unit - (upright ? 120 : 48);

  const queue = upright ? twoRows(across, counterTop, spot) : oneRow(across, counterTop, spot);
  const cell = across / STATIONS.length;
  const stationX = (index: number) => cell * (index + 0.5) - (upright ? 0 : cell * 0.18);
  const stations = byStation((index) => spot(stationX(index), benchTop + 6, upright ? 1 : 1));
  const behind = upright ? 0 : cell * 0.36;
  const floor = benchTop + (upright ? 40 : 62);
  const team = (aside: number) => ({
    ...byStation((index) => spot(stationX(index) + behind + aside, floor)),
    rest: spot(across - 40 + aside, floor - 30),
    watch: spot(upright ? cell * 1.0 + aside : cell * 0.98 + aside, floor - 10),
    counter: spot(across / 2 + aside * 2, floor - 24),
  });
  const way = (y: number, scale: number): Way => ({
    from: spot(-GIANT_HEIGHT * scale * 0.4, y, scale),
    to: spot(across + GIANT_HEIGHT * scale * 0.4, y, scale),
  });
  const paradeDepth = upright ? 56 : 38;
  const giant = (horizon + paradeDepth - awningTip - 4) / GIANT_HEIGHT;
  const lampCount = Math.max(5, Math.round(across / 110));
  const piles = across * (upright ? 0.5 : 0.56);
  return {
    width,
    height,
    upright,
    unit,
    horizon: horizon * unit,
    awning: area(0, 0, across, awningTip),
    counter: area(0, counterTop, across, counterHeight),
    lowSide: area(across * 0.02, counterTop, upright ? 130 : 170, counterHeight),
    bench: area(0, benchTop, across, height / unit - benchTop),
    queue,
    queueBackToFront: queue.map((_, index) => index).sort((a, b) =>
      queue[a]!.y - queue[b]!.y || a - b
    ),
    guests: [
      spot(across * 0.16, counterTop + 14, 1.08),
      spot(across * 0.86, counterTop + 14, 1.08),
    ],
    entrance: spot(across + 110, counterTop - 30),
    exit: spot(-110, counterTop - 30),
    stations,
    stationAreas: byStation((index) =>
      area(cell * index, benchTop - 112, cell, 112 + Math.min(60, height / unit - benchTop))
    ),
    team: { samir: team(8), lotte: team(-6), player: team(0) },
    stock: Object.fromEntries(
      ITEMS.map((item, index) => [
        item,
        spot(piles + (index - 1) * (upright ? 150 : 190), counterTop + 12, upright ? 0.8 : 0.8),
      ]),
    ) as Record<Item, Spot>,
    wheel: spot(
      across * (upright ? 0.74 : 0.8),
      horizon - (upright ? 116 : 96),
      upright ? 0.9 : 0.8,
    ),
    parade: way(horizon + paradeDepth, giant),
    band: way(horizon + paradeDepth, upright ? 0.62 : 0.5),
    crowd: way(horizon + 20, 0.4),
    lamps: Array.from({ length: lampCount }, (_, index) => {
      const share = (index + 0.5) / lampCount;
      const sag = Math.sin(((share * 3) % 1) * Math.PI) * 16;
      return spot(across * share, awningTip + 10 + sag);
    }),
    menu: spot(across * (upright ? 0.5 : 0.5), awningTip - 6, upright ? 0.9 : 0.9),
    aids: aidSpots(across, counterTop, counterHeight, awningTip, benchTop, horizon, cell, spot),
  };
}

type Place = (x: number, y: number, scale?: number) => Spot;

/** Six in front, six behind them in the gaps. */
function twoRows(across: number, counterTop: number, spot: Place): Spot[] {
  const half = QUEUE_ROOM / 2;
  const pitch = (across - 30) / (half + 0.5);
  return Array.from({ length: QUEUE_ROOM }, (_, index) => {
    const back = index >= half;
    const x = 15 + pitch * ((index % half) + (back ? 1 : 0.5));
    return back ? spot(x, counterTop - 92, 0.9) : spot(x, counterTop + 16);
  });
}

/** All side by side, every other one half a step back. */
function oneRow(across: number, counterTop: number, spot: Place): Spot[] {
  const pitch = (across - 60) / QUEUE_ROOM;
  return Array.from({ length: QUEUE_ROOM }, (_, index) => {
    const back = index % 2 === 1;
    return spot(30 + pitch * (index + 0.5), counterTop + (back ? -16 : 14), back ? 0.94 : 1);
  });
}

function byStation<T>(of: (index: number) => T): Record<StationId, T> {
  return Object.fromEntries(STATIONS.map((id, index) => [id, of(index)])) as Record<StationId, T>;
}

function aidSpots(
  across: number,
  counterTop: number,
  counterHeight: number,
  awningTip: number,
  benchTop: number,
  horizon: number,
  cell: number,
  spot: Place,
): Record<Aid, Spot> {
  return {
    pictures: spot(across * 0.5, awningTip - 6),
    board: spot(across * 0.5, awningTip - 6),
    signs: spot(across * 0.03 + 20, awningTip + 40),
    lowSide: spot(across * 0.02 + 65, counterTop + counterHeight),
    allergens: spot(across * 0.3, counterTop + 12),
    queueRule: spot(across * 0.94, counterTop + 8),
    drinkLine: spot(across * 0.97, horizon + 40),
    tillKit: spot(cell * 3.5 + 46, benchTop + 6),
    roles: spot(across * 0.97 - 20, awningTip + 40),
    awning: spot(across * 0.5, awningTip),
    watch: spot(cell * 0.5 - 46, benchTop - 40),
    calmWords: spot(across * 0.72, counterTop + 12),
    meetingPoint: spot(across * 0.1, horizon + 50),
    helper: spot(across - 40, benchTop + 20),
  };
}
