import type { Rng } from "./rng.ts";

/** What the stall sells. */
export const ITEMS = ["fries", "waffle", "drink"] as const;
/** What the stall sells. */
export type Item = (typeof ITEMS)[number];

type Stock = Readonly<Record<Item, number>>;

/** What somebody asks for: one to three things. */
export function drawOrder(rng: Rng): readonly Item[] {
  return rng.pick<readonly Item[]>([
    ["fries"],
    ["fries"],
    ["fries", "drink"],
    ["fries", "drink"],
    ["fries", "fries"],
    ["waffle"],
    ["waffle"],
    ["waffle", "drink"],
    ["waffle", "waffle"],
    ["drink"],
    ["drink", "drink"],
    ["fries", "waffle", "drink"],
  ]);
}

/** How many of each thing an order holds, in the order of {@link ITEMS}. */
export function countItems(order: readonly Item[]): { item: Item; count: number }[] {
  return ITEMS.map((item) => ({ item, count: order.filter((one) => one === item).length }))
    .filter(({ count }) => count > 0);
}

/** What an order still lacks, given what stands on the counter. */
export function missingItems(order: readonly Item[], stock: Stock): Item[] {
  return countItems(order).flatMap(({ item, count }) =>
    Array<Item>(Math.max(0, count - stock[item])).fill(item)
  );
}

/**
 * The order with what is missing replaced by something that is there, or undefined where nothing
 * can be.
 */
export function substituteOrder(order: readonly Item[], stock: Stock): Item[] | undefined {
  const left = { ...stock };
  const kept: Item[] = [];
  const lacking: Item[] = [];
  for (const item of order) {
    if (left[item] > 0) {
      left[item]--;
      kept.push(item);
    } else lacking.push(item);
  }
  if (lacking.length === 0) return undefined;
  for (const _ of lacking) {
    const other = ITEMS.find((item) => left[item] > 0);
    if (!other) return undefined;
    left[other]--;
    kept.push(other);
  }
  return kept;
}
