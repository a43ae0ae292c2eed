import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Account } from "../../src/identity/types.ts";
import { revokeCredential } from "../../src/recognition/credentials.ts";
import { axeFindings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { sessionCookie } from "../support/login.ts";
import { giveBadge, openMember, type Peer, startPeer } from "../support/peers.ts";

let browser: Browser;
let peer: Peer;
let samira: Account;

beforeAll(async () => {
  [browser, peer] = await Promise.all([launchBrowser(), startPeer()]);
  samira = await openMember(peer, "Samira Benali");
});

afterAll(async () => {
  await browser?.close();
  await peer?.stop();
});

interface Look {
  readonly width?: number;
  readonly language?: string;
  readonly scheme?: "light" | "dark";
  readonly script?: boolean;
  /** Whether the page may be kept for later. */
  readonly kept?: boolean;
}

/** Whoever verifies, at the time of the node. */
async function visit(look: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 390, height: 800 },
    colorScheme: look.scheme,
    locale: look.language ?? "fr",
    javaScriptEnabled: look.script,
    serviceWorkers: look.kept === false ? "block" : "allow",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(peer.deps.clock());
  await page.goto(`${peer.origin}/verify`);
  return page;
}

/** The picture of a badge that its holder shows. */
async function picture(badge: string) {
  const answer = await fetch(`${peer.origin}/credentials/${badge}/badge.png`);
  const buffer = Buffer.from(await answer.arrayBuffer());
  return { name: "badge.png", mimeType: "image/png", buffer };
}

async function verify(page: Page, file: Awaited<ReturnType<typeof picture>>): Promise<string> {
  await page.setInputFiles("#field-file", file);
  await page.click("#verify-form button");
  await page.waitForSelector(".checks");
  return await page.locator("h1").innerText();
}

const answersOn = (page: Page) => page.locator(".checks").innerText();
const lead = (page: Page) => page.locator(".lead").innerText();
const worker = (page: Page) =>
  page.evaluate("navigator.serviceWorker.ready.then(({ scope }) => new URL(scope).pathname)");

/** Everything that was sent: addresses and bodies. */
function overhear(page: Page): { method: string; path: string; body: string }[] {
  const sent: { method: string; path: string; body: string }[] = [];
  page.context().on("request", (request) => {
    const path = request.url().replace(peer.origin, "");
    const body = request.postDataBuffer()?.toString("latin1") ?? "";
    sent.push({ method: request.method(), path, body });
  });
  return sent;
}

describe.each<Look & { words: readonly string[] }>([
  {
    width: 390,
    language: "fr",
    scheme: "light",
    words: ["Ce badge est authentique", "Vérifié sur cet appareil", "Ce badge a été révoqué"],
  },
  {
    width: 1280,
    language: "nl",
    scheme: "dark",
    words: ["Deze badge is echt", "Nagekeken op dit toestel", "Deze badge is herroepen"],
  },
])("in $language at $width px", ({ words: [good, here, revoked], ...look }) => {
  test(
    "a badge's picture is verified on the device: same answers as the site's, nothing of it sent",
    async () => {
      const badge = await giveBadge(peer, samira, "public");
      const file = await picture(badge);
      const [page, bySite] = [await visit(look), await visit({ ...look, script: false })];
      const sent = overhear(page);
      expect(await verify(page, file)).toBe(good);
      expect(await lead(page)).toContain(here);
      const posts = sent.filter(({ method }) => method !== "GET");
      expect(new Set(posts.map(({ path }) => path))).toEqual(new Set(["/verify/lookups"]));
      expect(JSON.stringify(sent)).not.toContain(badge);
      expect(Math.max(...posts.map(({ body }) => body.length))).toBeLessThan(200);

      expect(await verify(bySite, file)).toBe(good);
      expect(await lead(bySite)).not.toContain(here);
      expect(await answersOn(page)).toBe(await answersOn(bySite));

      expect(await page.evaluate("document.activeElement.innerText")).toBe(good);
      expect(await page.locator("#status").innerText()).toBe(good);
      expect(await page.title()).toMatch(new RegExp(`^${good} – `));
      expect(await axeFindings(page)).toEqual([]);
      await page.goBack();
      await page.waitForSelector("#verify-form");

      await revokeCredential(peer.deps, peer.administrator, badge, "Une erreur.");
      expect(await verify(page, file)).toBe(revoked);
      await page.context().close();
      await bySite.context().close();
    },
    60_000,
  );
});

test("once seen, the page verifies without a line, and says what it could not ask", async () => {
  const file = await picture(await giveBadge(peer, samira, "public"));
  const page = await visit();
  expect(await worker(page)).toBe("/verify");
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText("Pas de connexion à ce site").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await verify(page, file)).toBe("Nous ne pouvons pas confirmer ce badge");
  expect(await answersOn(page)).toContain("Rien n’a été changé depuis la signature.");
  await page.getByText("Cet appareil n’a pas pu joindre ce site.").waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("link", { name: "Vérifier un autre badge" }).click();
  await page.fill("#field-text", `${peer.origin}/credentials/aa`);
  await page.click("#verify-form button");
  await page.getByRole("alert").getByText("Sans connexion, une adresse").waitFor();
  await page.fill("#field-text", '{"id":');
  await page.click("#verify-form button");
  await page.getByRole("alert").getByText("Ce texte n’est pas un badge").waitFor();
  expect(await page.inputValue("#field-text")).toBe('{"id":');
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
}, 60_000);

test("what the device keeps names nobody, and no other page is in its hands", async () => {
  const page = await visit();
  await page.context().addCookies([await sessionCookie(peer, samira)]);
  await worker(page);
  await page.reload();
  expect(await page.content()).toContain("Samira");
  const kept = await page.evaluate<Record<string, string>>(`(async () => {
    const kept = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname } = new URL(request.url);
        kept[pathname] = await (await cache.match(request)).text();
      }
    }
    return kept;
  })()`);
  const pages = Object.keys(kept).filter((path) => !path.startsWith("/static/"));
  expect(pages).toEqual(["/verify/offline"]);
  const again = await page.evaluate("fetch('/verify/offline').then((copy) => copy.text())");
  for (const copy of [kept["/verify/offline"], again]) expect(copy).not.toContain("Samira");
  await page.goto(peer.origin);
  expect(await page.evaluate("navigator.serviceWorker.controller")).toBeNull();
  await page.context().close();
}, 60_000);

test("where what verifies does not arrive, nothing is sent until the reader says so", async () => {
  const file = await picture(await giveBadge(peer, samira, "public"));
  const page = await visit({ kept: false });
  await page.context().route(/verify_check/, (route) => route.abort());
  const sent = overhear(page);
  await page.setInputFiles("#field-file", file);
  await page.click("#verify-form button");
  await page.getByText("Rien n’a été envoyé.").first().waitFor();
  expect(sent.filter(({ method }) => method !== "GET")).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Envoyer à ce site" }).click();
  await page.waitForSelector(".checks");
  expect(await lead(page)).toContain("Vérifié par ce site");
  await page.context().close();
}, 60_000);
