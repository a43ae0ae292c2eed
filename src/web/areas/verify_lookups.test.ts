import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DeviceLookups } from "../../../device/lookups.ts";
import {
  openRecognition,
  type RecognitionWorld,
} from "../../../tests/support/recognition_world.ts";
import { digestMultibase, jcs } from "../../credentials/digest.ts";
import type { JsonObject } from "../../credentials/types.ts";
import { verifyDocument } from "../../credentials/verify.ts";
import { pinKeys, placeRecord } from "../../identity/pins.ts";
import { serveHttp } from "../../net/testing.ts";
import { revokeCredential } from "../../recognition/credentials.ts";
import type { BadgeRecord } from "../../recognition/types.ts";
import { createWeb } from "../app.ts";

let world: RecognitionWorld;

beforeAll(async () => {
  world = await openRecognition();
});
afterAll(() => world.deps.dispose());

type Question = Readonly<Record<string, string>>;

function post(question: Question, headers: Record<string, string> = {}): Promise<Response> {
  const { origin } = world.deps.config;
  return Promise.resolve(
    createWeb(world.deps).fetch(
      new Request(`${origin}/verify/lookups`, {
        method: "POST",
        headers: { Origin: origin, ...headers },
        body: new URLSearchParams(question),
      }),
    ),
  );
}

const ask = async (question: Question) => {
  const answer = await post(question);
  return answer.ok ? (await answer.json()).answer : undefined;
};

/** What a device says of a badge that asks this site for what it needs. */
async function onDevice(badge: BadgeRecord) {
  const lookups = { ...new DeviceLookups(ask), clock: world.deps.clock };
  return await verifyDocument(await world.document(badge), lookups);
}

const codes = (verification: Awaited<ReturnType<typeof onDevice>>) =>
  verification.checks.map(({ code }) => code);

describe("a device that asks this site for keys and lists", () => {
  test("says of a badge what the site says, before and after it was revoked", async () => {
    const badge = await world.issue();
    const good = await onDevice(badge);
    expect(good).toEqual(await world.verify(badge));
    expect(good.verified).toBe(true);
    await revokeCredential(world.deps, world.odile, badge.id, "Une erreur.");
    const revoked = await onDevice(badge);
    expect(revoked).toEqual(await world.verify(badge));
    expect(codes(revoked)).toContain("revoked");
  });

  test("says of a stolen key's badge what the site says, recorded here before or not", async () => {
    const badge = await world.issue();
    const document = await world.document(badge);
    const [proof] = [document.proof].flat() as JsonObject[];
    const [did, multibase] = String(proof!.verificationMethod).split("#") as [string, string];
    const revoked = new Date(world.deps.clock().getTime() + 1000).toISOString();
    await pinKeys(world.deps, did, [{ multibase, revoked }]);
    const unknown = await onDevice(badge);
    expect(unknown).toEqual(await world.verify(badge));
    expect(codes(unknown)).toContain("key-revoked");
    const atomic = world.deps.store.atomic();
    await placeRecord(world.deps, atomic, digestMultibase(jcs(document)));
    await atomic.commit();
    const recorded = await onDevice(badge);
    expect(recorded).toEqual(await world.verify(badge));
    expect(codes(recorded)).toContain("issuer-recorded");
  });

  test("says that it could not look, where it has no line", async () => {
    const badge = await world.issue();
    const lookups = new DeviceLookups(() => Promise.reject(new TypeError("Failed to fetch")));
    const cut = await verifyDocument(await world.document(badge), lookups);
    expect(codes(cut)).toEqual(
      expect.arrayContaining(["proof-valid", "issuer-not-reached", "status-not-reached"]),
    );
    expect([cut.verified, lookups.cut]).toEqual([false, true]);
  });
});

describe("what is not looked up", () => {
  test("the text of a page that is no list of revoked badges", async () => {
    const port = await serveHttp((_, response) => response.end("<h1>Salaires</h1>"));
    const answer = await ask({ ask: "list", list: `http://127.0.0.1:${port}/intranet` });
    expect(answer).toMatchObject({ text: "" });
  });

  test("a question that is none", async () => {
    const none: Question[] = [{}, { ask: "everything" }, { ask: "keys", did: "x".repeat(3000) }];
    for (const question of none) {
      expect((await post(question)).status).toBe(422);
    }
  });

  test("what another site's page asks", async () => {
    const question = { ask: "keys", did: "did:key:z" };
    expect((await post(question, { Origin: "https://evil.example" })).status).toBe(403);
  });
});
