import { expect, it } from "vitest";
import { commandFor, digitFor, FIRST_KEYS, keyName, rankFor, readKeys, rebind } from "./keys.ts";
import { FIRST_SETTINGS, keepSettings, readSettings } from "./settings.ts";

it("gives a command another key, and its own to the command that had it", () => {
  const keys = rebind(FIRST_KEYS, "serve", FIRST_KEYS.greet);
  expect(keys).toMatchObject({ serve: FIRST_KEYS.greet, greet: FIRST_KEYS.serve });
  expect(new Set(Object.values(keys)).size).toBe(Object.keys(keys).length);
  expect(commandFor(keys, { key: FIRST_KEYS.greet.toUpperCase() })).toBe("serve");
});

it("leaves the keys alone that the page and the browser need", () => {
  for (const key of ["Tab", "Enter", " ", "Shift", "F5", "1"]) {
    expect(keyName({ key })).toBeUndefined();
  }
});

it("finds who a digit means where the keyboard writes it with Shift, and has ten of them", () => {
  expect(rankFor({ code: "KeyA" })).toBeUndefined();
  expect(digitFor(10)).toBeUndefined();
  for (let rank = 0; rank < 10; rank++) {
    expect(rankFor({ code: `Digit${digitFor(rank)}` })).toBe(rank);
    expect(rankFor({ code: `Numpad${digitFor(rank)}` })).toBe(rank);
  }
});

it("remembers the keys, and makes the best of what it finds", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  const settings = { ...FIRST_SETTINGS, sound: true, keys: rebind(FIRST_KEYS, "till", "é") };
  keepSettings(storage, settings);
  expect(readSettings(storage)).toEqual(settings);
  for (const broken of ["{", "null", '{"keys":{"serve":"Tab","pause":7},"pace":"slow"}']) {
    kept.set("fair-settings", broken);
    expect(readSettings(storage)).toEqual(FIRST_SETTINGS);
  }
  expect(readKeys({ serve: "g" }).greet).toBe(FIRST_KEYS.serve);
});

it("plays on where the device keeps nothing, without a sound", () => {
  const closed = () => {
    throw new Error("storage is switched off");
  };
  keepSettings({ setItem: closed }, FIRST_SETTINGS);
  expect(readSettings({ getItem: closed })).toEqual(FIRST_SETTINGS);
  expect(FIRST_SETTINGS.sound).toBe(false);
});
