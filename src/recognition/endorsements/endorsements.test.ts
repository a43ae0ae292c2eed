import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { coreDigest } from "../../credentials/core.ts";
import { extract } from "../../credentials/bake/unbake.ts";
import { idOf } from "../../credentials/json.ts";
import { achievementCredential } from "../../credentials/schema.ts";
import type { JsonObject, Verification } from "../../credentials/types.ts";
import { attachedTo } from "../../credentials/verify/attachment.ts";
import { verifyDocument } from "../../credentials/verify.ts";
import type { Account } from "../../identity/types.ts";
import { keys } from "../../store/keys.ts";
import {
  openRecognition,
  type RecognitionWorld,
} from "../../../tests/support/recognition_world.ts";
import { haveVectors, vectorJson } from "../../../tests/support/vectors.ts";
import { credentialFor } from "../access/access.ts";
import { acceptAward } from "../awards/awards.ts";
import { closeCredential, revokeCredential } from "../credentials.ts";
import { asBadge } from "../kinds.ts";
import { bakedPng } from "../pictures.ts";
import type { CredentialRecord } from "../types.ts";
import { verifyContext } from "../verify_context.ts";
import { answerRequest, withdrawEndorsement } from "./answers.ts";
import { presentationOf } from "./ask_issuer.ts";
import { askAgain, keepEndorsement, refuseEndorsement, takeOffEndorsement } from "./choose.ts";
import { endorsementsOf } from "./received_store.ts";
import { declineRequest, requestEndorsement, withdrawRequest } from "./requests.ts";
import type { GivenEndorsement, ReceivedEndorsement } from "./types.ts";

let world: RecognitionWorld;
let badge: CredentialRecord;
beforeEach(async () => {
  world = await openRecognition();
  badge = await world.issue();
});
afterEach(() => world.deps.dispose());

const WORDS = {
  text: "Elle a rendu la monnaie dans trois langues.",
  relation: "nous avons tenu le stand ensemble",
};
const draft = { words: WORDS, language: "fr" } as const;

const ask = (endorser: Account, message = "Vous étiez à la braderie ?") =>
  requestEndorsement(world.deps, world.samira, badge.id, { endorser: endorser.id, message });

async function endorse(endorser: Account): Promise<GivenEndorsement> {
  const given = await answerRequest(world.deps, endorser, (await ask(endorser)).id, draft);
  await world.settle();
  return given;
}

async function received(by: Account): Promise<ReceivedEndorsement> {
  const all = await endorsementsOf(world.deps, idOf(await world.document(badge))!);
  return all.find(({ endorser }) => endorser === by.id)!;
}

async function keep(by: Account): Promise<void> {
  await keepEndorsement(world.deps, world.samira, (await received(by)).id);
}

/** The badge as it is signed now. */
async function current(): Promise<{ record: CredentialRecord; document: JsonObject }> {
  const record = (await world.deps.store.get(keys.credential(badge.id))).value!;
  return { record, document: await world.document(record) };
}

function endorsementsCheck(verification: Verification) {
  return verification.checks.find(({ id }) => id === "endorsements")!;
}

