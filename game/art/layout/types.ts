import type { Aid } from "../../simulation/aids.ts";
import type { ColleagueId } from "../../simulation/colleagues.ts";
import type { Item } from "../../simulation/orders.ts";
import type { StationId } from "../../simulation/stations.ts";

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

/** A rectangle of the picture, in CSS pixels, from its upper left corner. */
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
