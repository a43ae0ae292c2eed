import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signedCard } from "../../../tests/support/cards.ts";
import {
  openRecognition,
  type RecognitionWorld,
} from "../../../tests/support/recognition_world.ts";
import { cardFor, withdrawCard } from "../../cards/versions.ts";
import { keys } from "../../store/keys.ts";
import {
  acceptClaim,
  claimFor,
  type ClaimInput,
  forgetClaims,
  makeClaim,
  openClaims,
  ownClaims,
  refuseClaim,
  withdrawClaim,
} from "./claims.ts";
import type { CardRecord } from "../types.ts";

let world: RecognitionWorld;
let card: CardRecord;
beforeEach(async () => {
  world = await openRecognition();
  card = await signedCard(world.deps, world.samira.id);
});
afterEach(() => world.deps.dispose());

const claim = (change: Partial<ClaimInput> = {}, by = world.samira) =>
  makeClaim(world.deps, by, {
    card: card.id,
    competence: "team",
    level: 4,
    words: "J’ai formé les jeunes.",
    language: "fr",
    ...change,
  });

const accept = (id: string, level: 1 | 2 | 3 | 4 = 3, by = world.odile) =>
  acceptClaim(world.deps, by, world.organisation, id, {
    level,
    narrative: "Nous l’avons vue former deux jeunes.",
    hours: 40,
  });

describe("asking for a badge with one's card", () => {
  test("lets the association read that card, as long as it waits", async () => {
    const { odile, karel, samira, deps } = world;
    const read = (account: typeof odile) =>
      cardFor(deps, { account }, card.id).then(() => "read", () => "nothing there");
    expect(await read(odile)).toBe("nothing there");
    const { id } = await claim();
    expect([await read(odile), await read(karel)]).toEqual(["read", "nothing there"]);
    expect((await openClaims(deps, odile)).map((one) => one.id)).toEqual([id]);
    await expect(openClaims(deps, karel)).rejects.toMatchObject({ code: "issuers-only" });
    await expect(claimFor(deps, karel, id)).rejects.toMatchObject({ code: "not-found" });
    await withdrawClaim(deps, samira, id);
    expect(await read(odile)).toBe("nothing there");
    expect(await openClaims(deps, odile)).toEqual([]);
    await expect(accept(id)).rejects.toMatchObject({ code: "claim-withdrawn" });
  });

  test("accepted at a level, it is an award that they still have to accept", async () => {
    const accepted = await accept((await claim()).id);
    expect(accepted).toMatchObject({ state: "accepted", acceptedLevel: 3 });
    expect(await world.award(accepted.award!)).toMatchObject({
      state: "proposed",
      recipient: world.samira.id,
      achievement: { id: "team-3", language: "fr" },
      narrative: "Nous l’avons vue former deux jeunes.",
      hours: 40,
      evidence: [{
        kind: "link",
        name: "Carte de compétences – Responsable de la buvette, US Tourcoing Football",
        url: `http://localhost:8000/credentials/${card.id}`,
      }],
    });
  });

  test("is answered once, whoever answers at the same moment", async () => {
    const { id } = await claim();
    const outcomes = await Promise.allSettled([
      accept(id),
      refuseClaim(world.deps, world.odile, id, "Pas encore vu."),
      accept(id),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [{ state, award }] = await ownClaims(world.deps, world.samira) as [
      Awaited<ReturnType<typeof claim>>,
    ];
    expect(award !== undefined).toBe(state === "accepted");
    const awards = await Array.fromAsync(
      world.deps.store.list({ prefix: keys.awardsOfRecipient(world.samira.id) }),
    );
    expect(awards).toHaveLength(state === "accepted" ? 1 : 0);
  });

  test("refused, it says why, and one may ask again", async () => {
    const { id } = await claim();
    await expect(refuseClaim(world.deps, world.odile, id, " ")).rejects
      .toMatchObject({ field: "reason", code: "reason-required" });
    await refuseClaim(world.deps, world.odile, id, "Parlons-en d’abord.");
    expect(await claimFor(world.deps, world.samira, id))
      .toMatchObject({ state: "refused", reason: "Parlons-en d’abord." });
    await claim();
    await expect(claim()).rejects.toMatchObject({ code: "already-claimed" });
  });

  test("takes only one's own card, one that stands and names the competence", async () => {
    await expect(claim({ competence: "path" })).rejects
      .toMatchObject({ field: "competence", code: "competence-unknown" });
    await expect(claim({}, world.karel)).rejects.toMatchObject({ code: "card-unknown" });
    await withdrawCard(world.deps, world.samira.id, card.id);
    await expect(claim()).rejects.toMatchObject({ code: "card-unknown" });
  });

  test("is not answered by who asks, nor by who does not recognise for the association", async () => {
    const { deps, odile, karel } = world;
    const own = await signedCard(deps, odile.id);
    const { id } = await claim({ card: own.id }, odile);
    await expect(accept(id)).rejects.toMatchObject({ code: "claim-of-oneself" });
    await expect(accept(id, 3, karel)).rejects.toMatchObject({ code: "issuers-only" });
  });

  test("is forgotten with its member", async () => {
    await claim();
    await refuseClaim(world.deps, world.odile, (await claim({ competence: "oral" })).id, "Non.");
    await forgetClaims(world.deps, world.samira.id);
    const left = await Array.fromAsync(world.deps.store.list({ prefix: [] }));
    expect(left.filter(({ key }) => /claim/.test(String(key[0])))).toEqual([]);
  });
});
