import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answersOf, BadgeWorld, LIST, NOW, signBadge } from "../../tests/support/badge_world.ts";
import { after, openSetUp, type TestDeps } from "../../tests/support/deps.ts";
import { DidDocument } from "../credentials/did_document.ts";
import type { JsonObject } from "../credentials/types.ts";
import { verifyDocument } from "../credentials/verify.ts";
import { findActor } from "./actors.ts";
import { credentialSigner, didDocument, didOf } from "./did.ts";
import { revokeKey, rotateKey } from "./keys.ts";
import type { Actor } from "./types.ts";

let deps: TestDeps;
let association: Actor;
let odile: Actor;
let world: BadgeWorld;
let badge: JsonObject;

beforeEach(async () => {
  const { deps: opened, node } = await openSetUp();
  deps = opened;
  association = node.organisation;
  odile = await findActor(deps, node.administrator.id);
  world = new BadgeWorld();
  badge = await signBadge(await credentialSigner(deps, association.id), await didOf(deps, odile));
  deps.now = world.now = after(NOW, { days: 40 });
});
afterEach(() => deps.dispose());

/** What a verifier says who reads the association's document and status list now. */
async function verifyNow(document: JsonObject) {
  const signer = await credentialSigner(deps, association.id);
  const published = await didDocument(deps, association);
  world.documents.set(signer.controller, DidDocument.parse(published));
  await world.publishList(LIST, signer);
  const verification = await verifyDocument(document, world);
  return { verified: verification.verified, issuer: answersOf(verification).issuer };
}

const GOOD = { verified: true, issuer: "passed issuer-document" };

describe("a badge that was given before the association changed its keys", () => {
  test("still verifies, and so does one given after", async () => {
    expect(await verifyNow(badge)).toEqual(GOOD);
    await rotateKey(deps, association, "credential");
    await rotateKey(deps, association, "activity");
    deps = await deps.restart();
    expect(await verifyNow(badge)).toEqual(GOOD);

    const signer = await credentialSigner(deps, association.id);
    const later = await signBadge(signer, await didOf(deps, odile));
    expect(await verifyNow(later)).toEqual(GOOD);
  });

  test("still verifies after three changes", async () => {
    for (let change = 1; change <= 3; change++) {
      deps.now = world.now = after(deps.now, { days: 365 });
      await rotateKey(deps, association, "credential");
    }
    expect(await verifyNow(badge)).toEqual(GOOD);
  });

  test("no longer verifies once its key was said to be stolen", async () => {
    const { id } = await credentialSigner(deps, association.id);
    await revokeKey(deps, association, id.split("#")[1]);
    expect((await verifyNow(badge)).verified).toBe(false);
  });

  test("names its recipient for ever, whose key may change too", async () => {
    const subject = (badge.credentialSubject as JsonObject).id;
    await rotateKey(deps, odile, "credential");
    expect(await verifyNow(badge)).toEqual(GOOD);
    expect(await didOf(deps, odile)).not.toBe(subject);
  });
});

test("what a person signed verifies after they changed their key, with no node alive", async () => {
  const word = await signBadge(await credentialSigner(deps, odile.id), "did:key:z6MkAnyone");
  await rotateKey(deps, odile, "credential");
  world.documents.clear();
  expect(answersOf(await verifyDocument(word, world)).issuer).toBe("passed issuer-did-key");
});
