import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { EndorsedBadge, endorsementsCheck } from "../../../tests/support/endorsed_badge.ts";
import {
  openRecognition,
  type RecognitionWorld,
} from "../../../tests/support/recognition_world.ts";
import { haveVectors, vectorJson } from "../../../tests/support/vectors.ts";
import { extract } from "../../credentials/bake/unbake.ts";
import { coreDigest } from "../../credentials/core.ts";
import { idOf } from "../../credentials/json.ts";
import { achievementCredential } from "../../credentials/schema.ts";
import { attachedTo } from "../../credentials/verify/attachment.ts";
import { verifyDocument } from "../../credentials/verify.ts";
import { keys } from "../../store/keys.ts";
import { acceptAward } from "../awards/awards.ts";
import { closeCredential } from "../credentials.ts";
import { asBadge } from "../kinds.ts";
import { bakedPng } from "../pictures.ts";
import { verifyContext } from "../verify_context.ts";
import { presentationOf } from "./ask_issuer.ts";
import { askAgain, keepEndorsement, takeOffEndorsement } from "./choose.ts";

let world: RecognitionWorld;
let badge: EndorsedBadge;
beforeEach(async () => {
  world = await openRecognition();
  badge = new EndorsedBadge(world, await world.issue());
});
afterEach(() => world.deps.dispose());

