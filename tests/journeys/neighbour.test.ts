import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { lookUp } from "../../federation/lookup.ts";
import { listDeliveries, reviveDelivery } from "../../federation/delivery/given_up.ts";
import { updateActor } from "../../src/identity/actors.ts";
import { addressOf } from "../../src/identity/names.ts";
import type { Account } from "../../src/identity/types.ts";
import { setVisibility } from "../../src/recognition/credentials.ts";
import { timelineOf } from "../../src/recognition/news/timeline.ts";
import { follow, unfollow } from "../../src/relations/follows.ts";
import { followersOf, followingOf, readFollow } from "../../src/relations/follow_store.ts";
import { after, START } from "../support/deps.ts";
import { Neighbour } from "../support/neighbour.ts";
import { openNeighbours } from "../support/neighbours.ts";
import { giveBadge, openMember, type Peer, settle } from "../support/peers.ts";

const PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
let peer: Peer;
let samira: Account;
let mina: Neighbour;
let house: string;

beforeAll(async () => {
  const opened = await openNeighbours({ met: false });
  ({ peer, samira, mina, house } = opened);
  return opened.close;
});

const samirasInbox = () => `${addressOf(peer.deps, samira.id)}/inbox`;
const said = async () =>
  (await timelineOf(peer.deps, samira)).flatMap((entry) =>
    entry.kind === "elsewhere" ? [entry.note.text] : []
  );

describe("Mina, on another kind of server, and the association", () => {
  test.each(["cavage", "rfc9421"] as const)(
    "she follows it, signing in %s, and is told yes",
    async (dialect) => {
      const id = await mina.follow(house, dialect);
      await settle(peer);
      const accept = mina.received("Accept").at(-1);
      expect(accept.object).toEqual({ id, type: "Follow", actor: mina.actor, object: house });
      const followers = await Array.fromAsync(
        followersOf(peer.deps, peer.organisation.id, "accepted"),
      );
      expect(followers.map(({ follower }) => follower)).toEqual([mina.actor]);
    },
  );

  test("she reads of a badge, as any software shows it, and of its end", async () => {
    const badge = await giveBadge(peer, samira, "public");
    await settle(peer);
    const [announce] = mina.received("Announce");
    expect(announce).toMatchObject({ actor: house, to: [PUBLIC] });
    const note = await (await mina.get(announce.object)).json();
    expect(note).toMatchObject({
      type: "Note",
      attributedTo: addressOf(peer.deps, samira.id),
      url: `${peer.origin}/credentials/${badge}`,
      to: [PUBLIC],
    });
    expect(note.content).toContain("<p>Communication orale – en autonomie</p>");
    expect(note.content).toContain("<p>Samira — Maison des Associations de Tourcoing</p>");
    expect(note.content).toContain(`<a href="${note.url}">`);
    const [image, link] = note.attachment;
    expect(image).toMatchObject({ type: "Image", mediaType: "image/png" });
    expect(image.name.length).toBeGreaterThan(10);
    expect((await fetch(image.url)).headers.get("content-type")).toBe("image/png");
    expect(link).toEqual({ type: "Link", mediaType: "application/vc+ld+json", href: note.url });
    await setVisibility(peer.deps, samira, badge, "private");
    await settle(peer);
    expect(mina.received("Delete").at(-1).object).toEqual({ id: note.id, type: "Tombstone" });
    expect((await mina.get(note.id)).status).toBe(404);
  });

  test("she is no longer a follower once she says so", async () => {
    const id = await mina.follow(house);
    await mina.send(`${peer.origin}/inbox`, { id: mina.id("undos"), type: "Undo", object: id });
    const left = await Array.fromAsync(followersOf(peer.deps, peer.organisation.id, "accepted"));
    expect(left).toEqual([]);
  });
});

