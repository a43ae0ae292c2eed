import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeList } from "./build.ts";
import {
  decodeList,
  getBit,
  newBits,
  STATUS_LIST_BITS,
  StatusListError,
  withBit,
} from "./status.ts";

describe("a status list", () => {
  it("sets one bit and no other, and survives its encoding", () => {
    const index = fc.nat(STATUS_LIST_BITS - 1);
    fc.assert(
      fc.property(fc.uniqueArray(index, { minLength: 2, maxLength: 20 }), ([other, ...set]) => {
        const bits = decodeList(encodeList(set.reduce((list, i) => withBit(list, i), newBits())));
        expect(set.every((i) => getBit(bits, i))).toBe(true);
        expect(getBit(bits, other!)).toBe(false);
        expect(getBit(withBit(bits, set[0]!, false), set[0]!)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it("counts its bits from the left, as the standard's own examples do", () => {
    expect(withBit(newBits(), 0)[0]).toBe(0b1000_0000);
    expect(withBit(newBits(), 9)[1]).toBe(0b0100_0000);
  });

  it("refuses what is outside the list or is none", () => {
    expect(() => getBit(newBits(), STATUS_LIST_BITS)).toThrow(RangeError);
    expect(() => withBit(newBits(), -1)).toThrow(RangeError);
    for (const encoded of ["", "H4sI", "uAAAA", `z${encodeList(newBits()).slice(1)}`]) {
      expect(() => decodeList(encoded)).toThrow(StatusListError);
    }
  });
});
