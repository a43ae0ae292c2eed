import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import * as Ed25519Multikey from "@digitalbazaar/ed25519-multikey";
import { verifyCredential } from "@digitalbazaar/vc";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { CONTEXTS } from "../../src/credentials/contexts.ts";
import { multikeyOf } from "../../src/credentials/multikey.ts";
import type { JsonObject, Verification } from "../../src/credentials/types.ts";
import {
  association,
  type BadgeWorld,
  bytesOf,
  ISSUER,
  NOW,
  signBadge,
} from "../../tests/support/badge_world.ts";
import type { TestSigner } from "../../tests/support/credential_keys.ts";

/** How what is measured over badges is told. */
export const BADGES_A_SECOND = {
  baseline: "a plain @digitalbazaar/vc loop",
  unit: "badges/s",
  better: "higher",
} as const;

/** How many badges one round of the baseline handles: enough to outlast a pause of the garbage collector. */
export const BADGES = 60;
/** How many one round of ours handles, which is quicker, to outlast as many pauses. */
export const OUR_BADGES = 5 * BADGES;

/** A loader of the contexts this node bundles and of these documents, as the library's manual has it. */
export function loaderOf(documents: Readonly<Record<string, unknown>> = {}) {
  return (url: string) => {
    const document = documents[url] ?? CONTEXTS.get(url);
    if (!document) throw new Error(`Not found: ${url}`);
    return Promise.resolve({ contextUrl: null, documentUrl: url, document, tag: "static" });
  };
}

/** The library's own suite; with a new key of its own to sign with, if `controller` is given. */
export async function plainSuite(controller?: string): Promise<DataIntegrityProof> {
  if (!controller) return new DataIntegrityProof({ cryptosuite });
  const pair = await Ed25519Multikey.generate({ controller });
  pair.id = `${controller}#${pair.publicKeyMultibase}`;
  return new DataIntegrityProof({ cryptosuite, signer: pair.signer() });
}

/** What the library looks up to believe a key. */
export function controllerDocuments(did: string, multibase: string): Record<string, JsonObject> {
  const method = multikeyOf(did, multibase);
  return {
    [method.id]: { "@context": "https://w3id.org/security/multikey/v1", ...method },
    [did]: { "@context": ["https://www.w3.org/ns/did/v1"], id: did, assertionMethod: [method.id] },
  };
}

/** Signs badges that nobody saw before, each with a status list of its own. */
export class BadgeMaker {
  #made = 0;

  private constructor(
    readonly world: BadgeWorld,
    readonly issuer: TestSigner,
    readonly member: TestSigner,
  ) {}

  static async open(): Promise<BadgeMaker> {
    const { world, issuer, member } = await association();
    return new BadgeMaker(world, issuer, member);
  }

  /** @returns the bytes of so many badges */
  async make(count: number): Promise<Uint8Array[]> {
    const badges = [];
    for (let left = count; left > 0; left--) {
      const at = this.#made++;
      const list = `https://mda.example/status/${at}`;
      await this.world.publishList(list, this.issuer);
      const change = { id: `https://mda.example/credentials/${at}`, status: { list, index: 7 } };
      badges.push(bytesOf(await signBadge(this.issuer, this.member.controller, change)));
    }
    return badges;
  }
}

/** The library's own loop over badges: signature, controller and dates. */
export async function plainLoop(
  multibase: string,
): Promise<(badges: readonly Uint8Array[]) => Promise<void>> {
  const suite = await plainSuite();
  const documentLoader = loaderOf(controllerDocuments(ISSUER, multibase));
  const checkStatus = () => ({ verified: true });
  return async (badges) => {
    for (const badge of badges) {
      const credential = JSON.parse(new TextDecoder().decode(badge));
      assertVerified(
        await verifyCredential({ credential, suite, documentLoader, checkStatus, now: NOW }),
      );
    }
  };
}

/** Keeps a measure honest. @throws where a badge of ours does not verify */
export function assertVerified({ verified }: Pick<Verification, "verified">): void {
  if (!verified) throw new Error("A badge of the bench does not verify");
}
