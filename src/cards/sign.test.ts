import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerAll, answeredCard, BAR } from "../../tests/support/cards.ts";
import { after, openSetUp, type TestDeps, type TestNode } from "../../tests/support/deps.ts";
import { haveVectors, vectorJson } from "../../tests/support/vectors.ts";
import { achievementCredential } from "../credentials/schema.ts";
import type { JsonObject, Verification } from "../credentials/types.ts";
import { verifyDocument } from "../credentials/verify.ts";
import { NotFoundError } from "../errors.ts";
import { keepMoment } from "../fair/moments.ts";
import { debriefOf, playedSoFar, pressInRound, startRound } from "../fair/rounds.ts";
import { careful } from "../../game/simulation/testing/bots.ts";
import { createRng } from "../../game/simulation/rng.ts";
import { newId } from "../ids.ts";
import { LANGUAGES } from "../languages.ts";
import { credentialDocument, setVisibility } from "../recognition/credentials.ts";
import type { CardRecord } from "../recognition/types.ts";
import { verifyContext } from "../recognition/verify_context.ts";
import { claimSeat } from "../seats/claim.ts";
import { forgetSeat } from "../seats/forget.ts";
import { createSeat } from "../seats/seats.ts";
import { sweepBlobs } from "../store/sweep.ts";
import { answerCard, keepCardMoment, readCard } from "./drafts.ts";
import { exportCards } from "./export.ts";
import { eraseCard } from "./forget.ts";
import { signCard } from "./sign.ts";
import type { Card } from "./types.ts";
import { cardFor, versionsOf, wayTravelled, withdrawCard } from "./versions.ts";

let deps: TestDeps;
let node: TestNode;
let member: string;
beforeEach(async () => {
  ({ deps, node } = await openSetUp());
  member = node.administrator.id;
});
afterEach(() => deps.dispose());

async function documentOf(record: CardRecord): Promise<JsonObject> {
  return JSON.parse(new TextDecoder().decode(await credentialDocument(deps, record)));
}

async function verify(bytes: Uint8Array): Promise<Verification> {
  return await verifyDocument(bytes, verifyContext(deps));
}

async function judged(record: CardRecord): Promise<Verification> {
  return await verify(await credentialDocument(deps, record));
}

const statusOf = ({ checks }: Verification) => checks.find(({ id }) => id === "status")?.status;

async function signed(card: Card): Promise<CardRecord> {
  return await signCard(deps, card.holder, card.id, card.move);
}

async function changed(card: Card, answers: Parameters<typeof answerAll>[2]): Promise<Card> {
  return await answerAll(deps, await readCard(deps, card.holder, card.id), answers);
}

