import { parseDocument } from "../../src/credentials/parse.ts";
import type { JsonObject } from "../../src/credentials/types.ts";
import type { Deps } from "../../src/deps.ts";
import { NotFoundError } from "../../src/errors.ts";
import { type ActorName, addressOf, isElsewhere } from "../../src/identity/names.ts";
import { credentialAddress } from "../../src/recognition/awards/document.ts";
import { readGiven } from "../../src/recognition/endorsements/answers.ts";
import { heldDocument, readHeld } from "../../src/recognition/endorsements/held.ts";
import { readRequest } from "../../src/recognition/endorsements/request_store.ts";
import { endorsementAddress } from "../../src/recognition/endorsements/sign.ts";
import type { EndorsementRequest } from "../../src/recognition/endorsements/types.ts";
import { textAsHtml } from "../html.ts";
import { CREDENTIAL_TYPE } from "../vocabulary.ts";
import type { Announcers, Draft } from "./types.ts";

/**
 * Requests, endorsements and what a badge carries of them: told to the other party alone, never to
 * Public or followers.
 */
export const endorsementAnnouncers: Announcers = {
  "endorsement.requested": async (deps, event) => {
    const { value: request } = await readRequest(deps, event.request);
    return to(request.endorser, request.asker, {
      type: "Offer",
      object: requestObject(deps, request),
      target: request.badge,
    });
  },
  "endorsement.request-withdrawn": async (deps, event) => {
    const { value: request } = await readRequest(deps, event.request);
    return to(request.endorser, request.asker, { type: "Undo", object: offerOf(deps, request) });
  },
  "endorsement.declined": async (deps, event) => {
    const { value: request } = await readRequest(deps, event.request);
    return to(request.asker, request.endorser, {
      type: "Reject",
      object: offerOf(deps, request),
      ...(request.reason ? { content: textAsHtml(request.reason) } : {}),
    });
  },
  "endorsement.signed": async (deps, event) => {
    const { value: given } = await readGiven(deps, event.endorsement);
    if (!isElsewhere(given.receiver)) return [];
    const document = await kept(deps, given.document);
    if (!given.request) {
      return to(given.receiver, given.endorser, { type: "Offer", object: document });
    }
    const { value: request } = await readRequest(deps, given.request);
    const object = offerOf(deps, request);
    const consent: JsonObject = given.mayBeTold ? { discoverable: true } : {};
    return to(given.receiver, given.endorser, {
      type: "Accept",
      object,
      result: document,
      ...consent,
    });
  },
  "endorsement.withdrawn": async (deps, event) => {
    const { value: given } = await readGiven(deps, event.endorsement);
    return to(given.receiver, given.endorser, {
      type: "Delete",
      object: { id: endorsementAddress(deps, given.id), type: "Tombstone" },
    });
  },
  "attachment.asked": async (deps, { issuer, holder, presentation }) => {
    if (!isElsewhere(issuer) || isElsewhere(holder)) return [];
    return to(issuer, holder, { type: "Offer", object: await kept(deps, presentation) });
  },
  "attachment.answered": async (deps, event) => {
    const { credential, holder, activity, outcome, reason } = event;
    const [{ value: record }, badge] = await Promise.all([
      readHeld(deps, credential),
      heldDocument(deps, credential),
    ]);
    return to(holder, record.issuer, {
      type: outcome === "done" ? "Accept" : "Reject",
      object: { id: activity, type: "Offer", actor: addressOf(deps, holder) },
      target: badge.id!,
      ...(outcome === "refused" ? {} : { result: badge }),
      ...(reason ? { summary: reason } : {}),
    });
  },
};

/** To one actor elsewhere; what is between two of ours needs no telling. */
function to(name: ActorName, by: ActorName, activity: Draft["activity"]): Draft[] {
  if (!isElsewhere(name)) return [];
  return [{ by, activity: { ...activity, to: [name] }, audience: { actors: [name] } }];
}

/**
 * What is asked: words, and where the badge is; whose node alone may read it there. Of a card also
 * which of its competences.
 */
function requestObject(deps: Deps, request: EndorsementRequest): JsonObject {
  const shownAt = credentialAddress(deps, request.credential!);
  return {
    id: request.address,
    type: "Note",
    attributedTo: addressOf(deps, request.asker),
    to: [addressOf(deps, request.endorser)],
    content: textAsHtml(request.message),
    published: request.createdAt,
    attachment: [{ type: "Link", mediaType: CREDENTIAL_TYPE, href: shownAt }],
    ...(request.competences ? { tag: request.competences.map(competenceTag) } : {}),
  };
}

/** One competence of a card, by its own id (FEP-e232). */
function competenceTag(href: string): JsonObject {
  return { type: "Link", mediaType: CREDENTIAL_TYPE, href };
}

/** The Offer that asked, as an answer names it. */
function offerOf(deps: Deps, request: EndorsementRequest): JsonObject {
  return {
    id: request.activity!,
    type: "Offer",
    actor: addressOf(deps, request.asker),
    object: request.address,
  };
}

async function kept(deps: Deps, blob: string): Promise<JsonObject> {
  const bytes = await deps.blobs.get(blob);
  if (!bytes) throw new NotFoundError();
  return parseDocument(bytes);
}