describe("from request to evidence", () => {
  test("a peer's words are signed into the badge, which stays the same badge", async () => {
    const before = await world.document(badge);
    const given = await endorse(world.karel);
    expect((await received(world.karel)).state).toBe("waiting");
    expect(attachedTo((await current()).document)).toEqual([]);

    await keep(world.karel);
    await world.settle();
    const { record, document } = await current();
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
    const earlier = await world.deps.store.get(keys.credentialEdition(badge.id, badge.validFrom));
    expect(earlier.value).toBe(badge.document);
  });

  test("it still fits our schema and 1EdTech's, and the badge keeps its own evidence", async () => {
    const evidence = [{ kind: "text", name: "Le stand", narrative: "Trois jours." }] as const;
    const award = await world.propose({ evidence });
    const agreed = award.evidence.map(({ id }) => id);
    await acceptAward(world.deps, world.samira, award.id, { name: "Samira", evidence: agreed });
    await world.settle();
    badge = await world.credentialOf(award.id);
    await endorse(world.karel);
    await keep(world.karel);
    await world.settle();
    const { document } = await current();
    expect(document.evidence).toHaveLength(2);
    expect(achievementCredential.safeParse(document).error).toBeUndefined();
    if (!haveVectors) return;
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const valid = ajv.compile(vectorJson("schemas/ob_v3p0_achievementcredential_schema.json"));
    expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
  });

  test("the picture one takes along carries it, and verifies from the file alone", async () => {
    await endorse(world.karel);
    await keep(world.karel);
    await world.settle();
    const { found } = extract(await bakedPng(world.deps, asBadge((await current()).record)));
    const bytes = new TextEncoder().encode(found);
    const verification = await verifyDocument(bytes, verifyContext(world.deps));
    expect(endorsementsCheck(verification).status).toBe("passed");
    expect(verification.verified).toBe(true);
  });

  test("two accepted at the same moment are both inside", async () => {
    await endorse(world.karel);
    await endorse(world.odile);
    await Promise.all([keep(world.karel), keep(world.odile)]);
    await world.settle();
    expect(attachedTo((await current()).document)).toHaveLength(2);
    expect((await world.verify((await current()).record)).verified).toBe(true);
  });

  test("a choice made while the issuer still has the one before loses nothing", async () => {
    await endorse(world.karel);
    await endorse(world.odile);
    await keep(world.karel);
    const [first] = await world.lease();
    await world.take(first);
    await keep(world.odile);
    const waiting = await world.lease();
    expect(waiting.length).toBe(2);
    for (const lease of waiting.reverse()) await world.take(lease);
    await world.settle();
    expect(attachedTo((await current()).document)).toHaveLength(2);
    expect((await world.deps.store.get(keys.attachment(badge.id))).value?.state).toBe("done");
  });

  test("one is taken off again, and the other stays", async () => {
    await endorse(world.karel);
    await endorse(world.odile);
    await keep(world.karel);
    await keep(world.odile);
    await world.settle();
    await takeOffEndorsement(world.deps, world.samira, (await received(world.karel)).id);
    await world.settle();
    const { document, record } = await current();
    expect(attachedTo(document).map((one) => one.name)).toEqual([
      "Témoignage signé par Odile Vandamme",
    ]);
    expect(document.evidence).toHaveLength(1);
    expect(record.endorsements).toBe(1);
    await keep(world.karel);
    await world.settle();
    expect(attachedTo((await current()).document)).toHaveLength(2);
  });

  test("is beside the badge where its issuer does not sign it again, until it does", async () => {
    await endorse(world.karel);
    await closeCredential(world.deps, world.odile, badge.id, true);
    await keep(world.karel);
    await world.settle();
    expect(attachedTo((await current()).document)).toEqual([]);
    const asked = async () => (await world.deps.store.get(keys.attachment(badge.id))).value;
    expect(await asked()).toMatchObject({ state: "refused", reason: "issuer-refuses" });
    await expect(closeCredential(world.deps, world.samira, badge.id, false)).rejects
      .toThrow("issuers-only");
    await closeCredential(world.deps, world.odile, badge.id, false);
    await askAgain(world.deps, world.samira, badge.id);
    await world.settle();
    expect(attachedTo((await current()).document)).toHaveLength(1);
  });

  test("an event taken up twice signs once", async () => {
    await endorse(world.karel);
    await keep(world.karel);
    const [chosen] = await world.lease();
    await world.take(chosen);
    await world.take(chosen).catch(() => undefined);
    const asked = await world.lease();
    expect(asked).toHaveLength(1);
    await world.take(asked[0]);
    const { record } = await current();
    await world.take(asked[0]).catch(() => undefined);
    await world.settle();
    expect((await current()).record).toEqual(record);
  });
});

describe("what may be read", () => {
  test("whom one asks reads that badge, until they answered", async () => {
    const read = (by: Account) => credentialFor(world.deps, by, badge.id);
    await expect(read(world.karel)).rejects.toThrow("not-found");
    const request = await ask(world.karel);
    expect((await read(world.karel)).id).toBe(badge.id);
    await expect(read(await world.member("Jef"))).rejects.toThrow("not-found");
    await declineRequest(world.deps, world.karel, request.id, "Je n’y étais pas.");
    await expect(read(world.karel)).rejects.toThrow("not-found");
    const again = await ask(world.karel);
    await withdrawRequest(world.deps, world.samira, again.id);
    await expect(read(world.karel)).rejects.toThrow("not-found");
  });
});

