import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMFORTS } from "../../src/identity/comfort.ts";
import type { Account } from "../../src/identity/types.ts";
import { axeFindings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { logIn, sessionCookie } from "../support/login.ts";
import { giveBadge, MEMBER_PASSWORD, openMember, type Peer, startPeer } from "../support/peers.ts";
import { Visitor } from "../support/visitor.ts";

let browser: Browser;
let peer: Peer;
let samira: Account;
let karel: Account;
let badge: string;

beforeAll(async () => {
  [browser, peer] = await Promise.all([launchBrowser(), startPeer()]);
  samira = await openMember(peer, "Samira Benali");
  karel = await openMember(peer, "Karel De Smet");
  badge = await giveBadge(peer, samira, "public");
});

afterAll(async () => {
  await browser?.close();
  await peer?.stop();
});

/** A browser whose reader asked pages to be so. */
async function browserWith(
  comfort: string,
  options: { scheme?: "light" | "dark"; width?: number; javaScript?: boolean } = {},
): Promise<BrowserContext> {
  const { scheme = "light", width = 1280, javaScript = true } = options;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    locale: "fr",
    javaScriptEnabled: javaScript,
  });
  if (comfort) {
    await context.addCookies([{ name: "requapass-comfort", value: comfort, url: peer.origin }]);
  }
  return context;
}

const classes = (page: Page) => page.evaluate<string>("document.documentElement.className");
const family = (page: Page) =>
  page.evaluate<string>("getComputedStyle(document.body).fontFamily.split(',')[0]");

test("a visitor without a script sets pages up from any footer, and comes back to where they were", async () => {
  const context = await browserWith("", { javaScript: false });
  try {
    const page = await context.newPage();
    await page.goto(`${peer.origin}/verify`);
    await page.getByRole("contentinfo").getByRole("link", { name: "Confort de lecture" }).click();
    await page.getByText("Deux fois plus grande").click();
    await page.getByText("Moins de choses à la fois").click();
    await page.getByRole("button", { name: "Appliquer ces réglages" }).click();
    await page.getByText("C’est réglé, dans ce navigateur.").waitFor();
    await page.getByRole("link", { name: "Revenir à la page d’avant" }).click();
    expect(new URL(page.url()).pathname).toBe("/verify");
    expect(await classes(page)).toBe("double-text fewer-things");
    expect(await page.locator(".skyline").isVisible()).toBe(false);
    await page.goto(`${peer.origin}/settings`);
    await page.getByText("Habituelle").click();
    await page.getByRole("button", { name: "Appliquer ces réglages" }).click();
    expect(await classes(page)).toBe("fewer-things");
  } finally {
    await context.close();
  }
});

test("what was chosen before a log-in goes along to the next device, and leaves with a choice there", async () => {
  const { origin } = peer;
  const login = { login: samira.login, password: MEMBER_PASSWORD };
  const chosen = (html: string) => /<html[^>]*class="([^"]*)"/.exec(html)?.[1];
  const phone = new Visitor(origin);
  const settings = await phone.get("/settings");
  await phone.submit(settings, 'form[action="/settings"]', { comfort: "reading-font" });
  await logIn(phone, login);
  const library = new Visitor(origin);
  expect(chosen((await library.get("/")).text)).toBeUndefined();
  const there = await logIn(library, login);
  expect(chosen(there.text)).toBe("reading-font");
  const own = await library.get("/settings");
  const saved = await library.post("/settings", { text: "large-text" }, { Origin: origin });
  expect(own.document.querySelector("[aria-current=page]")!.textContent).toBe("Confort de lecture");
  expect(saved.text).toContain("C’est réglé, sur tous vos appareils.");
  expect(chosen((await phone.get("/")).text)).toBe("large-text");
});

test("a cookie or a form that says something else changes nothing", async () => {
  const { origin } = peer;
  const read = async (value: string) =>
    await (await fetch(origin, { headers: { Cookie: `requapass-comfort=${value}` } })).text();
  expect(await read('x"onload="alert(1).more-contrast.double-text.large-text'))
    .not.toContain("alert");
  expect(await read("large-text.double-text.other")).toContain('class="double-text"');
  const visitor = new Visitor(origin);
  const answer = await visitor.post("/settings", { comfort: "loud", back: "//evil.example" }, {
    Origin: origin,
  });
  expect(answer.status).toBe(422);
});

test("the reading font is asked for by who chose it alone, and is really there", async () => {
  for (const [comfort, expected] of [["", false], ["reading-font", true]] as const) {
    const context = await browserWith(comfort);
    try {
      const page = await context.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(peer.origin);
      await page.evaluate("document.fonts.ready");
      expect(asked.some((url) => url.includes("opendyslexic"))).toBe(expected);
      expect(await family(page)).toBe(expected ? "OpenDyslexic" : "Atkinson");
    } finally {
      await context.close();
    }
  }
});

test("with fewer things at once, quiet buttons wait behind a word and the menu stays folded", async () => {
  const context = await browserWith("fewer-things.less-motion");
  try {
    const page = await context.newPage();
    await page.goto(`${peer.origin}/credentials/${badge}`);
    const picture = page.getByRole("link", { name: "Télécharger l’image" });
    const print = page.getByRole("link", { name: "Imprimer" });
    expect([await picture.isVisible(), await print.isVisible()]).toEqual([true, false]);
    await page.getByText("Autres actions").first().click();
    expect(await print.isVisible()).toBe(true);
    expect(await page.getByRole("navigation", { name: "Pages principales" }).isVisible())
      .toBe(false);
    const moving = "getComputedStyle(document.querySelector('.button')).transitionDuration";
    expect(await page.evaluate(moving)).toBe("0s");
  } finally {
    await context.close();
  }
});

/** Stronger inks and twice the size alone, then with all the rest. */
const EACH = [
  ["more-contrast"],
  ["double-text"],
  [COMFORTS.filter((one) => one !== "large-text").join(".")],
];

describe.each(EACH)("set to %s", (comfort) => {
  test.each([["light", 390], ["dark", 1280]] as const)(
    "pages can be read, %s at %i px",
    async (scheme, width) => {
      const context = await browserWith(comfort, { scheme, width });
      try {
        const page = await context.newPage();
        const problems: string[] = [];
        for (const path of ["/", `/credentials/${badge}`, "/parcours"]) {
          if (path === "/parcours") await context.addCookies([await sessionCookie(peer, karel)]);
          await page.goto(peer.origin + path);
          const wider = await page.evaluate<number>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          );
          if (wider > 0) problems.push(`${path} is ${wider} px wider than the screen`);
          problems.push(...(await axeFindings(page)).map((found) => `${path}: ${found}`));
        }
        expect(problems).toEqual([]);
      } finally {
        await context.close();
      }
    },
    60_000,
  );
});
