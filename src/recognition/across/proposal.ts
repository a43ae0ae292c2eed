import { z } from "zod";
import { foreignId } from "../../achievements/foreign.ts";
import { HOURS } from "../../credentials/build.ts";
import { idOf, isObject, listOf, textOf, typesOf } from "../../credentials/json.ts";
import type { Json, JsonObject } from "../../credentials/types.ts";
import { DomainError } from "../../errors.ts";
import { newId } from "../../ids.ts";
import { MAX_NARRATIVE } from "../awards/awards.ts";
import { MAX_EVIDENCE, MAX_EVIDENCE_TEXT } from "../awards/evidence.ts";
import type { Award, Evidence } from "../types.ts";

const MAX_NAME = 120;
const MAX_ADDRESS = 2000;

/** What a badge of somebody elsewhere says of its recipient, be it offered or signed. */
export interface Offered extends Pick<Award, "narrative" | "hours" | "period" | "validUntil"> {
  /** The achievement as its issuer defines it. */
  readonly definition: JsonObject;
  readonly issuerDid: string;
  /** Whom it is about: an actor's address before it was accepted, then their DID. */
  readonly subject: string;
  /** Under names of our own, each with the one it has there. */
  readonly evidence: readonly (Evidence & { readonly address: string })[];
}

const day = z.iso.datetime({ offset: true }).transform((moment) => moment.slice(0, 10));
const subjectSchema = z.looseObject({
  id: z.string().max(MAX_ADDRESS),
  narrative: z.string().max(MAX_NARRATIVE).default(""),
  activityStartDate: day.optional(),
  activityEndDate: day.optional(),
});
const badgeSchema = z.looseObject({
  issuer: z.looseObject({ id: z.string().max(MAX_ADDRESS) }),
  credentialSubject: subjectSchema,
  validUntil: day.optional(),
});

/**
 * Reads a proposal, or the badge that came of it.
 * @throws {DomainError} `offer-not-understood`
 */
export function readOffered(document: JsonObject): Offered {
  const parsed = badgeSchema.safeParse(document).data;
  const subject = isObject(document.credentialSubject) ? document.credentialSubject : undefined;
  const definition = subject?.achievement;
  const isBadge = typesOf(document).includes("OpenBadgeCredential");
  if (!parsed || !isObject(definition) || !isBadge) throw new DomainError("offer-not-understood");
  const { narrative, activityStartDate: from, activityEndDate: to, id } = parsed.credentialSubject;
  const hours = hoursIn(definition, subject?.result);
  return {
    definition,
    issuerDid: parsed.issuer.id,
    subject: id,
    narrative,
    ...(hours === undefined ? {} : { hours }),
    ...(from && to ? { period: { from, to } } : {}),
    ...(parsed.validUntil ? { validUntil: parsed.validUntil } : {}),
    evidence: evidenceIn(document),
  };
}

/**
 * Whether a signed badge says what its recipient agreed to, and nothing more of them.
 * @param document the signed badge
 */
export function keepsTo(award: Award, document: JsonObject): boolean {
  const said = readOffered(document);
  const { acceptance, achievement, issuerDid } = award;
  const agreed = new Set(
    award.evidence.filter(({ id }) => acceptance?.evidence.includes(id))
      .map(({ address }) => address),
  );
  return said.subject === acceptance?.subject && said.issuerDid === issuerDid &&
    foreignId(said.definition) === achievement.id &&
    said.narrative === award.narrative && said.hours === award.hours &&
    said.period?.from === award.period?.from && said.period?.to === award.period?.to &&
    said.validUntil === award.validUntil &&
    said.evidence.every(({ address }) => agreed.has(address)) &&
    namesIn(document).every((name) => name === acceptance?.name);
}

/** Every name, of whatever kind, under which the badge says whom it is about. */
function namesIn(document: JsonObject): (Json | undefined)[] {
  const subject = isObject(document.credentialSubject) ? document.credentialSubject : {};
  return listOf(subject.identifier).filter(isObject).map(({ identityHash }) => identityHash);
}

function hoursIn(definition: JsonObject, results: Json | undefined): number | undefined {
  const description = listOf(definition.resultDescription).filter(isObject)
    .find(({ resultType }) => resultType === HOURS);
  const result = listOf(results).filter(isObject)
    .find(({ resultDescription }) => description && resultDescription === description.id);
  const hours = Number(result?.value ?? NaN);
  return hours > 0 && hours <= 100_000 ? hours : undefined;
}

/** @throws {DomainError} `offer-not-understood` where there is more than one may offer here */
function evidenceIn(document: JsonObject): Offered["evidence"] {
  const items = listOf(document.evidence).filter(isObject);
  if (items.length > MAX_EVIDENCE) throw new DomainError("offer-not-understood");
  const files = listOf(document.relatedResource).filter(isObject);
  return items.flatMap((item): Offered["evidence"] => {
    const address = idOf(item);
    if (!address || address.length > MAX_ADDRESS) return [];
    const common = { id: newId(), address, name: textOf(item.name, MAX_NAME) ?? "" };
    const fixed = files.find(({ id }) => id === address);
    if (typeof fixed?.digestMultibase === "string") {
      const mediaType = textOf(fixed.mediaType, MAX_NAME) ?? "application/octet-stream";
      const { digestMultibase } = fixed;
      return [{ ...common, kind: "file", mediaType, digestMultibase }];
    }
    const narrative = textOf(item.narrative, MAX_EVIDENCE_TEXT);
    if (narrative) return [{ ...common, kind: "text", narrative }];
    if (!/^https?:/.test(address) || !URL.canParse(address)) return [];
    const name = common.name || new URL(address).host;
    return [{ ...common, kind: "link", name, url: address }];
  });
}
