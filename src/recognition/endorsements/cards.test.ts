import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answerAll, signedCard } from "../../../tests/support/cards.ts";
import {
  openRecognition,
  type RecognitionWorld,
} from "../../../tests/support/recognition_world.ts";
import { haveVectors, vectorJson } from "../../../tests/support/vectors.ts";
import type { CompetenceCode } from "../../achievements/types.ts";
import { readCard } from "../../cards/drafts.ts";
import { eraseCard } from "../../cards/forget.ts";
import { signCard } from "../../cards/sign.ts";
import { cardFor } from "../../cards/versions.ts";
import { levelLine, levelSeen } from "../../credentials/build.ts";
import { coreDigest } from "../../credentials/core.ts";
import { achievementCredential } from "../../credentials/schema.ts";
import type { JsonObject } from "../../credentials/types.ts";
import { attachedTo } from "../../credentials/verify/attachment.ts";
import type { Account } from "../../identity/types.ts";
import { rotateKey } from "../../identity/keys.ts";
import { findActor } from "../../identity/actors.ts";
import { keys } from "../../store/keys.ts";
import { asCard } from "../kinds.ts";
import { parcoursOf } from "../parcours/parcours.ts";
import { createShareLink } from "../access/share_links.ts";
import type { CardRecord } from "../types.ts";
import { answerCompetences, answerRequest, type CompetenceAnswer } from "./answers.ts";
import { keepEndorsement, takeOffEndorsement } from "./choose.ts";
import { shownEndorsements } from "./lists.ts";
import { receivedBy } from "./received_store.ts";
import { requestEndorsement } from "./requests.ts";
import type { EndorsementRequest } from "./types.ts";

let world: RecognitionWorld;
let card: CardRecord;
beforeEach(async () => {
  world = await openRecognition();
  card = await signedCard(world.deps, world.samira.id);
});
afterEach(() => world.deps.dispose());

const words = { relation: "nous avons tenu la buvette ensemble" };

const ask = (endorser: Account, competences: readonly CompetenceCode[] = []) =>
  requestEndorsement(world.deps, world.samira, card.id, {
    endorser: endorser.id,
    message: "Tu as vu cela ?",
    competences,
  });

const confirm = (
  by: Account,
  request: EndorsementRequest,
  confirmed: readonly CompetenceAnswer[],
) => answerCompetences(world.deps, by, request.id, { words, language: "fr", confirmed });

async function keepAll(): Promise<void> {
  await world.settle();
  for (const { id } of await receivedBy(world.deps, world.samira.id, "waiting")) {
    await keepEndorsement(world.deps, world.samira, id);
  }
  await world.settle();
}

async function current(): Promise<{ record: CardRecord; document: JsonObject }> {
  const record = asCard((await world.deps.store.get(keys.credential(card.id))).value!);
  return { record, document: await world.document(record) };
}

async function shown(): Promise<string[]> {
  const { document } = await current();
  const all = await shownEndorsements(world.deps, String(document.id), document);
  return all.map(({ subject, words, attached }) =>
    `${subject.split("#")[1]} ${levelSeen(words) ?? "as claimed"} ${attached}`
  );
}

