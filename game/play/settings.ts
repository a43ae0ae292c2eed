import { type Pace, PACES } from "../simulation/rules.ts";
import { FIRST_KEYS, type Keys, readKeys } from "./keys.ts";

/** How somebody likes to play on this device. */
export interface Settings {
  readonly sound: boolean;
  /** `system` follows what the device, or the settings of the pages, ask for. */
  readonly motion: "system" | "full" | "reduced";
  readonly pace: Pace;
  readonly keys: Keys;
}

/** What a device has that remembers nothing. */
export const FIRST_SETTINGS: Settings = {
  sound: false,
  motion: "system",
  pace: "normal",
  keys: FIRST_KEYS,
};

const NAME = "fair-settings";

/** What this device remembers; the first settings where it remembers nothing that makes sense. */
export function readSettings(storage: Pick<Storage, "getItem">): Settings {
  try {
    const kept = JSON.parse(storage.getItem(NAME) ?? "{}");
    return {
      sound: kept.sound === true,
      motion: ["full", "reduced"].includes(kept.motion) ? kept.motion : "system",
      pace: PACES.includes(kept.pace) ? kept.pace : FIRST_SETTINGS.pace,
      keys: readKeys(kept.keys),
    };
  } catch {
    return FIRST_SETTINGS;
  }
}

/** Remembers them, where the device allows. */
export function keepSettings(storage: Pick<Storage, "setItem">, settings: Settings): void {
  try {
    storage.setItem(NAME, JSON.stringify(settings));
  } catch {
    // Private windows of some browsers keep nothing: the settings hold for this page.
  }
}
