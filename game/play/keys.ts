import { type StationId, STATIONS } from "../simulation/stations.ts";

/** What a key can do. */
export const COMMANDS = [
  "serve",
  "greet",
  "offer",
  "look",
  "fryer",
  "iron",
  "drinks",
  "till",
  "cleaning",
  "samir",
  "lotte",
  "wait",
  "pause",
  "back",
] as const;
/** Something that has a key. */
export type Command = (typeof COMMANDS)[number];

/** A key by its name in `KeyboardEvent.key`, letters in lower case. */
export type Keys = Readonly<Record<Command, string>>;

/** The keys before anyone changes them. */
export const FIRST_KEYS: Keys = {
  serve: "s",
  greet: "g",
  offer: "o",
  look: "l",
  fryer: "f",
  iron: "w",
  drinks: "d",
  till: "t",
  cleaning: "c",
  samir: "a",
  lotte: "e",
  wait: "n",
  pause: "p",
  back: "Escape",
};

/** Keys that the page, the browser or a screen reader need, and the digits, which choose people. */
const TAKEN = /^(Tab|Enter|Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|F\d+| |\d)$/;

/** The name under which a key is kept, or nothing for one that cannot be given away. */
export function keyName({ key }: { readonly key: string }): string | undefined {
  if (TAKEN.test(key)) return undefined;
  return key.length === 1 ? key.toLowerCase() : key;
}

/** Gives a command another key; the command that had it gets the one that becomes free. */
export function rebind(keys: Keys, command: Command, key: string): Keys {
  const other = COMMANDS.find((one) => keys[one] === key);
  return { ...keys, ...(other ? { [other]: keys[command] } : {}), [command]: key };
}

/** What was remembered, as far as it makes sense. */
export function readKeys(kept: unknown): Keys {
  if (typeof kept !== "object" || kept === null) return FIRST_KEYS;
  return COMMANDS.reduce<Keys>((keys, command) => {
    const key = (kept as Record<string, unknown>)[command];
    const name = typeof key === "string" ? keyName({ key }) : undefined;
    return name === undefined ? keys : rebind(keys, command, name);
  }, FIRST_KEYS);
}

/** The command a key stands for. */
export function commandFor(keys: Keys, event: { readonly key: string }): Command | undefined {
  const name = keyName(event);
  return COMMANDS.find((one) => keys[one] === name);
}

/**
 * Which place a digit means, of the best ones (`bestPlaces`) and counted from 0: 1 to 9, then 0 for
 * the tenth; by its place on the keyboard, since some keyboards write digits with Shift.
 */
export function rankFor({ code }: { readonly code: string }): number | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit === undefined ? undefined : (Number(digit) + 9) % 10;
}

/** The digit that means the place of this rank; nothing past the tenth. */
export function digitFor(rank: number): number | undefined {
  return rank >= 0 && rank < 10 ? (rank + 1) % 10 : undefined;
}

/** Whether it is about a station. */
export function isStationCommand(command: Command): command is StationId {
  return (STATIONS as readonly Command[]).includes(command);
}