describe("Samira and Mina", () => {
  beforeAll(async () => {
    const name = await lookUp(peer.deps, `@mina@${new URL(mina.origin).host}`);
    expect(name).toBe(mina.actor);
    await follow(peer.deps, samira, name);
    await settle(peer);
  });

  test("an Accept that carries only the question's address is an answer to it", async () => {
    const [asked] = mina.received("Follow");
    expect(asked).toMatchObject({ actor: addressOf(peer.deps, samira.id), object: mina.actor });
    expect(await (await fetch(asked.id)).json()).toMatchObject({ type: "Follow", id: asked.id });
    const accept = { id: mina.id("accepts"), type: "Accept", object: asked.id };
    expect(await mina.send(samirasInbox(), accept)).toBe(202);
    const entry = await readFollow(peer.deps, { follower: samira.id, followed: mina.actor });
    expect(entry.value?.state).toBe("accepted");
  });

  test("what Mina posts is in the timeline, corrected when she corrects it, gone when she deletes it", async () => {
    const note = mina.note("J’ai tenu le bar<br>toute la nuit.<script>alert(1)</script>");
    const create = (object: unknown) => ({ id: mina.id("creates"), type: "Create", object });
    expect(await mina.send(`${peer.origin}/inbox`, create(note))).toBe(202);
    expect(await said()).toEqual(["J’ai tenu le bar\ntoute la nuit."]);

    const update = (minutes: number, content: string) => ({
      id: mina.id("updates"),
      type: "Update",
      object: { ...note, content, updated: after(START, { minutes }).toISOString() },
    });
    await mina.send(samirasInbox(), update(20, "<p>Le bar et la caisse.</p>"), {
      dialect: "rfc9421",
    });
    await mina.send(samirasInbox(), update(10, "<p>Une version d’avant.</p>"));
    expect(await said()).toEqual(["Le bar et la caisse."]);

    await mina.send(samirasInbox(), {
      id: mina.id("deletes"),
      type: "Delete",
      object: { id: note.id, type: "Tombstone" },
    });
    expect(await said()).toEqual([]);
    await mina.send(samirasInbox(), create(note));
    await mina.send(samirasInbox(), update(30, "<p>De retour.</p>"));
    expect(await said()).toEqual([]);
  });

  test("a mention and a reply reach her, in single values as in lists", async () => {
    const samiras = addressOf(peer.deps, samira.id);
    const mention = mina.note("Bravo @samira !", {
      to: samiras,
      cc: "as:Public",
      tag: { type: "Mention", href: samiras },
    });
    await mina.send(samirasInbox(), {
      id: mina.id("creates"),
      type: ["Create"],
      object: [mention],
    });
    expect(await said()).toEqual(["Bravo @samira !"]);
    await mina.send(samirasInbox(), { id: mina.id("deletes"), type: "Delete", object: mention.id });
  });

  test("the same activity twice takes effect once", async () => {
    const id = mina.id("creates");
    for (const content of ["une fois", "deux fois"]) {
      await mina.send(samirasInbox(), { id, type: "Create", object: mina.note(content) });
    }
    expect(await said()).toEqual(["une fois"]);
    await unfollow(peer.deps, samira, mina.actor);
    await settle(peer);
    expect(mina.received("Undo").at(-1).object.type).toBe("Follow");
  });
});

