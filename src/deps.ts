import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Keyring } from "./identity/keyring.ts";
import type { Memory } from "./store/ports.ts";

/** What every domain function is handed: the node's memory, its settings, its clock, its keyring. */
export interface Deps extends Memory {
  readonly config: Config;
  readonly clock: Clock;
  /** Seals and opens private keys under the wrapping key. */
  readonly keyring: Keyring;
}
