import {
  type Actor as ActorObject,
  Application,
  CryptographicKey,
  Endpoints,
  Group,
  Image,
  Multikey,
  Organization,
  Person,
  Place,
} from "@fedify/vocab";
import type { JsonObject } from "../src/credentials/types.ts";
import type { Deps } from "../src/deps.ts";
import { actorAddress } from "../src/identity/actors.ts";
import { didsOf } from "../src/identity/did.ts";
import {
  activityKeys,
  currentKey,
  importPublicKey,
  shownActivityKeys,
} from "../src/identity/keys.ts";
import type { Actor, ActorKey, ActorType } from "../src/identity/types.ts";
import { approvesFollowers } from "../src/relations/follows.ts";
import { keys } from "../src/store/keys.ts";
import { isPublic, maySee, type Viewer } from "../src/visibility.ts";
import { textAsHtml } from "./html.ts";
import { documentLoader } from "./loader.ts";

const CLASSES = { Application, Group, Organization, Person } satisfies Record<ActorType, unknown>;

/** An actor of this node that the viewer may see, or null for one that is not there or hidden. */
export async function visibleActor(
  deps: Deps,
  id: string,
  viewer: Viewer,
): Promise<Actor | null> {
  const actor = (await deps.store.get(keys.actor(id))).value;
  if (!actor) return null;
  const owners = [actor.id, ...actor.steward ? [actor.steward] : []];
  return maySee({ visibility: actor.visibility, owners }, viewer) ? actor : null;
}

/**
 * An actor as other nodes read it. Keys carry their own names for ever (`<actor>#<key id>`), so
 * that a new one renames none. `publicKey` has the RSA keys of HTTP signatures; `assertionMethod`
 * the Ed25519 ones and the credential key (FEP-521a).
 */
export async function actorObject(deps: Deps, actor: Actor): Promise<ActorObject> {
  const id = new URL(actorAddress(deps, actor.id));
  const now = deps.clock();
  const all = await activityKeys(deps, actor.id);
  const activity = shownActivityKeys(all, now);
  const rsa = activity.filter((key) => key.algorithm === "RSA");
  const ed25519 = activity.filter((key) => key.algorithm === "Ed25519");
  const credential = currentKey(all, "credential", "Ed25519");
  return new CLASSES[actor.type]({
    id,
    preferredUsername: actor.handle,
    name: actor.name,
    summary: actor.summary ? textAsHtml(actor.summary) : undefined,
    url: id,
    icon: pictureOf(id, actor),
    location: placeOf(actor),
    published: Temporal.Instant.from(actor.createdAt),
    updated: Temporal.Instant.from(actor.updatedAt),
    inbox: new URL(`${id.href}/inbox`),
    outbox: new URL(`${id.href}/outbox`),
    followers: new URL(`${id.href}/followers`),
    following: new URL(`${id.href}/following`),
    endpoints: new Endpoints({ sharedInbox: new URL("/inbox", id) }),
    manuallyApprovesFollowers: approvesFollowers(actor),
    discoverable: actor.visibility === "public",
    indexable: isPublic(actor.visibility),
    aliases: [...await didsOf(deps, actor), ...actor.alsoKnownAs ?? []].map((name) =>
      new URL(name)
    ),
    publicKeys: await Promise.all(rsa.map(async (key) =>
      new CryptographicKey({
        id: keyAddress(id, key),
        owner: id,
        publicKey: await importPublicKey(key),
      })
    )),
    assertionMethods: await Promise.all([...ed25519, credential].map(async (key) =>
      new Multikey({
        id: keyAddress(id, key),
        controller: id,
        publicKey: await importPublicKey(key),
      })
    )),
  });
}

/** An actor's document as it is sent along with news of a change. */
export async function actorJson(deps: Deps, actor: Actor): Promise<JsonObject> {
  const object = await actorObject(deps, actor);
  const contextLoader = documentLoader(deps);
  return await object.toJsonLd({ format: "compact", contextLoader }) as JsonObject;
}

function keyAddress(actor: URL, key: ActorKey): URL {
  return new URL(`#${key.id}`, actor);
}

function pictureOf(id: URL, { picture, name }: Actor): Image | undefined {
  if (!picture) return undefined;
  return new Image({
    url: new URL(`${id.href}/picture`),
    mediaType: picture.mediaType,
    name,
  });
}

function placeOf({ place }: Actor): Place | undefined {
  if (!place) return undefined;
  return new Place({ name: `${place.postalCode} ${place.commune} (${place.country})` });
}
