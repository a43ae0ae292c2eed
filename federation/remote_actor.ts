import { createPublicKey } from "node:crypto";
import { didWebHost } from "../src/credentials/did_web.ts";
import { spkiOf } from "../src/credentials/multikey.ts";
import type { JsonObject } from "../src/credentials/types.ts";
import type { Deps } from "../src/deps.ts";
import { DomainError } from "../src/errors.ts";
import { keepPicture } from "../src/identity/pictures.ts";
import { findRemoteActor, isStale, keepRemoteActor } from "../src/identity/remote_actors.ts";
import type { RemoteActor, RemoteKey } from "../src/identity/remote_types.ts";
import type { ActorType, Picture, Place } from "../src/identity/types.ts";
import { log } from "../src/log.ts";
import { provenKeys } from "./identity_proof.ts";
import { plainText } from "./plain_text.ts";
import { readObject, readSigned } from "./read_document.ts";
import { type ActorObject, actorSchema, sameHost } from "./vocabulary.ts";

const TYPES: Readonly<Record<string, ActorType>> = {
  Application: "Application",
  Group: "Group",
  Organization: "Organization",
  Person: "Person",
  Service: "Application",
};
const MAX_NAME = 120;
const MAX_SUMMARY = 2000;
const MAX_OTHER_NAMES = 10;

/**
 * An actor elsewhere: as it was read a day ago at most, or read now. One whose node does not answer
 * now is taken as known before.
 * @throws {NetError} {@link DomainError} where it was never known and cannot be read
 */
export async function remoteActor(deps: Deps, address: string): Promise<RemoteActor> {
  const known = await findRemoteActor(deps, address);
  if (known && !isStale(known, deps.clock())) return known;
  try {
    return await readActor(deps, address);
  } catch (error) {
    if (!known || !(error instanceof DomainError)) throw error;
    return known;
  }
}

/** Reads an actor's document now, and keeps what it says. @throws as {@link remoteActor} */
export async function readActor(
  deps: Deps,
  address: string,
  handleHost?: string,
): Promise<RemoteActor> {
  const actor = await actorOf(deps, await readObject(deps, address), handleHost);
  await keepRemoteActor(deps, actor);
  return actor;
}

/**
 * What an actor's document says.
 * @param document read at its own address
 * @throws {DomainError} `not-an-actor`
 */
async function actorOf(
  deps: Deps,
  document: JsonObject,
  handleHost?: string,
): Promise<RemoteActor> {
  const parsed = actorSchema.safeParse(document);
  const type = parsed.success && parsed.data.type.flatMap((name) => TYPES[name] ?? [])[0];
  if (!parsed.success || !type || !sameHost(parsed.data.id, parsed.data.inbox)) {
    throw new DomainError("not-an-actor");
  }
  const actor = parsed.data;
  const { host } = new URL(actor.id);
  const known = await findRemoteActor(deps, actor.id);
  const handle = plainText(actor.preferredUsername ?? "", MAX_NAME);
  const shared = actor.endpoints?.sharedInbox;
  return {
    address: actor.id,
    type,
    handle,
    host: handleHost ?? known?.host ?? host,
    name: plainText(actor.name ?? "", MAX_NAME) || handle || host,
    summary: plainText(actor.summary ?? "", MAX_SUMMARY),
    page: webAddress(actor.url) ?? actor.id,
    ...placeOf(actor),
    inbox: actor.inbox,
    ...(shared && sameHost(shared, actor.id) ? { sharedInbox: shared } : {}),
    ...(actor.followers ? { followers: actor.followers } : {}),
    ...(actor.outbox ? { outbox: actor.outbox } : {}),
    dids: [...provenKeys(document), ...actor.alsoKnownAs.filter((did) => didWebHost(did) === host)],
    alsoKnownAs: actor.alsoKnownAs.filter((name) => /^https?:/.test(name)).slice(
      0,
      MAX_OTHER_NAMES,
    ),
    ...(actor.movedTo ? { movedTo: actor.movedTo } : {}),
    keys: keysOf(actor),
    assertionKeys: multikeysOf(actor).map(({ publicKeyMultibase }) => publicKeyMultibase),
    ...await pictureOf(deps, actor, known),
    approvesFollowers: actor.manuallyApprovesFollowers ?? false,
    fetchedAt: deps.clock().toISOString(),
  };
}

/** Where it is, as our own documents say it (`59200 Tourcoing (FR)`); of other software, nothing. */
function placeOf({ location }: ActorObject): { place?: Place } {
  const [, postalCode, commune, country] =
    /^(\S{1,10}) (.{1,80}) \((FR|BE)\)$/u.exec(plainText(location?.name ?? "", MAX_NAME)) ?? [];
  return country ? { place: { postalCode, commune, country: country as Place["country"] } } : {};
}

function webAddress(address: string | undefined): string | undefined {
  return address && /^https?:/.test(address) && URL.canParse(address) ? address : undefined;
}

/** The keys that are the actor's by the actor's own word; what cannot be read is left out. */
function keysOf(actor: ActorObject): RemoteKey[] {
  const rsa = actor.publicKey.filter(({ owner }) => owner === undefined || owner === actor.id)
    .flatMap(({ id, publicKeyPem }) => readKey(id, () => createPublicKey(publicKeyPem)));
  const ed25519 = multikeysOf(actor).flatMap(({ id, publicKeyMultibase }) =>
    readKey(id, () =>
      createPublicKey({
        key: Buffer.from(spkiOf(publicKeyMultibase)),
        format: "der",
        type: "spki",
      }))
  );
  return [...rsa, ...ed25519].filter(({ id }) => sameHost(id, actor.id));
}

function multikeysOf(actor: ActorObject) {
  return actor.assertionMethod.filter((key) =>
    key.controller === actor.id && key.publicKeyMultibase.startsWith("z6Mk")
  );
}

function readKey(id: string, read: () => ReturnType<typeof createPublicKey>): RemoteKey[] {
  try {
    const key = read();
    const algorithm = ({ rsa: "RSA", ed25519: "Ed25519" } as const)[
      key.asymmetricKeyType as "rsa" | "ed25519"
    ];
    if (!algorithm) return [];
    return [{
      id,
      algorithm,
      spki: key.export({ type: "spki", format: "der" }).toString("base64"),
    }];
  } catch {
    return [];
  }
}

/** Our copy of its picture, made again only when it says it has another one. */
async function pictureOf(
  deps: Deps,
  { icon }: ActorObject,
  known: RemoteActor | null,
): Promise<{ picture?: Picture; pictureSource?: string }> {
  const source = webAddress(icon?.url);
  if (!source) return {};
  if (known?.pictureSource === source) {
    return { ...(known.picture ? { picture: known.picture } : {}), pictureSource: source };
  }
  const picture = await copyPicture(deps, source);
  return { ...(picture ? { picture } : {}), pictureSource: source };
}

/** A picture elsewhere as a square PNG of our own making; undefined where there is none to be had. */
export async function copyPicture(deps: Deps, address: string): Promise<Picture | undefined> {
  try {
    const { bytes, mediaType } = await readSigned(deps, address, "image/png, image/jpeg");
    const file = new File([bytes], "picture", { type: mediaType });
    return await keepPicture(deps, file, { field: "picture", framing: "whole" });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    log.info("Could not copy the picture {address}: {code}.", { address, code: error.code });
    return undefined;
  }
}