describe("somebody who moves to another server", () => {
  let moved: Neighbour;
  beforeEach(async () => {
    moved = new Neighbour({ clock: peer.deps.clock });
    await lookUp(peer.deps, mina.actor);
    await follow(peer.deps, samira, mina.actor);
    await settle(peer);
    const { id } = mina.received("Follow").at(-1);
    await mina.send(samirasInbox(), { id: mina.id("accepts"), type: "Accept", object: id });
  });
  afterEach(async () => {
    mina.profile = {};
    await moved.close();
    await unfollow(peer.deps, samira, mina.actor);
    await unfollow(peer.deps, samira, moved.actor);
    await settle(peer);
  });
  const says = async (activity: Record<string, unknown> = {}) => {
    const move = { type: "Move", object: mina.actor, target: moved.actor, ...activity };
    const status = await mina.send(`${peer.origin}/inbox`, { id: mina.id("moves"), ...move });
    await settle(peer);
    return status;
  };
  const follows = async () =>
    (await followingOf(peer.deps, samira.id)).map(({ followed }) => followed);

  test("is followed there once both addresses name each other", async () => {
    mina.profile = { movedTo: moved.actor };
    moved.profile = { alsoKnownAs: [mina.actor] };
    expect(await says()).toBe(202);
    expect(await follows()).toEqual([moved.actor]);
    expect(moved.received("Follow").at(-1).actor).toBe(addressOf(peer.deps, samira.id));
    expect(mina.received("Undo").at(-1).object.type).toBe("Follow");
  });

  test.each([
    ["the new one does not know the old", true, false],
    ["the old one does not name the new", false, true],
  ])("is not where %s", async (_what, old, fresh) => {
    mina.profile = old ? { movedTo: moved.actor } : {};
    moved.profile = fresh ? { alsoKnownAs: [mina.actor] } : {};
    expect(await says()).toBe(202);
    expect(await follows()).toEqual([mina.actor]);
  });

  test("is followed here, where they came to be with us", async () => {
    const karim = await openMember(peer, "Karim Haddad");
    mina.profile = { movedTo: addressOf(peer.deps, karim.id) };
    const target = addressOf(peer.deps, karim.id);
    await says({ target });
    expect(await follows()).toEqual([mina.actor]);
    await updateActor(peer.deps, karim, karim.id, { alsoKnownAs: [mina.actor] });
    expect((await (await mina.get(target)).json()).alsoKnownAs).toContain(mina.actor);
    await says({ target });
    expect(await follows()).toEqual([karim.id]);
    await unfollow(peer.deps, samira, karim.id);
  });

  test("cannot be moved by another", async () => {
    mina.profile = { movedTo: moved.actor };
    moved.profile = { alsoKnownAs: [mina.actor] };
    await moved.send(`${peer.origin}/inbox`, {
      id: moved.id("moves"),
      type: "Move",
      object: mina.actor,
      target: moved.actor,
    });
    await settle(peer);
    expect(await follows()).toEqual([mina.actor]);
  });
});

describe("a server that is hard to reach", () => {
  test("gets the other signature when it reads only that one", async () => {
    const modern = new Neighbour({ reads: "rfc9421", clock: peer.deps.clock });
    await modern.follow(house);
    await settle(peer);
    expect(modern.received("Accept")).toHaveLength(1);
    expect(modern.dialects).toEqual(["rfc9421"]);
    await modern.close();
  });

  test("that breaks over one thing gets the others, and that one again later", async () => {
    let faults = 0;
    const frail = new Neighbour({
      clock: peer.deps.clock,
      refuses: (body) => JSON.parse(body).type === "Delete" && ++faults === 1 ? 500 : undefined,
    });
    await frail.follow(house);
    const badge = await giveBadge(peer, samira, "public");
    await settle(peer);
    await setVisibility(peer.deps, samira, badge, "private");
    await settle(peer);
    expect(faults).toBe(1);
    await giveBadge(peer, samira, "public");
    await settle(peer);
    expect(frail.received("Announce")).toHaveLength(2);
    expect(faults).toBe(1);
    peer.deps.now = after(peer.deps.now, { seconds: 30 });
    await peer.wake();
    expect(frail.received("Delete")).toHaveLength(1);
    await frail.close();
  });

  test("is written to again later, and what it never took can be sent by hand", async () => {
    let answer: number | undefined = 503;
    const ill = new Neighbour({ refuses: () => answer, clock: peer.deps.clock });
    await ill.follow(house);
    await settle(peer);
    expect(ill.inbox).toEqual([]);
    // The clock of the queue is the node's own: a day on, then three.
    for (const days of [1, 4]) {
      peer.deps.now = after(START, { days });
      await peer.wake();
    }
    const { givenUp } = await listDeliveries(peer.deps, peer.administrator);
    expect(givenUp.map(({ type, error }) => ({ type, error })))
      .toContainEqual({ type: "Accept", error: "HTTP 503" });
    answer = undefined;
    const lost = givenUp.find(({ inbox }) => inbox.startsWith(ill.origin))!;
    await reviveDelivery(peer.deps, peer.administrator, lost.id);
    // It was silent until now, and is left alone for a while.
    peer.deps.now = after(peer.deps.now, { minutes: 15 });
    await peer.wake();
    expect(ill.received("Accept")).toHaveLength(1);
    await ill.close();
  });
});