describe("what is refused, and changes nothing", () => {
  test("an answer by someone who was not asked", async () => {
    const request = await ask(world.karel);
    await expect(answerRequest(world.deps, world.odile, request.id, draft))
      .rejects.toThrow("not-found");
    await expect(declineRequest(world.deps, world.odile, request.id)).rejects.toThrow("not-found");
  });

  test("an answer to a request that was taken back, or a second one", async () => {
    const withdrawn = await ask(world.karel);
    await withdrawRequest(world.deps, world.samira, withdrawn.id);
    await expect(answerRequest(world.deps, world.karel, withdrawn.id, draft))
      .rejects.toThrow("request-withdrawn");
    const request = await ask(world.karel);
    const both = await Promise.allSettled([
      answerRequest(world.deps, world.karel, request.id, draft),
      declineRequest(world.deps, world.karel, request.id),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("asking about another's badge, oneself, or twice", async () => {
    const by = (account: Account, endorser: Account) =>
      requestEndorsement(world.deps, account, badge.id, { endorser: endorser.id, message: "" });
    await expect(by(world.karel, world.odile)).rejects.toThrow("not-found");
    await expect(by(world.samira, world.samira)).rejects.toThrow("endorse-oneself");
    await ask(world.karel);
    await expect(ask(world.karel)).rejects.toThrow("already-asked");
  });

  test("another's choice about what the holder received", async () => {
    await endorse(world.karel);
    const { id } = await received(world.karel);
    await expect(keepEndorsement(world.deps, world.karel, id)).rejects.toThrow("not-found");
    await world.settle();
    expect(attachedTo((await current()).document)).toEqual([]);
  });

  test("attaching to a badge that was taken back", async () => {
    await endorse(world.karel);
    await revokeCredential(world.deps, world.odile, badge.id, "Donné par erreur.");
    await keep(world.karel);
    await world.settle();
    const { value } = await world.deps.store.get(keys.attachment(badge.id));
    expect(value).toMatchObject({ state: "refused", reason: "badge-revoked" });
    expect(attachedTo((await current()).document)).toEqual([]);
  });
});

test("what a holder refused by mistake is attached once they keep it after all", async () => {
  await endorse(world.karel);
  const { id } = await received(world.karel);
  await refuseEndorsement(world.deps, world.samira, id);
  await world.settle();
  expect(attachedTo((await current()).document)).toEqual([]);
  await keepEndorsement(world.deps, world.samira, id);
  await world.settle();
  expect(attachedTo((await current()).document)).toHaveLength(1);
});

describe("an endorser's second thoughts", () => {
  test("are told by every verification", async () => {
    const given = await endorse(world.karel);
    await keep(world.karel);
    await world.settle();
    await expect(withdrawEndorsement(world.deps, world.odile, given.id))
      .rejects.toThrow("not-found");
    await withdrawEndorsement(world.deps, world.karel, given.id);
    await world.settle();
    const verification = await world.verify((await current()).record);
    expect(endorsementsCheck(verification).items).toMatchObject([{
      status: "failed",
      code: "endorsement-withdrawn",
    }]);
    expect(verification.verified).toBe(true);
    expect((await received(world.karel)).withdrawnAt).toBeDefined();
  });

  test("before the holder answered leave nothing to accept", async () => {
    const given = await endorse(world.karel);
    await withdrawEndorsement(world.deps, world.karel, given.id);
    await world.settle();
    await expect(keep(world.karel)).rejects.toThrow("endorsement-withdrawn");
  });
});

test("where the issuer signs no more, the holder's own presentation verifies", async () => {
  await endorse(world.karel);
  await keepEndorsement(world.deps, world.samira, (await received(world.karel)).id);
  const presentation = await presentationOf(world.deps, (await current()).record);
  const verification = await verifyDocument(presentation, verifyContext(world.deps));
  expect(verification.verified).toBe(true);
  expect(verification.checks.find(({ id }) => id === "presentation")!.status).toBe("passed");
  expect(endorsementsCheck(verification).items).toMatchObject([{ status: "passed" }]);
});
