import { isObject } from "../src/credentials/json.ts";
import type { Deps } from "../src/deps.ts";
import { NotFoundError } from "../src/errors.ts";
import { credentialDocument } from "../src/recognition/credentials.ts";
import { endorsementFileForNeighbour } from "../src/recognition/endorsements/asked.ts";
import {
  awardFileForNeighbour,
  credentialForNeighbour,
  type Neighbour,
  neighbourViewer,
} from "../src/recognition/access/neighbours.ts";
import { isBlocked } from "../src/relations/blocks.ts";
import { keys } from "../src/store/keys.ts";
import { ANYONE, maySee } from "../src/visibility.ts";
import { visibleActor } from "./actors.ts";
import { collection, type CollectionName, COLLECTIONS } from "./collections.ts";
import { noteObject } from "./note_object.ts";
import { activityDocument } from "./outbox/announce.ts";
import { ACTIVITY_TYPE, CONTEXT, CREDENTIAL_TYPE, sameHost } from "./vocabulary.ts";

/** What is read here, and whether anyone may: only then a cache keeps it. */
export interface Readable {
  readonly body: string | Uint8Array;
  readonly mediaType: string;
  readonly public: boolean;
}

/** Finds a document for a reader; null where there is none that they may see. */
export type Reading = (
  deps: Deps,
  reader: Neighbour,
  ...parts: string[]
) => Promise<Readable | null>;

/**
 * What other nodes read at our addresses besides actors: the notes that carry badges, those that
 * mention one of theirs, badges themselves for those who sign, what we said, who follows whom.
 */
export const READINGS: readonly { readonly path: RegExp; readonly read: Reading }[] = [
  { path: /^\/notes\/([\w-]+)$/, read: readNote },
  { path: /^\/mentions\/([\w-]+)$/, read: readMentionNote },
  { path: /^\/activities\/([\w-]+)$/, read: readActivity },
  {
    path: new RegExp(`^/actors/([a-z2-7]+)/(${COLLECTIONS.join("|")})$`),
    read: readCollection,
  },
];

/** What is not for everyone: badges, and files that support them, at their own addresses. */
export const SIGNED_READINGS: typeof READINGS = [
  { path: /^\/credentials\/([a-z2-7]+)$/, read: readCredential },
  { path: /^\/evidence\/([a-z2-7]+)$/, read: readFile },
];

async function readNote(deps: Deps, reader: Neighbour, id: string): Promise<Readable | null> {
  const note = (await deps.store.get(keys.note(id))).value;
  if (!note || note.deletedAt) return null;
  const viewer = await neighbourViewer(deps, reader, note.author);
  const { visibility, author } = note;
  if (!maySee({ visibility, owners: [author] }, viewer)) return null;
  const object = await noteObject(deps, note);
  const open = maySee({ visibility, owners: [] }, ANYONE);
  return object && activity({ "@context": CONTEXT, ...object }, open);
}

/** The note of a mention, for whom it was sent to and their node, as long as it is not deleted. */
async function readMentionNote(
  deps: Deps,
  reader: Neighbour,
  id: string,
): Promise<Readable | null> {
  const mention = (await deps.store.get(keys.mention(id))).value;
  const carrier = (await deps.store.get(keys.mentionNote(id))).value;
  if (!mention || !carrier || !reader || await isBlocked(deps, reader.address)) return null;
  const isTheirs = reader.address === mention.to ||
    reader.type === "Application" && sameHost(reader.address, mention.to);
  const record = isTheirs && (await deps.store.get(keys.activity(carrier))).value;
  const object = record && (await activityDocument(deps, record))?.object;
  return isObject(object) ? activity({ "@context": CONTEXT, ...object }, false) : null;
}

/** What we said, for anyone where it was for all; else for who knows its unguessable name. */
async function readActivity(deps: Deps, _: Neighbour, id: string): Promise<Readable | null> {
  const record = (await deps.store.get(keys.activity(id))).value;
  const document = record && await activityDocument(deps, record);
  return document && activity(document, record.public);
}

async function readCollection(
  deps: Deps,
  _: Neighbour,
  id: string,
  name: string,
  from?: string,
): Promise<Readable | null> {
  const actor = await visibleActor(deps, id, ANYONE);
  return actor && activity(await collection(deps, actor, name as CollectionName, from), true);
}

async function readCredential(deps: Deps, reader: Neighbour, id: string): Promise<Readable | null> {
  try {
    const record = await credentialForNeighbour(deps, reader, id);
    const body = await credentialDocument(deps, record);
    return { body, mediaType: CREDENTIAL_TYPE, public: false };
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

async function readFile(deps: Deps, reader: Neighbour, id: string): Promise<Readable | null> {
  for (const find of [endorsementFileForNeighbour, awardFileForNeighbour]) {
    try {
      const { blob, mediaType } = await find(deps, reader, id);
      const body = await deps.blobs.get(blob!);
      return body && { body, mediaType: mediaType!, public: false };
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
  return null;
}

function activity(document: unknown, open: boolean): Readable {
  return { body: JSON.stringify(document), mediaType: ACTIVITY_TYPE, public: open };
}
