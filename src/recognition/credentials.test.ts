import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRecognition, type RecognitionWorld } from "../../tests/support/recognition_world.ts";
import { haveVectors, vectorJson } from "../../tests/support/vectors.ts";
import { achievementCredential } from "../credentials/schema.ts";
import { decodeList, getBit } from "../credentials/status.ts";
import { unbakePng } from "../credentials/bake/png.ts";
import { unbakeSvg } from "../credentials/bake/svg.ts";
import type { JsonObject } from "../credentials/types.ts";
import { rotateKey } from "../identity/keys.ts";
import { acceptAward } from "./awards/awards.ts";
import { credentialDocument, revokeCredential, setVisibility } from "./credentials.ts";
import { parcoursOf } from "./parcours/parcours.ts";
import { bakedPng, bakedSvg } from "./pictures.ts";
import { signedStatusList } from "./status_lists.ts";
import type { BadgeRecord, CredentialRecord } from "./types.ts";
import { keepUpload } from "./awards/uploads.ts";

let world: RecognitionWorld;
beforeAll(async () => {
  world = await openRecognition();
});
afterAll(() => world.deps.dispose());

const refusal = (promise: Promise<unknown>) =>
  promise.then(() => "done", (error: { code?: string }) => error.code);

async function listOf(credential: CredentialRecord): Promise<JsonObject> {
  const bytes = await signedStatusList(world.deps, credential.statusList!);
  return JSON.parse(new TextDecoder().decode(bytes));
}

function isRevoked(list: JsonObject, credential: CredentialRecord): boolean {
  const { encodedList } = list.credentialSubject as JsonObject;
  return getBit(decodeList(String(encodedList)), credential.statusIndex!);
}

function keyOf(document: JsonObject): string {
  const [proof] = [document.proof].flat() as JsonObject[];
  return String(proof.verificationMethod);
}

/** Everything an award can say. */
async function fullBadge(): Promise<BadgeRecord> {
  const { deps, odile, samira } = world;
  const file = await keepUpload(deps, odile, "file", {
    name: "Affiche – été.png",
    mediaType: "image/png",
    content: new Uint8Array([1, 2, 3]),
  });
  const award = await world.propose({
    narrative: "Elle a animé la fête 🎉, du cœur à l’ouvrage (Œuvre, ï, ñ).",
    hours: 12.5,
    period: { from: "2026-09-05", to: "2026-09-06" },
    validUntil: "2028-12-31",
    evidence: [
      { kind: "text", name: "Ahmed", narrative: "Une voix claire." },
      { kind: "link", name: "La braderie", url: "https://www.tourcoing.fr/braderie" },
      { kind: "file", name: file.name, upload: file.id },
    ],
  });
  const [text, , image] = award.evidence;
  await acceptAward(deps, samira, award.id, {
    name: "Samira B.",
    evidence: [text.id, image.id],
  });
  await world.settle();
  return await world.credentialOf(award.id);
}

