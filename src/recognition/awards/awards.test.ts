import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openRecognition,
  type RecognitionWorld,
} from "../../../tests/support/recognition_world.ts";
import { newId } from "../../ids.ts";
import { keys } from "../../store/keys.ts";
import { acceptAward, declineAward, withdrawAward } from "./awards.ts";
import { awardsBy, waitingFor } from "../lists.ts";
import { topicOf } from "../../store/listeners.ts";
import { react } from "../reactions.ts";
import { findRecipients } from "./recipients.ts";
import type { CredentialRecord } from "../types.ts";
import { findUpload, keepUpload } from "./uploads.ts";

let world: RecognitionWorld;
beforeAll(async () => {
  world = await openRecognition();
});
afterAll(() => world.deps.dispose());

const code = (error: unknown) => (error as { code?: string }).code;
const refusal = (promise: Promise<unknown>) => promise.then(() => "done", code);

describe("offering recognition", () => {
  test("an offer waits for its recipient; nothing is signed before they answer", async () => {
    const award = await world.propose();
    await world.settle();
    expect((await world.award(award.id)).state).toBe("proposed");
    expect((await world.award(award.id)).credential).toBeUndefined();
    expect(await waitingFor(world.deps, world.samira)).toBeGreaterThan(0);
    expect(await waitingFor(world.deps, world.karel)).toBe(0);
  });

  test("one does not recognise oneself, nor the association itself", async () => {
    expect(await refusal(world.propose({ recipient: world.odile.id }))).toBe("award-to-oneself");
    expect(await refusal(world.propose({ recipient: world.organisation.id })))
      .toBe("recipient-unknown");
    expect(await refusal(world.propose({ recipient: newId() }))).toBe("recipient-unknown");
  });

  test("a member without the role offers nothing", async () => {
    expect(await refusal(world.propose({ recipient: world.samira.id }, world.karel)))
      .toBe("issuers-only");
  });

  test.each([
    ["hours", { hours: 0 }, "hours-wrong"],
    ["hours", { hours: 1.3 }, "hours-wrong"],
    ["hours", { hours: Number.NaN }, "hours-wrong"],
    ["to", { period: { from: "2026-11-02", to: "2026-11-01" } }, "period-backwards"],
    ["from", { period: { from: "2026-11-25", to: "2026-11-26" } }, "period-in-future"],
    ["validUntil", { validUntil: "2026-11-24" }, "valid-until-past"],
    ["narrative", { narrative: "  " }, "required"],
    ["narrative", { narrative: "x".repeat(3001) }, "too-long"],
    [
      "achievement",
      { achievement: { id: "oral-5", version: 1, language: "fr" } } as const,
      "achievement-unknown",
    ],
    [
      "evidence",
      { evidence: [{ kind: "link", name: "", url: "javascript:alert(1)" }] } as const,
      "link-wrong",
    ],
    [
      "evidence",
      { evidence: [{ kind: "file", name: "x", upload: newId() }] } as const,
      "file-gone",
    ],
  ])("what does not fit is told beside its field: %s", async (field, change, expected) => {
    const error = await world.propose(change).then(() => undefined, (error) => error);
    expect({ field: error.field, code: error.code }).toEqual({ field, code: expected });
  });

  test("sending the same form twice, even at once, offers once", async () => {
    const id = newId();
    const before = (await awardsBy(world.deps, world.organisation.id, "proposed")).length;
    const sent = await Promise.all([1, 2, 3].map(() => world.propose({ id })));
    expect(sent.map((award) => award.id)).toEqual([id, id, id]);
    const again = await world.propose({ id, narrative: "Another try after a power cut." });
    expect(again.narrative).toBe("Elle a tenu le stand de la braderie.");
    const after = (await awardsBy(world.deps, world.organisation.id, "proposed")).length;
    expect(after - before).toBe(1);
  });

  test("an offer full of the longest words that are allowed still fits into the store", async () => {
    const evidence = Array.from({ length: 10 }, () => ({
      kind: "text" as const,
      name: "ô".repeat(120),
      narrative: "漢".repeat(1500),
    }));
    const award = await world.propose({ narrative: "語".repeat(3000), evidence });
    expect((await world.award(award.id)).evidence).toHaveLength(10);
  });
});

describe("files in a form", () => {
  const photo = { name: "C:\\photos\\fête.jpg", mediaType: "image/jpeg", content: bytes(5) };

  test("are kept for the one who put them there, and for nobody else", async () => {
    const { deps, odile, karel } = world;
    const kept = await keepUpload(deps, odile, "file", photo);
    expect(kept.name).toBe("fête.jpg");
    expect((await findUpload(deps, odile, kept.id))?.size).toBe(5);
    expect(await findUpload(deps, karel, kept.id)).toBeNull();
    const award = await world.propose({
      evidence: [{ kind: "file", name: kept.name, upload: kept.id }],
    });
    const [file] = (await world.award(award.id)).evidence;
    expect(await deps.blobs.get(file.blob!)).toEqual(photo.content);
    expect((await deps.store.get(keys.blobUse(file.blob!, `award/${award.id}`))).value).toBe(true);
  });

  test("empty or huge ones are refused by name, strange types become plain bytes", async () => {
    const keep = (change: object) =>
      keepUpload(world.deps, world.odile, "file", { ...photo, ...change });
    expect(await refusal(keep({ content: bytes(0) }))).toBe("file-empty");
    expect(await refusal(keep({ content: bytes(8 * 1024 * 1024 + 1) }))).toBe("file-too-large");
    expect((await keep({ mediaType: 'text/html"; evil' })).mediaType)
      .toBe("application/octet-stream");
  });
});

