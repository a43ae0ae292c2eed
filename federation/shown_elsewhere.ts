import { z } from "zod";
import type { Deps } from "../src/deps.ts";
import { DomainError } from "../src/errors.ts";
import { type ActorName, isElsewhere } from "../src/identity/names.ts";
import { findRemoteActor } from "../src/identity/remote_actors.ts";
import { readObject } from "./read_document.ts";
import { noteOf } from "./received_note.ts";
import { activitySchema, sameHost } from "./vocabulary.ts";

/** A badge or a card that somebody elsewhere shows to everyone, in their own node's words of today. */
export interface ShownElsewhere {
  /** Its page there, and where its signed document lies. */
  readonly page: string;
  readonly credential: string;
  /** What it is called, whose it is and by whom, and what else is said. */
  readonly lines: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

const MOST = 12;
const MAX_LINES = 3;
/** Whoever looks at somebody's page does not wait longer for it than this. */
const PATIENCE_MS = 3_000;

const collection = z.looseObject({ first: z.string().optional().catch(undefined) });
const page = z.looseObject({
  orderedItems: z.array(activitySchema.catch({} as never)).catch([]),
});

/**
 * The latest that somebody elsewhere shows to everyone, read in their outbox now. Nothing is kept of
 * it: who wants news of them follows them. Of a node that does not answer soon there is nothing.
 */
export async function shownElsewhere(deps: Deps, name: ActorName): Promise<ShownElsewhere[]> {
  const outbox = isElsewhere(name) && (await findRemoteActor(deps, name))?.outbox;
  if (!outbox || !sameHost(outbox, name)) return [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<ShownElsewhere[]>((resolve) => {
    timer = setTimeout(() => resolve([]), PATIENCE_MS);
  });
  try {
    return await Promise.race([latest(deps, name, outbox), tooLate]);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [];
  } finally {
    clearTimeout(timer);
  }
}

async function latest(deps: Deps, author: ActorName, outbox: string): Promise<ShownElsewhere[]> {
  const { first } = collection.parse(await readObject(deps, outbox));
  if (!first || !sameHost(first, author)) return [];
  const { orderedItems } = page.parse(await readObject(deps, first));
  const notes = orderedItems.flatMap(({ type = [], object }) => {
    const note = type.some((one) => one === "Create" || one === "Update")
      ? noteOf(deps, object, author)
      : undefined;
    const isShown = note?.credential && note.audience === "public" &&
      sameHost(note.address, author) && sameHost(note.page, author);
    return isShown ? [{ ...note, credential: note.credential! }] : [];
  });
  // The newest first: of a note that was changed, its last words.
  const once = new Map(notes.toReversed().map((note) => [note.address, note]));
  return [...once.values()].toReversed().slice(0, MOST).map((note) => ({
    page: note.page,
    credential: note.credential,
    lines: note.text.split("\n").filter((line) => line && line !== note.page).slice(0, MAX_LINES),
    at: note.publishedAt,
  }));
}
