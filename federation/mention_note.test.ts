import { beforeAll, describe, expect, test } from "vitest";
import { addressOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { askTestimony, withdrawAsk } from "../src/recognition/testimonies/ask.ts";
import { block, unblock } from "../src/relations/blocks.ts";
import { Neighbour } from "../tests/support/neighbour.ts";
import { openNeighbours } from "../tests/support/neighbours.ts";
import { giveBadge, type Peer, settle } from "../tests/support/peers.ts";
import { Visitor } from "../tests/support/visitor.ts";

let peer: Peer;
let samira: Account;
let mina: Neighbour;
let other: Neighbour;

beforeAll(async () => {
  const opened = await openNeighbours({ met: true });
  ({ peer, samira, mina, other } = opened);
  return opened.close;
});

/** Samira asks Mina, on other software, for a word about a badge. */
async function ask() {
  const badge = await giveBadge(peer, samira, "private");
  const asked = await askTestimony(peer.deps, samira, badge, {
    to: mina.actor,
    message: "Tu étais au bar.",
  });
  await settle(peer);
  const note = mina.received("Create").at(-1)!.object;
  return { asked, note };
}

describe("the note by which somebody on other software is asked, at its address", () => {
  test.each(["cavage", "rfc9421"] as const)(
    "is read by her and by her server, which reads in its own name (%s)",
    async (dialect) => {
      const { note } = await ask();
      for (const reader of [mina.actor, mina.server]) {
        const answer = await mina.get(note.id, dialect, reader);
        expect([reader, answer.status]).toEqual([reader, 200]);
        expect(answer.headers.get("content-type")).toContain("application/activity+json");
        expect(answer.headers.get("cache-control")).toBe("private, no-store");
        expect(await answer.json()).toMatchObject({
          ...note,
          attributedTo: addressOf(peer.deps, samira.id),
          to: [mina.actor],
        });
      }
    },
  );

  test("is there for nobody else: its link is a secret", async () => {
    const { note } = await ask();
    const headers = { accept: "application/activity+json" };
    const answers = [
      await fetch(note.id, { headers }),
      await other.get(note.id),
      await other.get(note.id, "cavage", other.server),
      await mina.get(`${note.id}x`),
    ];
    for (const answer of answers) {
      expect([answer.status, await answer.text()]).toEqual([404, ""]);
    }
  });

  test("names the page where she answers, and tells who opens it with a browser that it is not there", async () => {
    const { note } = await ask();
    expect(note.content).toContain(`<a href="${note.url}">`);
    const { pathname, search } = new URL(note.url);
    expect((await new Visitor(peer.origin).get(pathname + search)).status).toBe(200);
    const browser = await new Visitor(peer.origin).get(new URL(note.id).pathname);
    expect([browser.status, browser.document.querySelector("h1") !== null]).toEqual([404, true]);
  });

  test("is not read from a host that is blocked", async () => {
    const { note } = await ask();
    const { host } = new URL(mina.origin);
    const { kind, target } = await block(peer.deps, peer.administrator, {
      target: host,
      reason: "",
    });
    for (const reader of [mina.actor, mina.server]) {
      expect((await mina.get(note.id, "cavage", reader)).status).toBe(404);
    }
    await unblock(peer.deps, peer.administrator, { kind, target });
    expect((await mina.get(note.id)).status).toBe(200);
  });

  test("is gone once the question is taken back", async () => {
    const { asked, note } = await ask();
    await withdrawAsk(peer.deps, samira, asked.id);
    await settle(peer);
    expect(mina.inbox.at(-1)).toMatchObject({ type: "Delete", object: { id: note.id } });
    for (const reader of [mina.actor, mina.server]) {
      expect((await mina.get(note.id, "cavage", reader)).status).toBe(404);
    }
  });
});
