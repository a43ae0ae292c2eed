import { idOf, isObject } from "../../credentials/json.ts";
import { type EndorsementWords, readEndorsementComment } from "../../credentials/build.ts";
import { parseDocument } from "../../credentials/parse.ts";
import type { Json, JsonObject } from "../../credentials/types.ts";
import { attachedTo } from "../../credentials/verify/attachment.ts";
import { endorsableIn } from "../../credentials/verify/endorsements.ts";
import type { Deps } from "../../deps.ts";
import { hashOf, isElsewhere, nameOf } from "../../identity/names.ts";
import type { Account } from "../../identity/types.ts";
import { namedIn } from "../../store/indexes.ts";
import { keys } from "../../store/keys.ts";
import type { Key } from "../../store/ports.ts";
import { isPublic } from "../../visibility.ts";
import { endorsingNames } from "./acting.ts";
import { endorsementsOf, receivedBy } from "./received_store.ts";
import {
  ANSWER_WITHIN_MS,
  type EndorsementFile,
  type EndorsementRequest,
  type GivenEndorsement,
  type ReceivedEndorsement,
} from "./types.ts";

/** What waits for a person: to be written, and to be accepted. */
export interface WaitingEndorsements {
  readonly requests: readonly EndorsementRequest[];
  readonly received: readonly ReceivedEndorsement[];
}

/** What waits for this person, and for whom they answer, the oldest first. */
export async function waitingEndorsements(
  deps: Deps,
  account: Account,
): Promise<WaitingEndorsements> {
  const names = await endorsingNames(deps, account);
  const [requests, received] = await Promise.all([
    Promise.all(names.map((name) => requestsIn(deps, keys.requestsToEndorser(name, "asked")))),
    Promise.all(names.map((name) => receivedBy(deps, name, "waiting"))),
  ]);
  return {
    requests: requests.flat(),
    received: received.flat().filter(({ withdrawnAt }) => !withdrawnAt),
  };
}

/** What was asked about a badge, the newest first. */
export async function requestsAbout(
  deps: Deps,
  credential: string,
): Promise<EndorsementRequest[]> {
  return (await requestsIn(deps, keys.requestsAbout(credential))).reverse();
}

/** What this person signed, in whosever name they may, the newest first. */
export async function givenBy(deps: Deps, account: Account): Promise<GivenEndorsement[]> {
  const names = await endorsingNames(deps, account);
  const found = await Promise.all(
    names.map((name) => namedIn(deps.store, keys.givenEndorsementsBy(name), keys.givenEndorsement)),
  );
  return found.flat().sort((a, b) => b.signedAt.localeCompare(a.signedAt));
}

/** An endorsement as pages show it. */
export interface ShownEndorsement {
  /** Under which it is kept here; absent for one that came inside a badge. */
  readonly id?: string;
  /** Its own id. */
  readonly address: string;
  /** The id of what it speaks of: a badge, or one competence of a card. */
  readonly subject: string;
  readonly endorserName: string;
  /** The endorser's page. */
  readonly endorserPage?: string;
  readonly words: EndorsementWords;
  readonly signedAt: string;
  readonly file?: EndorsementFile;
  /** Whether it is inside the badge, and not beside it. */
  readonly attached: boolean;
  readonly withdrawnAt?: string;
}

/**
 * What anyone who sees a thing of ours sees of its endorsements: those its holder keeps, inside the
 * badge or beside it.
 * @param subject the thing's own id
 * @param badge the badge as it is signed now, where the thing is one
 */
export async function shownEndorsements(
  deps: Deps,
  subject: string,
  badge?: JsonObject,
): Promise<ShownEndorsement[]> {
  const received = await endorsementsOf(deps, ...(badge ? endorsableIn(badge) : [subject]));
  const known = new Map(received.map((one) => [one.id, one]));
  const attached = badge ? attachedTo(badge) : [];
  const inside = new Set(attached.map((one) => hashOf(idOf(one) ?? "")));
  const beside = await Promise.all(
    received.filter(({ id, state }) => state === "kept" && !inside.has(id))
      .map((one) => readDocument(deps, one.document)),
  );
  return [
    ...await Promise.all(attached.map((one) => shown(deps, one, known, true))),
    ...await Promise.all(beside.map((one) => shown(deps, one, known, false))),
  ];
}