describe("answering", () => {
  test("only the recipient answers; others don't even learn that there is something", async () => {
    const { deps, samira, karel, odile } = world;
    const award = await world.propose();
    expect(await refusal(acceptAward(deps, karel, award.id, { evidence: [] }))).toBe("not-found");
    expect(await refusal(declineAward(deps, odile, award.id))).toBe("recipient-only");
    expect(await refusal(acceptAward(deps, samira, award.id, { evidence: [newId()] })))
      .toBe("evidence-unknown");
    expect((await declineAward(deps, samira, award.id, "  Ce n’était pas moi.  ")).reason)
      .toBe("Ce n’était pas moi.");
    expect(await refusal(acceptAward(deps, samira, award.id, { evidence: [] })))
      .toBe("award-declined");
  });

  test("accepting twice at once gives one badge", async () => {
    const { deps, samira } = world;
    const award = await world.propose();
    const answers = await Promise.all(
      [1, 2, 3].map(() => refusal(acceptAward(deps, samira, award.id, { evidence: [] }))),
    );
    // The others learn what happened, which their page takes for a yes: nobody is told of a conflict.
    expect(answers.toSorted()).toEqual(["award-accepted", "award-accepted", "done"]);
    await world.settle();
    expect((await world.award(award.id)).state).toBe("issued");
  });

  test("the name to show is one line that goes one way", async () => {
    const award = await world.propose();
    const name = "Samira\nBen \u202enimda\u202c";
    const accepted = await acceptAward(world.deps, world.samira, award.id, { name, evidence: [] });
    expect(accepted.acceptance?.name).toBe("Samira Ben  nimda");
    const other = await world.propose();
    const unseen = { name: "\u200b", evidence: [] };
    const nameless = await acceptAward(world.deps, world.samira, other.id, unseen);
    expect(nameless.acceptance?.name).toBeUndefined();
    await world.settle();
  });

  test("of acceptance and withdrawal at the same moment, the first one wins", async () => {
    const { deps, samira, odile } = world;
    for (let round = 0; round < 6; round++) {
      const award = await world.propose();
      const answers = await Promise.all([
        refusal(acceptAward(deps, samira, award.id, { evidence: [] })),
        refusal(withdrawAward(deps, odile, award.id)),
      ]);
      expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
      await world.settle();
      const { state, credential } = await world.award(award.id);
      expect(state).toBe(answers[0] === "done" ? "issued" : "withdrawn");
      expect(credential !== undefined).toBe(answers[0] === "done");
    }
  });

  test("a team is answered for by its steward, and by nobody else", async () => {
    const { deps, samira, karel } = world;
    const team = await world.team("Équipe braderie", karel);
    const award = await world.propose({ recipient: team.id });
    expect(await waitingFor(deps, karel)).toBe(1);
    expect(await refusal(acceptAward(deps, samira, award.id, { evidence: [] }))).toBe("not-found");
    await acceptAward(deps, karel, award.id, { name: team.name, evidence: [] });
    await world.settle();
    const document = await world.document(await world.credentialOf(award.id));
    expect(document.credentialSubject).toMatchObject({
      id: expect.stringMatching(/^did:web:localhost%3A8000:actors:/),
    });
  });
});

test("the same acceptance taken up by several workers at once is signed once", async () => {
  const { deps, samira } = world;
  const award = await world.propose();
  await world.settle();
  await acceptAward(deps, samira, award.id, { evidence: [] });
  const [lease] = await world.lease();
  await Promise.allSettled([react(deps, lease), react(deps, lease), react(deps, lease)]);
  await react(deps, lease).catch(() => {});
  await world.settle();
  const all = deps.store.list<CredentialRecord>({ prefix: keys.credentials() });
  const signed = (await Array.fromAsync(all)).filter(({ value }) => value.award === award.id);
  expect(signed).toHaveLength(1);
  expect(await deps.queue.depth(topicOf("reactions"))).toBe(0);
});

test("recipients are found by any part of their name, accents and case aside", async () => {
  await world.member("Zoé Nguyễn-Lefèvre");
  const find = async (query: string) =>
    (await findRecipients(world.deps, world.odile, world.organisation, query))
      .map(({ name }) => name);
  expect(await find("nguyen zoe")).toEqual(["Zoé Nguyễn-Lefèvre"]);
  expect(await find("NGUYỄN")).toEqual(["Zoé Nguyễn-Lefèvre"]);
  expect(await find("personne")).toEqual([]);
  const all = await find("");
  expect(all).not.toContain("Odile Vandamme");
  expect(all).not.toContain(world.organisation.name);
});

function bytes(length: number): Uint8Array {
  return new Uint8Array(length).fill(7);
}
