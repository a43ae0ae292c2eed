import { join } from "node:path";

/** Somebody who can log in at a node of the demo. */
export interface WrittenLogin {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  /** What they may do: `administrator`, `issuer` or `member`. */
  readonly role: string;
  /** Their actor's address, for other nodes; empty while only people here may know them. */
  readonly actor: string;
}

/** A badge or a card of the season, at the node whose holder shows or hides it. */
export interface WrittenCredential {
  readonly address: string;
  readonly holder: string;
  readonly state: "public" | "followers" | "private" | "revoked";
  /** How many endorsements it carries. */
  readonly endorsements: number;
}

/** A workshop one can join, at the fair with its group. */
export interface WrittenWorkshop {
  readonly name: string;
  /** Where one joins, which holds the code. */
  readonly address: string;
  readonly code: string;
  /** Where it is led from, by who may: the issuer or the administrator. */
  readonly lead: string;
  /** What the projector shows. */
  readonly screen: string;
}

/** One node in `demo.json`. */
export interface WrittenNode {
  /** The name of its folder, and of its log beside it. */
  readonly slug: string;
  readonly name: string;
  readonly origin: string;
  readonly role: "association" | "collective";
  /** The first one is its default. */
  readonly languages: readonly string[];
  /** The organisation's actor. */
  readonly actor: string;
  readonly logins: readonly WrittenLogin[];
  /** Badges. */
  readonly credentials: readonly WrittenCredential[];
  readonly cards: readonly WrittenCredential[];
  readonly workshops: readonly WrittenWorkshop[];
}

/** What `demo.json` says, so that scripts can walk in the demo. */
export interface Written {
  readonly nodes: readonly WrittenNode[];
}

const fileIn = (folder: string) => join(folder, "demo.json");
const draftIn = (folder: string) => `${fileIn(folder)}.part`;

/**
 * What a folder holds: nothing yet, a season played to its end or interrupted, or other things,
 * which are not the demo's to remove.
 */
export async function stateOf(folder: string): Promise<"empty" | "ended" | "begun" | "foreign"> {
  const names = new Set<string>();
  try {
    for await (const { name } of Deno.readDir(folder)) names.add(name);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  if (names.has("demo.json")) return "ended";
  if (names.has("demo.json.part")) return "begun";
  return names.size === 0 ? "empty" : "foreign";
}

/** Says that a season begins here. */
export async function begin(folder: string): Promise<void> {
  await Deno.writeTextFile(draftIn(folder), "", { mode: 0o600 });
}

/** What a season that was played to its end left in a folder. */
export async function readWritten(folder: string): Promise<Written | undefined> {
  try {
    return JSON.parse(await Deno.readTextFile(fileIn(folder)));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** Writes it in one piece: a file that is there is whole, and says that the season ended. */
export async function keepWritten(folder: string, written: Written): Promise<void> {
  const draft = draftIn(folder);
  await Deno.writeTextFile(draft, JSON.stringify(written, null, 2) + "\n", { mode: 0o600 });
  await Deno.rename(draft, fileIn(folder));
}

/** Forgets a season, and touches nothing else in the folder. */
export async function forget(folder: string, slugs: readonly string[]): Promise<void> {
  const names = [...slugs, ...slugs.map((slug) => `${slug}.log`), "demo.json"];
  for (const name of names) {
    await Deno.remove(join(folder, name), { recursive: true }).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
  }
}
