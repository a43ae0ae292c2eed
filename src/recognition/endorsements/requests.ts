import type { CompetenceCode } from "../../achievements/types.ts";
import { parseDocument } from "../../credentials/parse.ts";
import type { Deps } from "../../deps.ts";
import { ConflictError, FieldError, NotFoundError } from "../../errors.ts";
import { findActor } from "../../identity/actors.ts";
import { activityAddress, type ActorName, isElsewhere } from "../../identity/names.ts";
import { findRemoteActor } from "../../identity/remote_actors.ts";
import type { Account } from "../../identity/types.ts";
import { newId } from "../../ids.ts";
import { optionalReason } from "../../reasons.ts";
import { isBlocked } from "../../relations/blocks.ts";
import { commitOrConflict } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import { isPublic } from "../../visibility.ts";
import { answersFor } from "../awards/awards.ts";
import { credentialDocument } from "../credentials.ts";
import type { CredentialRecord } from "../types.ts";
import { requireActing } from "./acting.ts";
import { competenceAddress } from "./competences.ts";
import { moveRequest, openRequestTo, placeRequest, readRequest } from "./request_store.ts";
import type { EndorsementRequest } from "./types.ts";

/** How long the words may be with which one asks, in characters. */
export const MAX_MESSAGE = 1000;
/** Open at once about one badge: more is not asking, it is canvassing. */
const MAX_OPEN = 20;

/**
 * The holder of a badge or a card asks somebody, here or elsewhere, to say what they saw. Until it is answered
 * or taken back, whom they ask may read this badge, however private it is.
 * @param input.endorser who was looked up: an actor of ours, or one elsewhere that is known here
 * @throws {NotFoundError} for anyone but the holder
 * @throws {FieldError} `too-long`, `endorser-unknown`, `endorser-cannot-answer`, `profile-private`,
 *   `endorse-oneself`, `already-asked`, `too-many-requests`, `badge-revoked`, `competence-unknown`
 */
export async function requestEndorsement(
  deps: Deps,
  by: Account,
  credentialId: string,
  input: {
    readonly endorser: ActorName;
    readonly message: string;
    /** Of a card, the competences asked about; none: the card as a whole. */
    readonly competences?: readonly CompetenceCode[];
  },
): Promise<EndorsementRequest> {
  const credential = (await deps.store.get(keys.credential(credentialId))).value;
  if (!credential || !await answersFor(deps, by, credential.recipient)) throw new NotFoundError();
  if (credential.revoked) throw new FieldError("form", "badge-revoked");
  const message = input.message.trim();
  if (message.length > MAX_MESSAGE) throw new FieldError("message", "too-long");
  await checkEndorser(deps, by, credential, input.endorser);
  const { badge, badgeName } = await badgeOf(deps, credential);
  const competences = competencesOf(credential, badge, input.competences ?? []);
  const id = newId();
  const now = deps.clock().toISOString();
  const atomic = deps.store.atomic();
  const event = recordEvent(atomic, { type: "endorsement.requested", request: id }, id);
  const request: EndorsementRequest = {
    id,
    address: `${deps.config.origin}/endorsement-requests/${id}`,
    asker: credential.recipient,
    endorser: input.endorser,
    badge,
    badgeName,
    ...(competences.length ? { competences } : {}),
    credential: credential.id,
    ...(isElsewhere(input.endorser) ? { activity: activityAddress(deps, event) } : {}),
    message,
    state: "asked",
    createdAt: now,
    updatedAt: now,
  };
  placeRequest(atomic, request);
  await commitOrConflict(atomic);
  return request;
}

/**
 * The asker takes their request back, as long as nobody answered it.
 * @throws {NotFoundError} for anyone else
 * @throws {DomainError} `request-<state>`
 */