describe("a card that a peer endorses", () => {
  test("carries each competence they confirmed, at the level they saw, and not the others", async () => {
    const before = (await current()).document;
    const request = await ask(world.karel, ["organise", "team", "oral"]);
    expect((await cardFor(world.deps, { account: world.karel }, card.id)).id).toBe(card.id);
    const given = await confirm(world.karel, request, [
      { competence: "organise", text: "Le planning de la saison, c’était elle." },
      { competence: "team", level: levelLine(3, "avec assurance") },
    ]);
    expect(given.map(({ subject, about }) => [subject, about])).toEqual([
      [`${before.id}#organise`, "competence"],
      [`${before.id}#team`, "competence"],
    ]);
    expect(attachedTo((await current()).document)).toEqual([]);
    await keepAll();
    const { record, document } = await current();
    expect(record.endorsements).toBe(2);
    expect(coreDigest(document)).toBe(coreDigest(before));
    expect(document.issuer).toEqual(before.issuer);
    expect((await shown()).sort()).toEqual(["organise as claimed true", "team 3 true"]);
    const { picture } = await parcoursOf(world.deps, world.samira);
    expect(picture.hours).toEqual({ said: 250, seen: 0 });
    expect(
      picture.competences.flatMap(({ competence, said, seen }) =>
        said ? [`${competence} ${said} ${seen}`] : []
      ),
    ).toEqual(["oral 2 undefined", "team 4 3", "rules 2 undefined", "organise 3 3"]);
    const verification = await world.verify(record);
    expect(verification.verified).toBe(true);
    expect(verification.checks.find(({ id }) => id === "endorsements")).toMatchObject({
      status: "passed",
      items: [{ code: "endorsement-intact-core" }, { code: "endorsement-intact-core" }],
    });
    expect(achievementCredential.safeParse(document).error).toBeUndefined();
    if (!haveVectors) return;
    const ajv = addFormats.default(new Ajv2019({ strict: false }));
    const valid = ajv.compile(vectorJson("schemas/ob_v3p0_achievementcredential_schema.json"));
    expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
  });

  test("may be endorsed as a whole, and by several; each can be taken off again", async () => {
    await answerRequest(world.deps, world.karel, (await ask(world.karel)).id, {
      words: { ...words, text: "Tout cela, je l’ai vu." },
      language: "fr",
    });
    await confirm(world.odile, await ask(world.odile, ["rules"]), [{ competence: "rules" }]);
    await keepAll();
    expect((await shown()).sort()).toEqual(["rules as claimed true", "undefined as claimed true"]);
    const [one] = await receivedBy(world.deps, world.samira.id, "kept");
    await takeOffEndorsement(world.deps, world.samira, one!.id);
    await world.settle();
    expect(attachedTo((await current()).document)).toHaveLength(1);
  });

  test("is signed again by the key that signed it, though its holder has a newer one", async () => {
    const request = await ask(world.karel, ["oral"]);
    await rotateKey(world.deps, await findActor(world.deps, world.samira.id), "credential");
    await confirm(world.karel, request, [{ competence: "oral" }]);
    await keepAll();
    const { record, document } = await current();
    expect(attachedTo(document)).toHaveLength(1);
    expect((await world.verify(record)).verified).toBe(true);
  });

  test("is not endorsed beyond what was asked, nor by who was not", async () => {
    const request = await ask(world.karel, ["oral"]);
    await expect(confirm(world.karel, request, [{ competence: "team" }])).rejects
      .toMatchObject({ field: "competences", code: "competence-unknown" });
    await expect(confirm(world.karel, request, [])).rejects.toMatchObject({ code: "choose" });
    await expect(confirm(world.odile, request, [{ competence: "oral" }])).rejects
      .toMatchObject({ code: "not-found" });
    await expect(
      answerRequest(world.deps, world.karel, request.id, {
        words: { ...words, text: "Tout." },
        language: "fr",
      }),
    ).rejects.toMatchObject({ code: "request-of-competences" });
    await expect(ask(world.odile, ["path"])).rejects.toMatchObject({ code: "competence-unknown" });
    await confirm(world.karel, request, [{ competence: "oral" }]);
    await expect(confirm(world.karel, request, [{ competence: "oral" }])).rejects
      .toMatchObject({ code: "request-answered" });
  });

  test("is erased with everything that was asked and said about it", async () => {
    const answered = await ask(world.karel, ["oral"]);
    await confirm(world.karel, answered, [{ competence: "oral" }]);
    await keepAll();
    const { id } = await ask(world.odile, ["team"]);
    await createShareLink(world.deps, world.samira, card.id, 30);
    const { document } = await current();
    await eraseCard(world.deps, world.samira.id, card.card);
    const requests = await world.deps.store.getMany(
      [answered.id, id].map((one) => keys.endorsementRequest(one)),
    );
    expect(requests.map(({ value }) => [value!.state, value!.message]))
      .toEqual([["answered", ""], ["withdrawn", ""]]);
    expect(await shownEndorsements(world.deps, `${document.id}#oral`)).toEqual([]);
    const names = (await Array.fromAsync(world.deps.store.list({ prefix: [] })))
      .filter(({ key }) => key.includes(card.id) || key.includes(`credential/${card.id}`));
    expect(names.map(({ key }) => key[0])).toEqual([]);
  });

  test("is endorsed no more once a newer one took its place", async () => {
    const request = await ask(world.karel, ["oral"]);
    const draft = await answerAll(
      world.deps,
      await readCard(world.deps, world.samira.id, card.card),
      [{ question: "hours", value: 300 }],
    );
    await signCard(world.deps, world.samira.id, draft.id, draft.move);
    await expect(confirm(world.karel, request, [{ competence: "oral" }])).rejects
      .toMatchObject({ code: "badge-revoked" });
  });
});
