import { heldDocument } from "../../src/recognition/endorsements/held.ts";
import { BADGE_CONTEXT } from "../../src/credentials/contexts.ts";
import { idOf } from "../../src/credentials/json.ts";
import type { JsonObject } from "../../src/credentials/types.ts";
import type { Deps } from "../../src/deps.ts";
import { NotFoundError } from "../../src/errors.ts";
import { type ActorName, addressOf, isElsewhere } from "../../src/identity/names.ts";
import { credentialDocument } from "../../src/recognition/credentials.ts";
import {
  awardAddress,
  credentialAddress,
  proposalDocument,
} from "../../src/recognition/awards/document.ts";
import { readAward } from "../../src/recognition/awards/transition.ts";
import type { Award, CredentialRecord } from "../../src/recognition/types.ts";
import { keys } from "../../src/store/keys.ts";
import { textAsHtml } from "../html.ts";
import { CREDENTIAL_TYPE, PUBLIC } from "../vocabulary.ts";
import { awardNote, awardNoteDeleted } from "./mentions.ts";
import type { Announcers, Draft } from "./types.ts";

/**
 * Awards whose two sides are on two nodes: told to the other side alone, never to Public or
 * followers.
 */
export const awardAnnouncers: Announcers = {
  "award.proposed": async (deps, event, say) => {
    const { value: award } = await readAward(deps, event.award);
    if (!isElsewhere(award.recipient)) return [];
    if (award.mention) return await awardNote(deps, award, { say, saying: "award" });
    const object = await proposalDocument(deps, award);
    return to(award.recipient, award.issuer, { type: "Offer", object });
  },
  "award.withdrawn": async (deps, event) => {
    const { value: award } = await readAward(deps, event.award);
    if (!isElsewhere(award.recipient)) return [];
    if (award.mention) return await awardNoteDeleted(deps, award);
    return to(award.recipient, award.issuer, {
      type: "Undo",
      object: offerOf(deps, award),
      ...words(award.reason),
    });
  },
  "award.accepted": async (deps, event) => {
    const { value: award } = await readAward(deps, event.award);
    if (!isElsewhere(award.issuer)) return [];
    const [yes] = to(award.issuer, award.recipient, {
      type: "Accept",
      object: offerOf(deps, award),
      result: acceptanceOf(award),
    });
    return [{ ...yes, award: award.id }];
  },
  "award.declined": async (deps, event) => {
    const { value: award } = await readAward(deps, event.award);
    if (!isElsewhere(award.issuer)) return [];
    return to(award.issuer, award.recipient, {
      type: "Reject",
      object: offerOf(deps, award),
      ...words(award.reason),
    });
  },
  "credential.issued": async (deps, event, say) => {
    const record = await recordOf(deps, event.credential);
    if (!isElsewhere(record.recipient)) return [];
    const { value: award } = await readAward(deps, event.award);
    if (award.mention) return await awardNote(deps, award, { say, saying: "award-signed" });
    return to(record.recipient, record.issuer, {
      type: "Create",
      object: await parcel(deps, record),
      target: awardAddress(deps, event.award),
    });
  },
  "credential.revoked": async (deps, event, say) => {
    const record = await recordOf(deps, event.credential);
    if (!record.revoked || !isElsewhere(record.recipient)) return [];
    const { at, reason } = record.revoked;
    const award = record.award ? (await readAward(deps, record.award)).value : undefined;
    if (award?.mention) {
      return await awardNote(deps, award, { say, saying: "award-revoked", reason });
    }
    const object = {
      ...await badgeObject(deps, record),
      endTime: at,
      summary: textAsHtml(reason),
    };
    return to(record.recipient, record.issuer, { type: "Update", object }, "holder");
  },
  "credential.visibility-changed": async (deps, event) => {
    const record = await recordOf(deps, event.credential);
    if (!isElsewhere(record.issuer)) return [];
    const object = {
      ...await badgeObject(deps, record),
      url: credentialAddress(deps, record.id),
      to: event.to === "public" ? [PUBLIC] : [],
      cc: event.to === "quiet-public" ? [PUBLIC] : [],
      updated: deps.clock().toISOString(),
    };
    return to(record.issuer, record.recipient, { type: "Update", object }, "issuer");
  },
};

/** To one actor elsewhere, and nobody else. */
function to(name: ActorName, by: ActorName, activity: Draft["activity"], part?: string): Draft[] {
  const said = { ...activity, to: [name] };
  return [{ by, activity: said, audience: { actors: [name] }, ...(part ? { part } : {}) }];
}

function words(reason: string | undefined): JsonObject {
  return reason ? { content: textAsHtml(reason) } : {};
}

/** The Offer that is answered or taken back. */
function offerOf(deps: Deps, award: Award): JsonObject {
  return {
    id: award.activity!,
    type: "Offer",
    actor: addressOf(deps, award.issuer),
    object: award.address ?? awardAddress(deps, award.id),
  };
}

/** The proposal as its recipient agrees to it: who they are, and what of the evidence may stand in it. */
function acceptanceOf({ address, acceptance, evidence }: Award): JsonObject {
  const { subject, name, evidence: agreed } = acceptance!;
  const identifier = name
    ? [{ type: "IdentityObject", hashed: false, identityHash: name, identityType: "name" }]
    : [];
  return {
    "@context": [...BADGE_CONTEXT],
    id: address!,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    credentialSubject: {
      id: subject!,
      type: ["AchievementSubject"],
      ...(identifier.length ? { identifier } : {}),
    },
    evidence: evidence.filter(({ id }) => agreed.includes(id))
      .map((item) => ({ id: item.address!, type: ["Evidence"] })),
  };
}

/** The signed badge, as a text so that every byte of it arrives as it is. */
async function parcel(deps: Deps, record: CredentialRecord): Promise<JsonObject> {
  return {
    ...await badgeObject(deps, record),
    mediaType: CREDENTIAL_TYPE,
    content: new TextDecoder().decode(await credentialDocument(deps, record)),
  };
}

/** A badge by its own id, whichever side speaks of it. */
async function badgeObject(deps: Deps, record: CredentialRecord): Promise<JsonObject> {
  return { id: idOf(await heldDocument(deps, record.id))!, type: "OpenBadgeCredential" };
}

async function recordOf(deps: Deps, id: string): Promise<CredentialRecord> {
  const { value } = await deps.store.get(keys.credential(id));
  if (!value) throw new NotFoundError();
  return value;
}