describe("a card that is signed", () => {
  it("is by whom it is about, verifies, and fits the schema, in three languages", async () => {
    for (const language of LANGUAGES) {
      const record = await signed(await answeredCard(deps, member, { language }));
      const document = await documentOf(record);
      const subject = document.credentialSubject as JsonObject;
      expect((document.issuer as JsonObject).id).toBe(subject.id);
      expect(subject.id).toMatch(/^did:key:z6Mk/);
      expect(achievementCredential.safeParse(document).error).toBeUndefined();
      const verification = await judged(record);
      expect(verification.verified).toBe(true);
      expect(statusOf(verification)).toBe("passed");
      if (!haveVectors) continue;
      const ajv = addFormats.default(new Ajv2019({ strict: false }));
      const schema = vectorJson("schemas/ob_v3p0_achievementcredential_schema.json");
      const valid = ajv.compile(schema);
      expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
    }
  });

  it("says what was answered in the terms of the standard, and nothing more", async () => {
    const document = await documentOf(await signed(await answeredCard(deps, member)));
    const card = String(document.id);
    expect(document.credentialSubject).toMatchObject({
      identifier: [{ identityHash: "Samira B.", identityType: "name" }],
      role: "Responsable de la buvette",
      activityStartDate: "2023-09-01T00:00:00Z",
      activityEndDate: "2026-06-30T23:59:59Z",
      achievement: { achievementType: "ext:CompetenceCard", inLanguage: "fr" },
      result: [
        {
          id: `${card}#organise`,
          achievedLevel: `${card}#organise-3`,
          alignment: [{ targetCode: "organise-3" }, {}, {}],
        },
        { id: `${card}#team`, achievedLevel: `${card}#team-4` },
        { id: `${card}#rules`, achievedLevel: `${card}#rules-2` },
        { id: `${card}#oral`, achievedLevel: `${card}#oral-2` },
        { id: `${card}#hours`, value: "250" },
      ],
    });
    expect(document.evidence).toMatchObject([
      { id: `${card}#organise-example`, narrative: "J’ai fait le planning de la saison." },
      { id: `${card}#team-example`, narrative: "J’ai formé les deux jeunes à la caisse." },
    ]);
    expect(JSON.stringify(document)).not.toContain("Un samedi de tournoi");
  });

  it("names nobody, nor where to find them, who did not want it", async () => {
    const card = await answeredCard(deps, member, {
      answers: [...BAR.slice(0, -1), { question: "name", value: null }],
    });
    const text = JSON.stringify(await documentOf(await signed(card)));
    expect(text).not.toContain("Odile");
    expect(text).not.toContain(member);
    expect(text).not.toContain("identityHash");
  });

  it("can't be signed before four competences have their level, nor from an older page", async () => {
    const card = await answeredCard(deps, member, { answers: BAR.slice(0, -3) });
    await expect(signed(card)).rejects.toMatchObject({ code: "card-unfinished" });
    const ready = await changed(card, BAR.slice(-3));
    await expect(signCard(deps, member, ready.id, ready.move - 1)).rejects
      .toMatchObject({ code: "card-changed" });
    await expect(signCard(deps, "another", ready.id, ready.move)).rejects.toThrow(NotFoundError);
  });

  it("is signed once however often it is pressed, after a restart too", async () => {
    const card = await answeredCard(deps, member);
    const [one, other] = await Promise.all([signed(card), signed(card)]);
    deps = await deps.restart();
    expect([other!.id, (await signed(card)).id]).toEqual([one!.id, one!.id]);
    expect(await versionsOf(deps, member, card.id)).toHaveLength(1);
  });

  it("carries a spoken example by its digest, only where that was said", async () => {
    const sound = Uint8Array.of(0x4f, 0x67, 0x67, 0x53, 7);
    const moment = newId();
    let card = await answeredCard(deps, member);
    await keepCardMoment(deps, member, card.id, { id: moment, sound });
    card = await changed(card, []);
    expect(await documentOf(await signed(card))).not.toHaveProperty("relatedResource");
    card = await changed(card, [{
      question: "competence-3",
      competence: "rules",
      value: { level: 2, example: { moment, spoken: true } },
    }]);
    const record = await signed(card);
    const document = await documentOf(record);
    expect(document.relatedResource).toMatchObject([
      { id: `${document.id}#rules-example`, mediaType: "audio/ogg" },
    ]);
    expect((await judged(record)).verified).toBe(true);
  });

  it("names a round that was replayed, and takes only what was told of real life", async () => {
    const round = await startRound(deps, member);
    for (let open = round; !open.closed;) {
      const { state } = await playedSoFar(deps, member, open);
      const action = careful(state, createRng(0, 0)) ?? { do: "wait" as const };
      open = (await pressInRound(deps, member, round.id, { action, move: open.presses })).round;
      if (!open.closed) continue;
      const moment = (await debriefOf(deps, member, open)).told[0]!.id;
      await keepMoment(deps, member, { round: round.id, moment }, { elsewhere: "À la buvette." });
      const card = await answeredCard(deps, member, {
        answers: [...BAR, {
          question: "competence-4",
          competence: "oral",
          value: {
            level: 2,
            example: { words: "À la buvette.", fair: { round: round.id, moment } },
          },
        }],
      });
      const [, , example] = (await documentOf(await signed(card))).evidence as JsonObject[];
      expect(example).toMatchObject({ narrative: "À la buvette." });
      expect(example!.description).toContain("La partie n’est pas une preuve.");
    }
  });
});

describe("a corrected card", () => {
  it("takes the place of the one before, which says so and can be compared", async () => {
    const first = await signed(await answeredCard(deps, member));
    await setVisibility(deps, node.administrator, first.id, "public");
    deps.now = after(deps.now, { days: 200 });
    const card = await changed(await readCard(deps, member, first.card), [
      { question: "hours", value: 300 },
      { question: "chosen", value: ["organise", "team", "rules", "path"] },
      { question: "competence-1", competence: "organise", value: { level: 4 } },
      { question: "competence-4", competence: "path", value: { level: 1 } },
    ]);
    const second = await signed(card);
    const [newer, older] = await versionsOf(deps, member, card.id);
    expect([newer!.id, older!.id]).toEqual([second.id, first.id]);
    expect([newer!.visibility, older!.visibility]).toEqual(["public", "private"]);
    expect(statusOf(await judged(first))).toBe("failed");
    expect((await judged(second)).verified).toBe(true);
    expect(wayTravelled(older!.content, newer!.content)).toEqual({
      hours: { from: 250, to: 300 },
      competences: [
        { competence: "oral", from: 2, change: "gone", otherExample: false },
        { competence: "team", from: 4, to: 4, change: "same", otherExample: false },
        { competence: "rules", from: 2, to: 2, change: "same", otherExample: false },
        { competence: "organise", from: 3, to: 4, change: "higher", otherExample: true },
        { competence: "path", to: 1, change: "new", otherExample: false },
      ],
      context: [],
    });
  });
});

