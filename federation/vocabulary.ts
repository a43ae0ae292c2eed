import { z } from "zod";
import type { JsonObject } from "../src/credentials/types.ts";

/** Everyone, as ActivityStreams writes it. */
export const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
/** The media type of an ActivityStreams document (ActivityPub § 3.2). */
export const ACTIVITY_TYPE = "application/activity+json";
/** What reads an ActivityStreams document asks for. */
export const ACTIVITY_ACCEPT =
  `${ACTIVITY_TYPE}, application/ld+json; profile="https://www.w3.org/ns/activitystreams"`;
/** How a note points to the signed badge it tells of. */
export const CREDENTIAL_TYPE = "application/vc+ld+json";

/** The contexts of what we send: ActivityStreams, and the terms of an object integrity proof. */
export const CONTEXT: string[] = [
  "https://www.w3.org/ns/activitystreams",
  "https://w3id.org/security/data-integrity/v2",
];

const PUBLIC_NAMES = new Set([PUBLIC, "as:Public", "Public"]);

/** An address, given by itself or as the `id` of an object. */
const reference = z.union([
  z.string(),
  z.object({ id: z.string() }).transform(({ id }) => id),
]);

/** One value or several, as a list; what does not fit is left out. */
function listOf<S extends z.ZodType>(item: S) {
  return z.unknown().optional().transform((value): z.output<S>[] =>
    [value ?? []].flat().flatMap((one) => {
      const parsed = item.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    })
  );
}

/** One value, or the first of several that fits. */
function firstOf<S extends z.ZodType>(item: S) {
  return listOf(item).transform((list): z.output<S> | undefined => list[0]);
}

/** To whom something is addressed; everyone under one name. */
export const audience = listOf(reference).transform((list) =>
  list.map((address) => PUBLIC_NAMES.has(address) ? PUBLIC : address)
);

const text = firstOf(z.string());
const object = firstOf(z.union([
  z.string().transform((id): JsonObject => ({ id })),
  z.record(z.string(), z.unknown()).transform((value) => value as JsonObject),
]));

/** An activity as it came in: who says what about which object. */
export const activitySchema = z.looseObject({
  id: z.string().optional(),
  type: listOf(z.string()),
  actor: firstOf(reference),
  object,
  target: firstOf(reference),
  to: audience,
  cc: audience,
  summary: text,
  content: text,
  inReplyTo: firstOf(reference),
  published: text,
});
/** An activity as another node sent it, as far as it is read (ActivityStreams 2.0). */
export type Activity = z.output<typeof activitySchema>;

const link = z.union([
  z.string(),
  z.object({ href: z.string() }).transform(({ href }) => href),
]);

const media = z.looseObject({
  type: firstOf(z.string()),
  mediaType: text,
  url: firstOf(link),
  href: text,
  name: text,
}).transform(({ url, href, ...rest }) => ({ ...rest, url: url ?? href }));

/** A note, an article, or whatever else carries words. */
export const noteSchema = z.looseObject({
  id: z.string(),
  type: listOf(z.string()),
  attributedTo: firstOf(reference),
  content: text,
  name: text,
  summary: text,
  url: firstOf(link),
  inReplyTo: firstOf(reference),
  published: text,
  updated: text,
  to: audience,
  cc: audience,
  attachment: listOf(media),
  tag: listOf(z.looseObject({ type: firstOf(z.string()), href: text, name: text })),
});
/** A note as other software writes it, with what we read of it. */
export type NoteObject = z.output<typeof noteSchema>;

const multikey = z.looseObject({
  id: z.string(),
  controller: text,
  publicKeyMultibase: z.string(),
});
const pemKey = z.looseObject({ id: z.string(), owner: text, publicKeyPem: z.string() });

/** An actor's own document. */
export const actorSchema = z.looseObject({
  id: z.string(),
  type: listOf(z.string()),
  preferredUsername: text,
  name: text,
  summary: text,
  url: firstOf(link),
  inbox: z.string(),
  outbox: text,
  followers: text,
  endpoints: z.looseObject({ sharedInbox: text }).optional().catch(undefined),
  icon: firstOf(media),
  location: firstOf(z.looseObject({ name: text })),
  manuallyApprovesFollowers: z.boolean().optional().catch(undefined),
  alsoKnownAs: listOf(reference),
  movedTo: firstOf(reference),
  publicKey: listOf(pemKey),
  assertionMethod: listOf(multikey),
});
/** An actor as other software writes it, with what we read of it. */
export type ActorObject = z.output<typeof actorSchema>;

/** The badge that a note points to: the address of the signed document. */
export function credentialOf(note: NoteObject): string | undefined {
  return note.attachment.find(({ mediaType }) =>
    mediaType?.split(";")[0].trim().toLowerCase() === CREDENTIAL_TYPE
  )?.url;
}

/** Whether two addresses are on one host: who answers for the one answers for the other. */
export function sameHost(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).host === new URL(other).host;
}