describe("from request to evidence", () => {
  test("a peer's words are signed into the badge, which stays the same badge", async () => {
    const before = await world.document(badge.record);
    const given = await badge.endorse(world.karel);
    expect((await badge.received(world.karel)).state).toBe("waiting");
    expect(attachedTo((await badge.current()).document)).toEqual([]);

    await badge.keep(world.karel);
    await world.settle();
    const { record, document } = await badge.current();
    expect(coreDigest(document)).toBe(coreDigest(before));
    for (const member of ["id", "awardedDate", "credentialStatus"]) {
      expect(document[member]).toEqual(before[member]);
    }
    expect(Date.parse(String(document.validFrom)) - Date.parse(String(before.validFrom)))
      .toBe(1000);
    const [inside] = attachedTo(document);
    expect(document.evidence).toEqual([{
      id: inside.id,
      type: ["Evidence"],
      name: "Témoignage signé par Karel De Smet",
      genre: "EndorsementCredential",
    }]);
    expect(idOf(inside.issuer)).toMatch(/^did:key:z6Mk/);
    expect(record.endorsements).toBe(1);
    const verification = await world.verify(record);
    expect(verification.verified).toBe(true);
    expect(endorsementsCheck(verification).items).toMatchObject([{
      id: `http://localhost:8000/endorsements/${given.id}`,
      status: "passed",
      code: "endorsement-intact-core",
    }]);
    const earlier = await world.deps.store.get(
      keys.credentialEdition(badge.id, badge.record.validFrom),
    );
    expect(earlier.value).toBe(badge.record.document);
  });

  test("it still fits our schema and 1EdTech's, and the badge keeps its own evidence", async () => {
    const evidence = [{ kind: "text", name: "Le stand", narrative: "Trois jours." }] as const;
    const award = await world.propose({ evidence });
    const agreed = award.evidence.map(({ id }) => id);
    await acceptAward(world.deps, world.samira, award.id, { name: "Samira", evidence: agreed });
    await world.settle();
    badge = new EndorsedBadge(world, await world.credentialOf(award.id));
    await badge.endorse(world.karel);
    await badge.keep(world.karel);
    await world.settle();
    const { document } = await badge.current();
    expect(document.evidence).toHaveLength(2);
    expect(achievementCredential.safeParse(document).error).toBeUndefined();
    if (!haveVectors) return;
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const valid = ajv.compile(vectorJson("schemas/ob_v3p0_achievementcredential_schema.json"));
    expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
  });

  test("the picture one takes along carries it, and verifies from the file alone", async () => {
    await badge.endorse(world.karel);
    await badge.keep(world.karel);
    await world.settle();
    const { found } = extract(await bakedPng(world.deps, asBadge((await badge.current()).record)));
    const bytes = new TextEncoder().encode(found);
    const verification = await verifyDocument(bytes, verifyContext(world.deps));
    expect(endorsementsCheck(verification).status).toBe("passed");
    expect(verification.verified).toBe(true);
  });

  test("two accepted at the same moment are both inside", async () => {
    await badge.endorse(world.karel);
    await badge.endorse(world.odile);
    await Promise.all([badge.keep(world.karel), badge.keep(world.odile)]);
    await world.settle();
    expect(attachedTo((await badge.current()).document)).toHaveLength(2);
    expect((await world.verify((await badge.current()).record)).verified).toBe(true);
  });

  test("a choice made while the issuer still has the one before loses nothing", async () => {
    await badge.endorse(world.karel);
    await badge.endorse(world.odile);
    await badge.keep(world.karel);
    const [first] = await world.lease();
    await world.take(first);
    await badge.keep(world.odile);
    const waiting = await world.lease();
    expect(waiting.length).toBe(2);
    for (const lease of waiting.reverse()) await world.take(lease);
    await world.settle();
    expect(attachedTo((await badge.current()).document)).toHaveLength(2);
    expect((await world.deps.store.get(keys.attachment(badge.id))).value?.state).toBe("done");
  });

  test("one is taken off again, and the other stays", async () => {
    await badge.endorse(world.karel);
    await badge.endorse(world.odile);
    await badge.keep(world.karel);
    await badge.keep(world.odile);
    await world.settle();
    await takeOffEndorsement(world.deps, world.samira, (await badge.received(world.karel)).id);
    await world.settle();
    const { document, record } = await badge.current();
    expect(attachedTo(document).map((one) => one.name)).toEqual([
      "Témoignage signé par Odile Vandamme",
    ]);
    expect(document.evidence).toHaveLength(1);
    expect(record.endorsements).toBe(1);
    await badge.keep(world.karel);
    await world.settle();
    expect(attachedTo((await badge.current()).document)).toHaveLength(2);
  });

  test("is beside the badge where its issuer does not sign it again, until it does", async () => {
    await badge.endorse(world.karel);
    await closeCredential(world.deps, world.odile, badge.id, true);
    await badge.keep(world.karel);
    await world.settle();
    expect(attachedTo((await badge.current()).document)).toEqual([]);
    const asked = async () => (await world.deps.store.get(keys.attachment(badge.id))).value;
    expect(await asked()).toMatchObject({ state: "refused", reason: "issuer-refuses" });
    await expect(closeCredential(world.deps, world.samira, badge.id, false)).rejects
      .toThrow("issuers-only");
    await closeCredential(world.deps, world.odile, badge.id, false);
    await askAgain(world.deps, world.samira, badge.id);
    await world.settle();
    expect(attachedTo((await badge.current()).document)).toHaveLength(1);
  });

  test("an event taken up twice signs once", async () => {
    await badge.endorse(world.karel);
    await badge.keep(world.karel);
    const [chosen] = await world.lease();
    await world.take(chosen);
    await world.take(chosen).catch(() => undefined);
    const asked = await world.lease();
    expect(asked).toHaveLength(1);
    await world.take(asked[0]);
    const { record } = await badge.current();
    await world.take(asked[0]).catch(() => undefined);
    await world.settle();
    expect((await badge.current()).record).toEqual(record);
  });
});

test("where the issuer signs no more, the holder's own presentation verifies", async () => {
  await badge.endorse(world.karel);
  await keepEndorsement(world.deps, world.samira, (await badge.received(world.karel)).id);
  const presentation = await presentationOf(world.deps, (await badge.current()).record);
  const verification = await verifyDocument(presentation, verifyContext(world.deps));
  expect(verification.verified).toBe(true);
  expect(verification.checks.find(({ id }) => id === "presentation")!.status).toBe("passed");
  expect(endorsementsCheck(verification).items).toMatchObject([{ status: "passed" }]);
});
