/** Draws that are the same for ever for the same seed. */
export interface Chance {
  /** One of the list. */
  pick<T>(list: readonly T[]): T;
}

/** A small generator (mulberry32) over a hash of the seed (FNV-1a). */
export function chance(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(seed)) {
    state = Math.imul(state ^ byte, 0x01000193);
  }
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { pick: (list) => list[Math.floor(next() * list.length)] };
}
