import {
  buildAchievement,
  buildCredential,
  buildEndorsement,
  buildStatusListCredential,
  type CredentialInput,
  type EndorsementInput,
  HOURS,
} from "../../src/credentials/build.ts";
import { coreAddress, coreDigest } from "../../src/credentials/core.ts";
import type { DidDocument } from "../../src/credentials/did_document.ts";
import { multikeyOf } from "../../src/credentials/multikey.ts";
import { signDocument } from "../../src/credentials/sign.ts";
import { newBits, withBit } from "../../src/credentials/status.ts";
import type {
  DocumentSigner,
  IssuerProfile,
  JsonObject,
  Verification,
} from "../../src/credentials/types.ts";
import type { FetchedList, PinnedKey, VerifyContext } from "../../src/credentials/verify.ts";
import { newSigner, type TestSigner } from "./credential_keys.ts";

/** The moment at which every test of a badge begins. */
export const NOW = new Date("2026-11-24T12:00:00Z");

/** What is reachable in a test: DID documents, status lists, and what the node remembers. */
export class BadgeWorld implements VerifyContext {
  readonly documents = new Map<string, DidDocument>();
  readonly lists = new Map<string, FetchedList>();
  readonly pinned = new Map<string, PinnedKey[]>();
  readonly recorded = new Map<string, Date>();
  /** Every address asked for, to see that nothing else is. */
  readonly asked: string[] = [];
  now = NOW;
  recipient?: string;
  lookups?: number;

  readonly clock = () => this.now;
  readonly resolveDid = (did: string) => {
    this.asked.push(did);
    return Promise.resolve(this.documents.get(did));
  };
  readonly fetchStatusList = (url: string) => {
    this.asked.push(url);
    return Promise.resolve(this.lists.get(url));
  };
  readonly pins = (did: string) => Promise.resolve(this.pinned.get(did) ?? []);
  readonly recordedBefore = (digest: string, moment: Date) => {
    const at = this.recorded.get(digest);
    return Promise.resolve(at !== undefined && at < moment);
  };

  /** Publishes the document of a `did:web` with these keys. */
  publish(
    did: string,
    keys: readonly { multibase: string; expires?: string; revoked?: string }[],
  ): void {
    this.documents.set(did, {
      id: did,
      verificationMethod: keys.map(({ multibase, ...ends }) => ({
        ...multikeyOf(did, multibase),
        ...ends,
      })),
      assertionMethod: keys.filter((key) => !key.revoked).map((key) => `${did}#${key.multibase}`),
    });
  }

  /** Publishes a signed status list with these bits set. */
  async publishList(url: string, signer: DocumentSigner, ...revoked: number[]): Promise<void> {
    const bits = revoked.reduce((list, index) => withBit(list, index), newBits());
    const list = buildStatusListCredential({
      id: url,
      issuer: signer.controller,
      bits,
      validFrom: NOW,
    });
    this.lists.set(url, {
      bytes: bytesOf(await signDocument(list, signer, { created: NOW })),
      fetchedAt: NOW,
      cached: false,
    });
  }
}

/** The association's DID, */
export const ISSUER = "did:web:mda.example:actors:mda";
/** the address of its status list, */
export const LIST = "https://mda.example/status/aa";
/** and that of its badge. */
export const BADGE = "https://mda.example/credentials/aa";

/** An association whose key is published, whose list is reachable, and a member with a key. */
export async function association(): Promise<
  { world: BadgeWorld; issuer: TestSigner; member: TestSigner }
> {
  const world = new BadgeWorld();
  const issuer = newSigner(ISSUER);
  world.publish(ISSUER, [issuer]);
  await world.publishList(LIST, issuer);
  return { world, issuer, member: newSigner() };
}

/** An issuer as a badge names it. */
export function profileOf(did: string, name = "Maison des Associations"): IssuerProfile {
  return { id: did, name, url: "https://mda.example/actors/mda" };
}