describe("the signed badge", () => {
  test("says what was offered and what was agreed to, and nothing else", async () => {
    const credential = await fullBadge();
    const document = await world.document(credential);
    expect(document).toMatchObject({
      id: `http://localhost:8000/credentials/${credential.id}`,
      credentialSubject: {
        id: expect.stringMatching(/^did:key:z6Mk/),
        identifier: [{ identityHash: "Samira B.", identityType: "name", hashed: false }],
        activityStartDate: "2026-09-05T00:00:00Z",
        result: [
          { achievedLevel: expect.stringMatching(/#level-2$/) },
          { value: "12.5" },
        ],
      },
      validUntil: "2028-12-31T23:59:59Z",
      credentialStatus: { type: "BitstringStatusListEntry", statusPurpose: "revocation" },
    });
    const text = JSON.stringify(document);
    expect(document.evidence).toHaveLength(2);
    expect(text).not.toContain("tourcoing.fr/braderie");
    expect(text).not.toContain("Benali");
    expect(text).not.toContain(world.samira.id);
    expect(text).not.toContain(world.samira.login);
  });

  test("fits our schema and 1EdTech's", async () => {
    for (const credential of [await fullBadge(), await world.issue({}, { evidence: [] })]) {
      const document = await world.document(credential);
      expect(achievementCredential.safeParse(document).error).toBeUndefined();
      if (!haveVectors) continue;
      const ajv = new Ajv2019({ strict: false, allErrors: true });
      addFormats.default(ajv);
      const valid = ajv.compile(
        vectorJson("schemas/ob_v3p0_achievementcredential_schema.json"),
      );
      expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
    }
  });

  test("verifies, in every part", async () => {
    const { verified, checks, warnings } = await world.verify(await fullBadge());
    expect(checks.filter(({ status }) => status !== "passed").map(({ id }) => id))
      .toEqual(["recipient", "endorsements"]);
    expect({ verified, warnings }).toEqual({ verified: true, warnings: [] });
  });

  test("shows no name when the recipient wants none", async () => {
    const document = await world.document(await world.issue({}, { evidence: [] }));
    expect(document.credentialSubject).not.toHaveProperty("identifier");
  });

  test("travels in a PNG and an SVG, byte for byte", async () => {
    const credential = await fullBadge();
    const exact = new TextDecoder().decode(await credentialDocument(world.deps, credential));
    expect(unbakePng(await bakedPng(world.deps, credential))?.text).toBe(exact);
    expect(unbakeSvg(await bakedSvg(world.deps, credential))?.text).toBe(exact);
  });

  test("each has a place of its own in the status list", async () => {
    const badges = [await world.issue(), await world.issue(), await world.issue()];
    expect(new Set(badges.map(({ statusIndex }) => statusIndex)).size).toBe(3);
  });
});

describe("revoking", () => {
  test("sets this badge's bit alone, and every verification says so", async () => {
    const [revoked, other] = [await world.issue(), await world.issue()];
    expect(isRevoked(await listOf(revoked), revoked)).toBe(false);
    await revokeCredential(world.deps, world.odile, revoked.id, "Donné par erreur.");
    const list = await listOf(revoked);
    expect(isRevoked(list, revoked)).toBe(true);
    expect(isRevoked(list, other)).toBe(false);
    const { verified, checks } = await world.verify(revoked);
    expect(verified).toBe(false);
    expect(checks.find(({ id }) => id === "status")?.status).toBe("failed");
    expect((await world.verify(other)).verified).toBe(true);
  });

  test("needs the role and a reason, and happens once", async () => {
    const { deps, odile, samira } = world;
    const { id } = await world.issue();
    expect(await refusal(revokeCredential(deps, samira, id, "x"))).toBe("issuers-only");
    expect(await refusal(revokeCredential(deps, odile, id, "  "))).toBe("reason-required");
    const answers = await Promise.all(
      [1, 2].map((n) => refusal(revokeCredential(deps, odile, id, `Raison ${n}`))),
    );
    expect(answers).toContain("done");
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(await refusal(revokeCredential(deps, odile, id, "encore"))).toBe("already-revoked");
  });

  test("revoking many at once loses none", async () => {
    const badges: CredentialRecord[] = [];
    for (let n = 0; n < 4; n++) badges.push(await world.issue());
    const tryAll = () =>
      Promise.all(
        badges.map(({ id }) => refusal(revokeCredential(world.deps, world.odile, id, "x"))),
      );
    let answers = await tryAll();
    while (answers.includes("conflict")) answers = await tryAll();
    const list = await listOf(badges[0]);
    expect(badges.map((badge) => isRevoked(list, badge))).toEqual([true, true, true, true]);
  });
});

describe("a new key of the association", () => {
  test("signs the list again; old badges still verify, and so does what they say of themselves", async () => {
    const [old, taken] = [await world.issue(), await world.issue()];
    await revokeCredential(world.deps, world.odile, taken.id, "Donné par erreur.");
    const [listBefore, badgeBefore] = [await listOf(old), await world.document(old)];
    world.deps.now = new Date(world.deps.now.getTime() + 60_000);
    await rotateKey(world.deps, world.organisation, "credential");
    const fresh = await world.issue();
    const listAfter = await listOf(old);
    expect(keyOf(listAfter)).not.toBe(keyOf(listBefore));
    expect(keyOf(listAfter)).toBe(keyOf(await world.document(fresh)));
    expect(keyOf(await world.document(old))).toBe(keyOf(badgeBefore));
    expect(isRevoked(listAfter, taken)).toBe(true);
    expect((await world.verify(old)).verified).toBe(true);
    expect((await world.verify(fresh)).verified).toBe(true);
    expect((await world.verify(taken)).verified).toBe(false);
  });
});

describe("what the holder decides", () => {
  test("a badge is private until its holder says otherwise, and nobody else may say it", async () => {
    const { deps, odile, karel, samira } = world;
    const credential = await world.issue();
    expect(credential.visibility).toBe("private");
    expect(await refusal(setVisibility(deps, odile, credential.id, "public"))).toBe("not-found");
    expect(await refusal(setVisibility(deps, karel, credential.id, "public"))).toBe("not-found");
    expect((await setVisibility(deps, samira, credential.id, "public")).visibility).toBe("public");
  });

  test("hours are summed over badges that stand", async () => {
    const zoe = await world.member("Zoé");
    const give = (id: string, hours: number) =>
      world.issue(
        {
          recipient: zoe.id,
          achievement: { id, version: 1, language: "fr" },
          hours,
        },
        { evidence: [] },
        zoe,
      );
    await give("oral-1", 3);
    await give("oral-2", 4.5);
    const wrong = await give("team-1", 100);
    await revokeCredential(world.deps, world.odile, wrong.id, "Mauvaise personne.");
    await give("team-2", 2);
    expect((await parcoursOf(world.deps, zoe)).hours).toEqual({
      total: 9.5,
      byCompetence: [{ competence: "oral", hours: 7.5 }, { competence: "team", hours: 2 }],
    });
  });
});
