import { expect, it } from "vitest";
import type { Picture } from "./pictures.ts";
import type { Prop } from "./prop.ts";
import { Sparks } from "./sparks.ts";

/** A board that nothing draws. */
function burst(particle: "steam" | "coin", still = false) {
  const flying: Prop[] = [];
  const pictures = { get: () => ({}) as Picture };
  const sparks = new Sparks({ put: (prop) => flying.push(prop) }, pictures, 1, () => still);
  sparks.burst(particle, { x: 100, y: 100 }, 6);
  return flying;
}

const passFor = (flying: readonly Prop[], ms: number) => {
  for (let passed = 0; passed < ms; passed += 16) for (const one of flying) one.pass(16);
};

it("lets steam rise and fade, and be gone", () => {
  const steam = burst("steam");
  passFor(steam, 800);
  expect(steam).toHaveLength(6);
  for (const { pos, opacity, gone, picture } of steam) {
    expect(pos.y).toBeLessThan(90);
    expect(opacity).toBeCloseTo(0.5, 1);
    expect([gone, picture === undefined]).toEqual([false, false]);
  }
  passFor(steam, 900);
  expect(steam.every(({ gone }) => gone)).toBe(true);
});

it("throws coins up, and they fall again", () => {
  const coins = burst("coin");
  passFor(coins, 160);
  for (const { pos } of coins) expect(pos.y).toBeLessThan(100);
  passFor(coins, 480);
  const turned = coins.map(({ pos }) => pos.y);
  passFor(coins, 160);
  for (const [index, { pos }] of coins.entries()) expect(pos.y).toBeGreaterThan(turned[index]!);
});

it("lets nothing fly where motion is not wanted", () => {
  expect(burst("coin", true)).toEqual([]);
});
