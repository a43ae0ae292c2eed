import { configureSync } from "@logtape/logtape";
import { beforeAll, describe, expect, test } from "vitest";
import { addressOf } from "../../src/identity/names.ts";
import type { Account } from "../../src/identity/types.ts";
import { setLogLevel } from "../../src/log.ts";
import { setVisibility } from "../../src/recognition/credentials.ts";
import { acceptFollower } from "../../src/relations/follows.ts";
import { Neighbour } from "../support/neighbour.ts";
import { openNeighbours } from "../support/neighbours.ts";
import { giveBadge, type Peer, settle } from "../support/peers.ts";

let peer: Peer;
let samira: Account;
let mina: Neighbour;
let house: string;

beforeAll(async () => {
  const opened = await openNeighbours({ met: false });
  ({ peer, samira, mina, house } = opened);
  return opened.close;
});

describe("at the door", () => {
  const follows = () => ({ id: mina.id("follows"), type: "Follow", object: house });

  test("a Date that cannot be read, or from another day, is no signature", async () => {
    for (const date of ["yesterday", "", "Mon, 23 Nov 2026 12:00:00 GMT"]) {
      const headers = { date };
      expect([date, await mina.send(`${house}/inbox`, follows(), { headers })])
        .toEqual([date, 401]);
    }
  });

  test("what is not signed, or signed over something else, changes nothing", async () => {
    expect(await mina.send(`${house}/inbox`, follows(), { sign: false })).toBe(401);
    const digest = "SHA-256=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    expect(await mina.send(`${house}/inbox`, follows(), { headers: { digest } })).toBe(401);
    const other = { ...follows(), actor: `${mina.origin}/users/other` };
    expect(await mina.send(`${house}/inbox`, other)).toBe(401);
  });

  test.each([
    ["an activity of another host", () => ({ ...follows(), id: "https://elsewhere.invalid/1" })],
    ["an object of another host", () => ({
      id: mina.id("creates"),
      type: "Create",
      object: { ...mina.note("Ce n’est pas de moi"), id: "https://elsewhere.invalid/note" },
    })],
  ])("%s is refused", async (_name, activity) => {
    const status = await mina.send(`${peer.origin}/inbox`, activity());
    expect(status === 403 || status === 422).toBe(true);
  });

  test("what is not understood is taken, and nothing happens", async () => {
    for (
      const activity of [
        { type: "Add", object: "https://example.org/x", target: "https://example.org/y" },
        { type: "EmojiReact", object: { type: "Whatever", deep: [{ a: null }] } },
        { type: ["Like", "Dislike"], object: house, cc: null },
        { type: "Accept", object: { type: "Join", id: "https://example.org/join" } },
      ]
    ) {
      expect(await mina.send(`${peer.origin}/inbox`, { id: mina.id("things"), ...activity }))
        .toBe(202);
    }
  });

  test("more than a megabyte is too much", async () => {
    const content = "x".repeat(1024 * 1024);
    const activity = { id: mina.id("creates"), type: "Create", object: mina.note(content) };
    expect(await mina.send(`${peer.origin}/inbox`, activity)).toBe(413);
  });

  test("who signs a reading with a query is known by it", async () => {
    await mina.follow(house);
    const badge = await giveBadge(peer, samira, "private");
    const address = `${peer.origin}/credentials/${badge}`;
    await mina.follow(addressOf(peer.deps, samira.id));
    await acceptFollower(peer.deps, samira, samira.id, mina.actor);
    await setVisibility(peer.deps, samira, badge, "followers");
    for (const dialect of ["cavage", "rfc9421"] as const) {
      const answer = await mina.get(`${address}?from=fil&x=1`, dialect);
      expect([dialect, answer.status]).toEqual([dialect, 200]);
      expect((await answer.json()).credentialSubject.achievement.name)
        .toBe("Communication orale – en autonomie");
    }
    expect((await fetch(address, { headers: { accept: "application/vc+ld+json" } })).status)
      .toBe(404);
    await settle(peer);
    const create = mina.received("Create").at(-1);
    expect(create.to).toEqual([`${addressOf(peer.deps, samira.id)}/followers`]);
    expect(JSON.stringify(create)).not.toContain("Communication orale");
  });

  test("a key on another host than the actor it claims is nobody's", async () => {
    const liar = new Neighbour({ clock: peer.deps.clock });
    liar.profile = { id: mina.actor, owner: mina.actor };
    const follow = { ...follows(), actor: mina.actor };
    expect(await liar.send(`${house}/inbox`, follow)).toBe(401);
    await liar.close();
  });

  test("a refusal is in the log, with who and what and why, and none of the words", async () => {
    const lines: string[] = [];
    configureSync({
      reset: true,
      sinks: {
        kept: ({ message, properties }) => lines.push(JSON.stringify([message, properties])),
      },
      loggers: [
        { category: ["requapass"], lowestLevel: "info", sinks: ["kept"] },
        { category: ["logtape", "meta"], lowestLevel: "warning", sinks: [] },
      ],
    });
    const note = mina.note("Mon téléphone : 0320000000", { id: "https://elsewhere.invalid/note" });
    const activity = { id: mina.id("creates"), type: "Create", object: note };
    await mina.send(`${peer.origin}/inbox`, activity);
    const line = lines.find((one) => one.includes(activity.id));
    expect(line).toContain(mina.actor);
    expect(line).toContain("not-on-own-host");
    expect(lines.join()).not.toContain("0320000000");
    setLogLevel(peer.deps.config.logLevel);
  });
});
