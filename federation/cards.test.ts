import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answerAll, answeredCard } from "../tests/support/cards.ts";
import { after } from "../tests/support/deps.ts";
import {
  type LilleAndGent,
  openLilleAndGent,
  openMember,
  type Peer,
  settle,
} from "../tests/support/peers.ts";
import { readCard } from "../src/cards/drafts.ts";
import { eraseCard } from "../src/cards/forget.ts";
import { signCard } from "../src/cards/sign.ts";
import type { CardAnswer } from "../src/cards/questions.ts";
import type { JsonObject } from "../src/credentials/types.ts";
import { updateActor } from "../src/identity/actors.ts";
import type { Account, Visibility } from "../src/identity/types.ts";
import { setVisibility } from "../src/recognition/credentials.ts";
import { timelineOf } from "../src/recognition/news/timeline.ts";
import type { CardRecord } from "../src/recognition/types.ts";
import { acceptFollower, follow, unfollow } from "../src/relations/follows.ts";
import { keys } from "../src/store/keys.ts";
import { newsItems } from "../src/web/network/news.ts";
import { ACTIVITY_ACCEPT } from "./vocabulary.ts";

let lille: Peer;
let gent: Peer;
let samira: Account;
let joris: Account;
let befriend: LilleAndGent["befriend"];
let close: LilleAndGent["close"];
let followed: string;

beforeEach(async () => {
  ({ lille, gent, samira, joris, befriend, close } = await openLilleAndGent());
  followed = await befriend();
});
afterEach(() => close());

async function signed(card: { readonly id: string; readonly move: number }): Promise<CardRecord> {
  return await signCard(lille.deps, samira.id, card.id, card.move);
}

async function show(record: CardRecord, visibility: Visibility): Promise<void> {
  await setVisibility(lille.deps, samira, record.id, visibility);
  await settle(lille, gent);
}

/** What Joris sees of it, on his own node. */
async function seen() {
  const entries = await timelineOf(gent.deps, joris);
  return entries.flatMap((entry) =>
    entry.kind === "elsewhere"
      ? [{ text: entry.note.text, id: entry.badge?.id, verified: entry.badge?.verified }]
      : []
  );
}

const addressOfCard = ({ id }: CardRecord) => `${lille.origin}/credentials/${id}`;

describe("a card on the network", () => {
  test("is an article that any software reads, and a document that ours verifies", async () => {
    const record = await signed(await answeredCard(lille.deps, samira.id));
    await show(record, "public");
    const [one] = await seen();
    expect(one).toMatchObject({ id: addressOfCard(record), verified: true });
    expect(one!.text).toContain("US Tourcoing Football");
    expect(one!.text).toContain("Organiser son activité – avec assurance");
    const note = (await lille.deps.store.get(keys.noteOfCredential(record.id))).value!;
    const answer = await fetch(`${lille.origin}/notes/${note}`, {
      headers: { accept: ACTIVITY_ACCEPT },
    });
    const article = await answer.json() as JsonObject;
    expect(article).toMatchObject({
      type: "Article",
      name: "Carte de compétences – Responsable de la buvette, US Tourcoing Football",
      url: addressOfCard(record),
    });
  });

  test("corrected, it is the same article with the newer card; erased, it is gone", async () => {
    const first = await signed(await answeredCard(lille.deps, samira.id));
    await show(first, "public");
    const note = (await lille.deps.store.get(keys.noteOfCredential(first.id))).value;
    for (const { deps } of [lille, gent]) deps.now = after(deps.now, { minutes: 5 });
    const corrected: CardAnswer = { question: "role", value: "Présidente de la buvette" };
    const card = await readCard(lille.deps, samira.id, first.card);
    const second = await signed(await answerAll(lille.deps, card, [corrected]));
    await settle(lille, gent);
    expect((await lille.deps.store.get(keys.noteOfCredential(second.id))).value).toBe(note);
    const [one, ...others] = await seen();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id: addressOfCard(second), verified: true });
    await eraseCard(lille.deps, samira.id, first.card);
    await settle(lille, gent);
    expect(await seen()).toEqual([]);
  });

  test("for followers it is only theirs, as long as they follow", async () => {
    const record = await signed(await answeredCard(lille.deps, samira.id));
    await show(record, "followers");
    expect(await seen()).toMatchObject([{ id: addressOfCard(record), verified: true }]);
    expect((await fetch(addressOfCard(record))).status).toBe(404);
    await unfollow(gent.deps, joris, followed);
    await settle(gent, lille);
    expect(await seen()).toEqual([]);
  });

  test("is news to a colleague who follows its holder, on their own node too", async () => {
    const karel = await openMember(lille, "Karel");
    const record = await signed(await answeredCard(lille.deps, samira.id));
    await show(record, "followers");
    const news = async () => await newsItems(lille.deps, await timelineOf(lille.deps, karel));
    expect(await news()).toEqual([]);
    await follow(lille.deps, karel, samira.id);
    expect(await news()).toEqual([]);
    await acceptFollower(lille.deps, samira, samira.id, karel.id);
    expect(await news()).toMatchObject([{
      href: `/credentials/${record.id}`,
      title: "Carte de compétences – Samira B.",
      lines: ["Responsable de la buvette", "US Tourcoing Football\u00a0· sport"],
      state: "here",
    }]);
    await show(record, "private");
    expect(await news()).toEqual([]);
  });

  test("is told by nobody where its holder is not to be known", async () => {
    const record = await signed(await answeredCard(lille.deps, samira.id));
    await updateActor(lille.deps, samira, samira.id, { visibility: "private" });
    await show(record, "public");
    expect((await lille.deps.store.get(keys.noteOfCredential(record.id))).value).toBeNull();
    expect(await seen()).toEqual([]);
  });
});