describe("who sees a card", () => {
  it("is its holder, until they say otherwise", async () => {
    const record = await signed(await answeredCard(deps, member));
    const issuer = { ...node.administrator, id: "another" };
    await expect(cardFor(deps, { account: issuer }, record.id)).rejects.toThrow(NotFoundError);
    await expect(cardFor(deps, {}, record.id)).rejects.toThrow(NotFoundError);
    expect(await cardFor(deps, { account: node.administrator }, record.id)).toEqual(record);
    await setVisibility(deps, node.administrator, record.id, "quiet-public");
    expect((await cardFor(deps, {}, record.id)).visibility).toBe("quiet-public");
    await withdrawCard(deps, member, record.id);
    await withdrawCard(deps, member, record.id);
    await expect(cardFor(deps, {}, record.id)).rejects.toThrow(NotFoundError);
    expect(statusOf(await judged(record))).toBe("failed");
  });

  it("goes along with its holder, signed as it is", async () => {
    const record = await signed(await answeredCard(deps, member));
    const [taken] = await exportCards(deps, member);
    expect(taken).toMatchObject({ id: record.card, answers: { hours: 250 } });
    expect(taken!.signed).toEqual([await documentOf(record)]);
  });

  it("is nobody once it is erased; copies say that it was taken back", async () => {
    const record = await signed(await answeredCard(deps, member));
    const bytes = await credentialDocument(deps, record);
    await eraseCard(deps, member, record.card);
    await expect(cardFor(deps, { account: node.administrator }, record.id)).rejects
      .toThrow(NotFoundError);
    expect(statusOf(await verify(bytes))).toBe("failed");
    await sweepBlobs(deps, 0);
    expect(await deps.blobs.get(record.document)).toBeNull();
  });
});

describe("a card without an account", () => {
  it("is signed by the seat's own key, and stays good when the seat's time is over", async () => {
    const { seat } = await createSeat(deps, { language: "fr" });
    const record = await signed(await answeredCard(deps, seat.id));
    const bytes = await credentialDocument(deps, record);
    expect(await cardFor(deps, { seat: seat.id }, record.id)).toEqual(record);
    await expect(cardFor(deps, { account: node.administrator }, record.id)).rejects
      .toThrow(NotFoundError);
    await forgetSeat(deps, seat.id, { withdraw: false });
    const verification = await verify(bytes);
    expect([verification.verified, statusOf(verification)]).toEqual([true, "passed"]);
  });

  it("says that it was taken back when its holder has it forgotten", async () => {
    const { seat } = await createSeat(deps, { language: "fr" });
    const bytes = await credentialDocument(deps, await signed(await answeredCard(deps, seat.id)));
    await forgetSeat(deps, seat.id, { withdraw: true });
    expect(statusOf(await verify(bytes))).toBe("failed");
  });

  it("is claimed: a new one by the member's key, the seat's withdrawn, its key gone", async () => {
    const { seat } = await createSeat(deps, { language: "fr" });
    const draft = await answeredCard(deps, seat.id);
    const first = await signed(draft);
    await signed(await changed(draft, [{ question: "hours", value: 300 }]));
    await changed(draft, [{ question: "hours", value: 400 }]);
    await claimSeat(deps, seat.id, node.administrator);
    const [mine, ...older] = await versionsOf(deps, member, draft.id);
    expect(mine).toMatchObject({ version: 3, issuer: member, content: { hours: 300 } });
    expect((await judged(mine!)).verified).toBe(true);
    expect((await documentOf(mine!)).issuer).not.toEqual((await documentOf(first)).issuer);
    expect(older.map(({ issuer, recipient }) => [issuer, recipient]))
      .toEqual([[seat.id, member], [seat.id, member]]);
    for (const one of older) expect(statusOf(await judged(one))).toBe("failed");
    const card = await readCard(deps, member, draft.id);
    expect(card.answers.hours).toBe(400);
    const answer = { question: "hours", value: 500 } as const;
    await expect(answerCard(deps, seat.id, card.id, { answer, move: card.move })).rejects
      .toThrow(NotFoundError);
  });
});
