/**
 * Random numbers made of 32-bit integers only: xoshiro128** (Blackman and Vigna), seeded through
 * splitmix32. Every engine gives the same ones for the same seed.
 */
export interface Rng {
  /** A whole number from 0 up to, not including, `bound` (1 to 2^31), without bias. */
  below(bound: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True `percent` times in a hundred. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A new list in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/** @param seed any 32-bit integer @param stream numbers of one stream say nothing of another's */
export function createRng(seed: number, stream: number): Rng {
  let mixed = (seed ^ Math.imul(stream, 0x85ebca6b)) | 0;
  const splitmix = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let z = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = splitmix(), b = splitmix(), c = splitmix(), d = splitmix();

  const next = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  const below = (bound: number) => {
    const uneven = 0x1_0000_0000 % bound;
    let drawn = next();
    while (drawn < uneven) drawn = next();
    return drawn % bound;
  };
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (percent) => below(100) < percent,
    pick: (list) => list[below(list.length)]!,
    shuffle(list) {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
  };
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
