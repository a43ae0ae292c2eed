import { crc32 } from "node:zlib";
import { PNG } from "pngjs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loggedIn, logIn } from "../support/login.ts";
import { type RunningNode, startNode } from "../support/node.ts";
import { inviteMember, PASSWORD, setUpNode, setupPath } from "../support/setup.ts";
import { mainOf, Visitor } from "../support/visitor.ts";

let node: RunningNode;
beforeEach(async () => {
  node = await startNode();
});
afterEach(async () => {
  await node.dispose();
});

const AMIS = {
  kind: "association",
  name: "Les Amis du Géant",
  summary: "Nous faisons danser les géants.",
  place: { country: "FR", postalCode: "59200", commune: "Tourcoing" },
  administrator: { name: "Samira Delattre", handle: "samira" },
} as const;

const keyOf = (path: string) => new URLSearchParams(path.split("?")[1]).get("key")!;

describe("the first start", () => {
  test("shows one link in the terminal, and every page says where to find it", async () => {
    const path = await setupPath(node);
    const links = node.output().match(/\/setup\?key=/g);
    expect(links).toHaveLength(1);
    const lost = await new Visitor(node.origin).get("/achievements");
    expect(lost.path).toBe("/setup");
    expect(mainOf(lost)).toContain("terminal");
    expect(mainOf(lost)).not.toContain(keyOf(path));
  });

  test("opens nothing to who guesses the key", async () => {
    const stranger = new Visitor(node.origin);
    const guessed = await stranger.get(`/setup/kind?key=${"a".repeat(52)}`);
    expect(guessed.status).toBe(422);
    const forced = await stranger.post(`/setup/preview?key=${"a".repeat(52)}`, {
      password: PASSWORD,
    });
    expect(forced.status).toBe(422);
    expect((await stranger.get("/")).path).toBe("/setup");
    for (let tries = 3; tries <= 20; tries++) await stranger.get("/setup?key=wrong");
    const tired = await stranger.get("/setup?key=wrong");
    expect(tired.status).toBe(429);
    expect(Number(tired.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("the set-up", () => {
  test("brings an association to life with its administrator and 32 badges, once", async () => {
    const first = await setupPath(node);
    const admin = await setUpNode(node, AMIS);
    expect(mainOf(await admin.get("/setup/done"))).toContain("Les Amis du Géant");
    const badges = await new Visitor(node.origin).get("/achievements");
    const published = badges.document.querySelectorAll('a[href^="/achievements/"]');
    expect(new Set([...published].map((link) => link.getAttribute("href"))).size).toBe(32);

    const again = await new Visitor(node.origin).get(first);
    expect(again.status).toBe(422);
    expect(mainOf(again)).toContain("déjà installé");
    const forced = await new Visitor(node.origin).post(first.replace("?", "/preview?"), {
      password: PASSWORD,
    });
    expect(forced.status).toBe(422);
  });

  test("is still there after a restart, which shows no link any more", async () => {
    await setUpNode(node, AMIS);
    await node.stop();
    await node.restart();
    expect(node.output()).not.toContain("/setup?key=");
    const home = await logIn(new Visitor(node.origin), { login: "samira", password: PASSWORD });
    expect(home.path).toBe("/parcours");
  });

  test("asks for nothing but the kind and a password", async () => {
    const admin = await setUpNode(node, { kind: "third-place" });
    const done = mainOf(await admin.get("/setup/done"));
    expect(done).toContain("Notre tiers-lieu");
    expect(done).toContain("administration");
  });

  test("keeps the answers when the power goes, and ends the former link", async () => {
    const visitor = new Visitor(node.origin);
    const before = keyOf(await setupPath(node));
    const kind = await visitor.get(`/setup/kind?key=${before}`);
    const name = await visitor.submit(kind, "#setup-kind", { kind: "school" });
    await visitor.submit(name, "#setup-name", { name: "École du Canal", summary: "" });

    await node.kill();
    await node.restart();
    const ended = await visitor.get(`/setup/place?key=${before}`);
    expect(ended.status).toBe(422);
    const after = keyOf(await setupPath(node));
    const welcome = await visitor.get(`/setup?key=${after}`);
    const next = welcome.document.querySelector('a[href^="/setup/"]')!.getAttribute("href")!;
    expect(next).toContain("/setup/place?");
    const kept = await visitor.get(`/setup/name?key=${after}`);
    expect(kept.document.querySelector('[name="name"]')!.getAttribute("value"))
      .toBe("École du Canal");
  });

  test("killed while it happens, leaves a whole node or none", async () => {
    const visitor = new Visitor(node.origin);
    const key = keyOf(await setupPath(node));
    await visitor.post(`/setup/kind?key=${key}`, { kind: "association" });
    const confirmed = visitor.post(`/setup/preview?key=${key}`, { password: PASSWORD })
      .catch(() => undefined);
    while ((await visitor.get("/healthz")).status !== 200);
    await node.kill();
    await confirmed;
    await node.restart();
    const admin = node.output().includes("/setup?key=")
      ? await setUpNode(node)
      : await loggedIn(node, { login: "administration", password: PASSWORD });
    const member = await inviteMember(admin, { name: "Jef" });
    const badges = await member.get("/achievements");
    const published = badges.document.querySelectorAll('a[href^="/achievements/"]');
    expect(new Set([...published].map((link) => link.getAttribute("href"))).size).toBe(32);
  });

  test("asks which town only where the postal code leaves it open", async () => {
    const visitor = new Visitor(node.origin);
    const key = keyOf(await setupPath(node));
    await visitor.post(`/setup/kind?key=${key}`, { kind: "association" });
    const place = await visitor.get(`/setup/place?key=${key}`);
    const wrong = await visitor.submit(place, "#setup-place", {
      country: "BE",
      postalCode: "59200",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.document.querySelector('[name="postalCode"]')!.getAttribute("value"))
      .toBe("59200");
    const sure = await visitor.submit(wrong, "#setup-place", {
      country: "FR",
      postalCode: "59200",
    });
    expect(sure.path).toContain("/setup/languages");
    const shared = await visitor.submit(place, "#setup-place", {
      country: "FR",
      postalCode: "59152",
    });
    expect(shared.path).toContain("/setup/commune");
    expect(mainOf(shared)).toContain("Chéreng");
    const belgian = await visitor.submit(place, "#setup-place", {
      country: "BE",
      postalCode: "7700",
    });
    const named = await visitor.submit(belgian, "#setup-commune", { commune: "Mouscron" });
    expect(named.path).toContain("/setup/languages");
    const preview = await visitor.get(`/setup/preview?key=${key}`);
    expect(mainOf(preview)).toContain("Mouscron (7700)");
  });

  test("takes a logo as pixels only, and refuses what could harm", async () => {
    const visitor = new Visitor(node.origin);
    const key = keyOf(await setupPath(node));
    await visitor.post(`/setup/kind?key=${key}`, { kind: "association" });
    const ask = await visitor.get(`/setup/logo?key=${key}`);
    const send = (name: string, bytes: Uint8Array) =>
      visitor.submit(ask, "#setup-logo", { logo: new File([Uint8Array.from(bytes)], name) });

    const svg = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="100000000"/>',
    );
    const refused = await send("logo.svg", svg);
    expect(refused.status).toBe(422);
    expect(mainOf(refused)).toContain("PNG");
    expect((await send("huge.png", pngThatClaims(60_000, 60_000))).status).toBe(422);
    expect((await send("cut.png", smallPng().subarray(0, 50))).status).toBe(422);
    expect((await send("heavy.png", new Uint8Array(7 * 1024 * 1024))).status).toBe(422);

    const taken = await send("logo.png", withHiddenText(smallPng(), "<script>alert(1)</script>"));
    expect(taken.path).toContain("/setup/you");
    const served = Buffer.from(await visitor.bytes(`/setup/picture?key=${key}`));
    expect(served.includes("<script>")).toBe(false);
    expect(PNG.sync.read(served).width).toBeGreaterThan(0);
  });
});

function smallPng(): Buffer {
  const png = new PNG({ width: 40, height: 20 });
  png.data.fill(180);
  return PNG.sync.write(png);
}

/** A picture that carries a text nobody sees. */
function withHiddenText(png: Buffer, text: string): Buffer {
  const body = Buffer.from(`tEXtComment\0${text}`, "latin1");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, 33), length, body, checksum, png.subarray(33)]);
}

/** A header that promises so many pixels, and nothing behind it. */
function pngThatClaims(width: number, height: number): Buffer {
  const png = smallPng();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}