export async function withdrawRequest(
  deps: Deps,
  by: Account,
  id: string,
): Promise<EndorsementRequest> {
  const entry = await readRequest(deps, id);
  if (isElsewhere(entry.value.asker)) throw new NotFoundError();
  if (!await answersFor(deps, by, entry.value.asker)) throw new NotFoundError();
  const atomic = deps.store.atomic();
  const moved = moveRequest(atomic, entry, "withdrawn", {}, deps.clock());
  recordEvent(atomic, { type: "endorsement.request-withdrawn", request: id }, id);
  await commitOrConflict(atomic);
  return moved;
}

/**
 * Whom it was asked of says no, with or without a word.
 * @throws {NotFoundError} for anyone else
 * @throws {FieldError} `too-long`
 * @throws {DomainError} `request-<state>`
 */
export async function declineRequest(
  deps: Deps,
  by: Account,
  id: string,
  reason = "",
): Promise<EndorsementRequest> {
  const entry = await readRequest(deps, id);
  await requireActing(deps, by, entry.value.endorser);
  const changes = optionalReason(reason);
  const atomic = deps.store.atomic();
  const moved = moveRequest(atomic, entry, "declined", changes, deps.clock());
  recordEvent(atomic, { type: "endorsement.declined", request: id }, id);
  await commitOrConflict(atomic);
  return moved;
}

async function checkEndorser(
  deps: Deps,
  by: Account,
  credential: CredentialRecord,
  endorser: ActorName,
): Promise<void> {
  if (endorser === by.id || endorser === credential.recipient) {
    throw new FieldError("endorser", "endorse-oneself");
  }
  if (isElsewhere(endorser)) await checkElsewhere(deps, credential.recipient, endorser);
  else if (!await mayBeAsked(deps, endorser)) throw new FieldError("endorser", "endorser-unknown");
  if (await openRequestTo(deps, credential.id, endorser)) {
    throw new FieldError("endorser", "already-asked");
  }
  const open = deps.store.list({ prefix: keys.openRequests(credential.id) }, { limit: MAX_OPEN });
  if ((await Array.fromAsync(open)).length >= MAX_OPEN) {
    throw new FieldError("endorser", "too-many-requests", { most: MAX_OPEN });
  }
}

/**
 * Somebody whose node answers requests like ours: it says by which DID they sign. It must be able to
 * know who asks.
 */
async function checkElsewhere(deps: Deps, asker: string, endorser: ActorName): Promise<void> {
  const { visibility } = await findActor(deps, asker);
  if (!isPublic(visibility)) throw new FieldError("form", "profile-private");
  const actor = await findRemoteActor(deps, endorser);
  if (!actor || actor.goneAt || actor.type === "Application" || await isBlocked(deps, endorser)) {
    throw new FieldError("endorser", "endorser-unknown");
  }
  if (actor.dids.length === 0) throw new FieldError("endorser", "endorser-cannot-answer");
}

/** A person with an account, a team, an association; not the node's own machinery. */
async function mayBeAsked(deps: Deps, id: string): Promise<boolean> {
  const [actor, account] = await Promise.all([
    deps.store.get(keys.actor(id)),
    deps.store.get(keys.account(id)),
  ]);
  if (!actor.value || actor.value.type === "Application") return false;
  return actor.value.type !== "Person" ||
    account.value !== null && account.value.suspendedAt === undefined;
}

/** @throws {FieldError} `competence-unknown` for what is not on the card */
function competencesOf(
  credential: CredentialRecord,
  address: string,
  codes: readonly CompetenceCode[],
): string[] {
  const own = credential.card ? credential.content.competences : [];
  return [...new Set(codes)].map((code) => {
    if (!own.some(({ competence }) => competence === code)) {
      throw new FieldError("competences", "competence-unknown");
    }
    return competenceAddress(address, code);
  });
}

async function badgeOf(
  deps: Deps,
  credential: CredentialRecord,
): Promise<Pick<EndorsementRequest, "badge" | "badgeName">> {
  const document = parseDocument(await credentialDocument(deps, credential));
  if (typeof document.id !== "string") throw new ConflictError();
  return { badge: document.id, badgeName: String(document.name ?? "") };
}
