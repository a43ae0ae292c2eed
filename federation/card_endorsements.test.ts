import { afterEach, beforeEach, expect, test } from "vitest";
import { signedCard } from "../tests/support/cards.ts";
import { type LilleAndGent, openLilleAndGent, type Peer, settle } from "../tests/support/peers.ts";
import { levelLine, levelSeen } from "../src/credentials/build.ts";
import { verifyDocument } from "../src/credentials/verify.ts";
import { hashOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { answerCompetences } from "../src/recognition/endorsements/answers.ts";
import { keepEndorsement } from "../src/recognition/endorsements/choose.ts";
import { heldDocument } from "../src/recognition/endorsements/held.ts";
import { shownEndorsements } from "../src/recognition/endorsements/lists.ts";
import { receivedBy } from "../src/recognition/endorsements/received_store.ts";
import { requestEndorsement } from "../src/recognition/endorsements/requests.ts";
import { verifyContext } from "../src/recognition/verify_context.ts";
import { keys } from "../src/store/keys.ts";
import { lookUp } from "./lookup.ts";

let lille: Peer;
let gent: Peer;
let samira: Account;
let joris: Account;
let close: LilleAndGent["close"];

beforeEach(async () => {
  ({ lille, gent, samira, joris, close } = await openLilleAndGent());
});
afterEach(() => close());

test("a peer on another node confirms two competences of a card, one at another level", async () => {
  const card = await signedCard(lille.deps, samira.id);
  const endorser = await lookUp(lille.deps, `@joris-de-smet@${new URL(gent.origin).host}`);
  const request = await requestEndorsement(lille.deps, samira, card.id, {
    endorser,
    message: "Tu étais à la buvette ?",
    competences: ["oral", "team", "rules"],
  });
  await settle(lille, gent);

  const address = `${lille.origin}/credentials/${card.id}`;
  const asked = (await gent.deps.store.get(keys.endorsementRequest(hashOf(request.address))))
    .value!;
  expect(asked).toMatchObject({
    state: "asked",
    badgeName: "Carte de compétences – Responsable de la buvette, US Tourcoing Football",
    competences: [`${address}#oral`, `${address}#team`, `${address}#rules`],
  });
  await answerCompetences(gent.deps, joris, asked.id, {
    words: { relation: "we stonden samen aan de toog" },
    language: "nl",
    confirmed: [
      { competence: "oral", text: "Ze legde alles uit." },
      { competence: "team", level: levelLine(3, "zelfzeker") },
    ],
  });
  await settle(gent, lille);

  const waiting = await receivedBy(lille.deps, samira.id, "waiting");
  expect(waiting.map(({ subject }) => subject).sort())
    .toEqual([`${address}#oral`, `${address}#team`]);
  for (const { id } of waiting) await keepEndorsement(lille.deps, samira, id);
  await settle(lille, gent);

  const signed = await heldDocument(lille.deps, card.id);
  const shown = await shownEndorsements(lille.deps, address, signed);
  expect(shown.map(({ subject, words, attached }) => [subject, levelSeen(words), attached]).sort())
    .toEqual([[`${address}#oral`, undefined, true], [`${address}#team`, 3, true]]);
  for (const peer of [lille, gent]) {
    const verification = await verifyDocument(signed, verifyContext(peer.deps));
    expect(verification.verified).toBe(true);
    expect(verification.checks.find(({ id }) => id === "endorsements")?.status).toBe("passed");
  }
});