/** One that was received, as pages show it. */
export async function shownReceived(
  deps: Deps,
  received: ReceivedEndorsement,
): Promise<OwnEndorsement> {
  const document = await readDocument(deps, received.document);
  const { id } = received;
  return { ...await shown(deps, document, new Map([[id, received]]), false), id };
}

/** An endorsement that was received, as its receiver looks after it. */
export type OwnEndorsement = ShownEndorsement & { readonly id: string };

/** What somebody of ours refused or took off, and could still show. */
export async function putAsideBy(deps: Deps, receiver: string): Promise<ReceivedEndorsement[]> {
  const found = await Promise.all([
    receivedBy(deps, receiver, "refused"),
    receivedBy(deps, receiver, "taken-off"),
  ]);
  return found.flat().filter(({ withdrawnAt }) => !withdrawnAt);
}

/** The words of an endorsement's document. */
export function wordsOf(endorsement: JsonObject): EndorsementWords {
  const subject = isObject(endorsement.credentialSubject) ? endorsement.credentialSubject : {};
  return readEndorsementComment(String(subject.endorsementComment ?? ""));
}

/** Between a badge's holder and its issuer: `gone` when there was no answer for too long. */
export async function attachmentState(
  deps: Deps,
  credential: string,
): Promise<{ readonly state: "none" | "asked" | "refused" | "gone"; readonly reason?: string }> {
  const { value } = await deps.store.get(keys.attachment(credential));
  if (!value || value.state === "done") return { state: "none" };
  if (value.state === "refused") return { state: "refused", reason: value.reason };
  const late = deps.clock().getTime() - Date.parse(value.askedAt) > ANSWER_WITHIN_MS;
  return { state: late ? "gone" : "asked" };
}

async function shown(
  deps: Deps,
  endorsement: JsonObject,
  known: ReadonlyMap<string, ReceivedEndorsement>,
  attached: boolean,
): Promise<ShownEndorsement> {
  const address = idOf(endorsement) ?? "";
  const received = known.get(hashOf(address));
  const issuer = isObject(endorsement.issuer) ? endorsement.issuer : {};
  const page = await pageOf(deps, issuer.url);
  return {
    ...(received ? { id: received.id } : {}),
    address,
    subject: idOf(endorsement.credentialSubject) ?? "",
    endorserName: typeof issuer.name === "string" ? issuer.name.slice(0, 120) : "",
    ...(page ? { endorserPage: page } : {}),
    words: wordsOf(endorsement),
    signedAt: String(endorsement.validFrom),
    ...(received?.file ? { file: received.file } : {}),
    attached,
    ...(received?.withdrawnAt ? { withdrawnAt: received.withdrawnAt } : {}),
  };
}

/** Where the endorser is found: no page of ours that strangers do not see. */
async function pageOf(deps: Deps, url: Json | undefined): Promise<string | undefined> {
  if (typeof url !== "string" || !/^https?:\/\//.test(url)) return undefined;
  const name = nameOf(deps, url);
  if (isElsewhere(name)) return url;
  const actor = (await deps.store.get(keys.actor(name))).value;
  return actor && isPublic(actor.visibility) ? url : undefined;
}

async function readDocument(deps: Deps, blob: string): Promise<JsonObject> {
  const bytes = await deps.blobs.get(blob);
  return bytes ? parseDocument(bytes) : {};
}

async function requestsIn(deps: Deps, prefix: Key): Promise<EndorsementRequest[]> {
  const requests = await namedIn(deps.store, prefix, keys.endorsementRequest);
  return requests.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}