/** A badge that says everything a badge here can say. */
export function badgeInput(
  issuer: string,
  subject: string,
  change: Partial<CredentialInput> = {},
): CredentialInput {
  const edition = "https://mda.example/achievements/oral-2/1/fr";
  return {
    id: BADGE,
    name: "S’exprimer à l’oral",
    issuer: profileOf(issuer),
    subject: { id: subject, name: "Zoé Nguyễn-Lefèvre" },
    achievement: buildAchievement({
      id: edition,
      name: "S’exprimer à l’oral, niveau 2",
      description: "Prendre la parole devant un groupe, seule.",
      criteria: { narrative: "Avoir pris la parole devant l’assemblée générale." },
      achievementType: "Competency",
      creator: profileOf(issuer),
      image: { id: `${edition}/image.png`, caption: "Un cercle et deux ondes" },
      inLanguage: "fr",
      version: "1",
      tags: ["bénévolat", "oral"],
      alignments: [{
        targetName: "RECTEC",
        targetUrl: "https://example.org/rectec",
        targetCode: "oral-2",
      }],
      results: [
        {
          id: `${edition}#level`,
          name: "Niveau",
          resultType: "RubricCriterionLevel",
          requiredLevel: `${edition}#level-2`,
          levels: [1, 2, 3, 4].map((level) => ({
            id: `${edition}#level-${level}`,
            name: `Niveau ${level}`,
            level: String(level),
          })),
        },
        { id: `${edition}#hours`, name: "Heures", resultType: HOURS },
      ],
      related: [{
        id: "https://mda.example/achievements/oral-2/1/nl",
        inLanguage: "nl",
        version: "1",
      }],
    }),
    results: [
      {
        id: `${BADGE}#oral`,
        resultDescription: `${edition}#level`,
        achievedLevel: `${edition}#level-2`,
      },
      { resultDescription: `${edition}#hours`, value: "40" },
    ],
    narrative: "Elle a animé la fête du quartier 🎉 avec cœur.",
    period: { from: "2026-05-01", to: "2026-06-30" },
    evidence: [
      { id: "https://mda.example/evidence/aa", name: "Affiche", file: AFFICHE },
      { name: "Ce qu’en dit Ahmed", narrative: "Une voix claire." },
    ],
    validFrom: new Date("2026-07-01T08:00:00Z"),
    awardedDate: new Date("2026-07-01T08:00:00Z"),
    status: { list: LIST, index: 7 },
    ...change,
  };
}

const AFFICHE = {
  digestMultibase: "uEiD0pUhjbxyNbpQIm9X7hQ_CQLjqMUZkmGK-nTBQvqBgYg",
  mediaType: "image/png",
};

/** {@link badgeInput}, built and signed by its issuer. */
export function signBadge(
  issuer: DocumentSigner,
  subject: string,
  change?: Partial<CredentialInput>,
): Promise<JsonObject> {
  return signDocument(buildCredential(badgeInput(issuer.controller, subject, change)), issuer, {
    created: NOW,
  });
}

/** An endorsement of a badge as it is, by someone. */
export function signEndorsement(
  endorser: DocumentSigner,
  badge: JsonObject,
  change: Partial<EndorsementInput> = {},
): Promise<JsonObject> {
  const id = String(badge.id);
  return signDocument(
    buildEndorsement({
      id: "https://ami.example/endorsements/aa",
      name: "Soutien",
      issuer: profileOf(endorser.controller, "Ahmed"),
      subject: id,
      comment: "Je l’ai vue à l’œuvre.",
      about: [{ id: coreAddress(id), digestMultibase: coreDigest(badge) }],
      validFrom: new Date("2026-08-01T08:00:00Z"),
      status: { list: LIST, index: 9 },
      ...change,
    }),
    endorser,
    { created: NOW },
  );
}

/** A document as it travels. */
export function bytesOf(document: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}

/** `{ proof: "passed proof-valid", … }`: what a test compares. */
export function answersOf(verification: Verification): Record<string, string> {
  return Object.fromEntries(verification.checks.map(({ id, status, code }) => [
    id,
    `${status} ${code}`,
  ]));
}
