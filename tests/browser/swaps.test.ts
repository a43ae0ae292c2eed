import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { offer } from "../support/awarding.ts";
import { axeFindings } from "../support/axe.ts";
import { browserOf } from "../support/browsing.ts";
import { openStall, playOn } from "../support/fair_play.ts";
import { heardOn, listenTo } from "../support/look/heard.ts";
import type { RunningNode } from "../support/node.ts";
import { openNode } from "../support/opened.ts";
import { inviteMember } from "../support/setup.ts";
import type { Visitor } from "../support/visitor.ts";
import { joinWorkshop, moveOn, openWorkshop } from "../support/workshop.ts";
import { Visitor as Somebody } from "../support/visitor.ts";

let browser: Browser;
let node: RunningNode;
let nadia: Visitor;
let samira: Visitor;

beforeAll(async () => {
  const opened = await openNode({ name: "Les Géants", administrator: { name: "Nadia" } });
  ({ browser, node, admin: nadia } = opened);
  samira = await inviteMember(nadia, { name: "Samira Benali" });
  return opened.close;
});

async function open(who: Visitor | undefined, path: string): Promise<Page> {
  const context = await browserOf(browser, { width: 1280, script: true }, who);
  const page = await context.newPage();
  await page.goto(node.origin + path);
  await listenTo(page);
  return page;
}

test("a refused form says what to change, once, and takes its reader there", async () => {
  const page = await open(undefined, "/login");
  await page.fill("[name=login]", "samira");
  await page.fill("[name=password]", "un autre mot de passe");
  await page.getByRole("button", { name: "Se connecter", exact: true }).click();
  await page.locator(".form-errors").waitFor();
  const { said, focus } = await heardOn(page);
  expect(said).toEqual([focus]);
  await page.context().close();
});

test("after a form was sent, its reader is at the next page's title, told once", async () => {
  const page = await open(samira, "/account");
  await page.locator("#main form.form button[type=submit]").first().click();
  await page.locator(".notice-success").waitFor();
  const { said, focus } = await heardOn(page);
  expect(said).toHaveLength(1);
  expect(focus).toBe(await page.locator("h1").innerText());
  await page.context().close();
});

test("who looks for somebody goes on typing, and hears how many were found", async () => {
  const page = await open(nadia, "/awards/new");
  const field = page.locator("#field-q");
  const answer = page.waitForResponse(/q=Samira$/);
  await field.pressSequentially("Samira");
  await answer;
  expect(await heardOn(page)).toEqual({ said: ["1 nom trouvé"], focus: "q" });
  await page.context().close();
});

test("evidence comes and goes under the hands of who writes", async () => {
  const page = await open(nadia, "/awards/new?q=Samira");
  await page.locator("#people a").first().click();
  await page.locator("#award-form").waitFor();
  await listenTo(page);
  await page.getByRole("button", { name: "Ajouter une adresse" }).click();
  await page.locator(".evidence-row").waitFor();
  const added = await heardOn(page);
  expect(added.focus).toMatch(/url/);
  expect(added.said).toEqual(["1 élément joint"]);
  await listenTo(page);
  await page.locator(".evidence-row button").click();
  await page.locator(".evidence-row").waitFor({ state: "detached" });
  const removed = await heardOn(page);
  expect(removed.focus).toBe("step");
  expect(removed.said).toEqual(["0 élément joint"]);
  await page.context().close();
});

test("a press in the fair's words says what came of it, and stays in the fair", async () => {
  const { path } = await playOn(samira, await openStall(samira), 20);
  const page = await open(samira, path);
  const answer = page.waitForResponse((one) => one.request().method() === "POST");
  await page.locator(".fair-front button").first().click();
  await answer;
  const { said, focus } = await heardOn(page);
  expect(said).toHaveLength(1);
  expect(focus).not.toBe("");
  await page.context().close();
});

test("who says yes to a badge is brought to it, told once", async () => {
  const award = await offer(nadia, {
    to: "Samira Benali",
    badge: "team",
    level: 2,
    narrative: "Elle a tenu la friterie pendant la parade.",
  });
  const page = await open(samira, award);
  await page.locator("#accept-form input[name=shown]").first().check();
  await page.locator("#accept-form button[type=submit]").click();
  await page.waitForURL(/\/credentials\//);
  const { said, focus } = await heardOn(page);
  expect(focus).toBe(await page.locator("h1").innerText());
  expect(said).toHaveLength(1);
  await page.context().close();
});

test("who asks to follow is told of at once, answered on the first page, and told of again", async () => {
  const shown = await samira.get("/account");
  await samira.submit(shown, "#profile", { visibility: "followers" });
  const own = shown.document.querySelector(".account-menu img")!.getAttribute("src")!.split("/")[2];
  const page = await open(samira, "/help");
  const follow = await nadia.get(`/network/someone?name=${own}`);
  await nadia.submit(follow, 'form[action="/network/follow"]');
  await page.getByText("Une nouvelle réponse est attendue de vous.").click();
  await page.waitForURL("**/parcours");
  const elsewhere = await open(samira, "/help");
  const connected = elsewhere.waitForResponse(/\/notices/);
  await elsewhere.reload();
  await connected;
  await page.locator('form[action="/network/accept"] button').click();
  await page.waitForURL("**/network?*");
  await elsewhere.getByText("Une personne de plus vous suit.").click();
  await elsewhere.getByRole("heading", { name: "Qui vous suit" }).waitFor();
  await elsewhere.context().close();
  await page.context().close();
});

test("what comes while a page is open is told once, and takes nobody from where they are", async () => {
  const page = await open(samira, "/help");
  const link = page.getByRole("contentinfo").getByRole("link", { name: "Aide" });
  await link.focus();
  await offer(nadia, {
    to: "Samira Benali",
    badge: "oral",
    level: 1,
    narrative: "Elle a tenu l’accueil toute la journée.",
  });
  await page.locator("#notices a").waitFor();
  const { said, focus } = await heardOn(page);
  expect(said).toEqual(["Une nouvelle réponse est attendue de vous."]);
  expect(focus).toBe("Aide");
  expect(await axeFindings(page)).toEqual([]);
  await page.locator("#notices a").click();
  await page.waitForURL("**/parcours");
  expect(await page.locator("#notices").innerText()).toBe("");
  await page.context().close();
});

test("who leads a workshop moves the group on to its end with one key, told at each step", async () => {
  const workshop = await openWorkshop(nadia, { name: "Samedi" });
  const lina = new Somebody(node.origin);
  await joinWorkshop(lina, workshop, "Lina");
  const page = await open(nadia, workshop.path);
  const steps = await page.locator(".workshop-way li").allInnerTexts();
  for (const step of steps.slice(1)) {
    await listenTo(page);
    await page.locator("#workshop-live .button-primary").focus();
    await page.keyboard.press("Enter");
    await page.locator(".workshop-way [aria-current]", { hasText: step }).waitFor();
    const { said, focus } = await heardOn(page);
    expect(said).toEqual([expect.stringContaining(step)]);
    expect(focus).not.toBe("");
  }
  await page.context().close();
});

test("who takes part in a workshop is told the group's step, and keeps their place", async () => {
  const workshop = await openWorkshop(nadia, { name: "Dimanche" });
  const lina = new Somebody(node.origin);
  const { path } = await joinWorkshop(lina, workshop, "Lina");
  const page = await open(lina, path);
  const link = page.getByRole("link", { name: "Aide" });
  await link.focus();
  await moveOn(nadia, workshop);
  await page.locator("#workshop-live a[href^='/fair']").first().waitFor();
  const { said, focus } = await heardOn(page);
  expect(said).toHaveLength(1);
  expect(focus).toBe("Aide");
  await page.context().close();
});

test("once a workshop has ended, its pages are at rest and tell of no cut line", async () => {
  const workshop = await openWorkshop(nadia, { name: "Lundi" });
  const lina = new Somebody(node.origin);
  const { path } = await joinWorkshop(lina, workshop, "Lina");
  const pages = await Promise.all([
    open(undefined, `/screen/${workshop.screenCode}`),
    open(lina, path),
  ]);
  const lines = await Promise.all(pages.map(async (page) => {
    const live = await page.evaluateHandle(() => ({
      ended: new Promise((tell) => {
        addEventListener("htmx:sse:close", () => tell("let go"));
        addEventListener("htmx:sse:before:connection", (event) => {
          const { connection } = (event as CustomEvent).detail;
          if (connection.attempt > 0) tell("asked again");
        });
      }),
    }));
    return () => live.evaluate(({ ended }) => ended);
  }));
  await nadia.submit(await nadia.get(workshop.path), `form[action="${workshop.path}/end"]`);
  for (const [index, page] of pages.entries()) {
    await page.getByRole("heading", { name: "L’atelier est terminé" }).waitFor();
    expect(await lines[index]!()).toBe("let go");
    expect(await page.locator(".live-lost").isVisible()).toBe(false);
    await page.context().close();
  }
});

test("an answer that takes more than a second says so, to eyes and ears, until it is there", async () => {
  const page = await open(undefined, "/login");
  await page.clock.install();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/login", async (route) => {
    await held;
    await route.continue();
  });
  const told = () =>
    page.evaluate(() => getComputedStyle(document.body, "::after").content.includes("instant"));
  const asked = page.waitForRequest("**/login");
  await page.fill("[name=login]", "samira");
  await page.getByRole("button", { name: "Se connecter", exact: true }).click();
  await asked;
  expect(await told()).toBe(false);
  await page.clock.runFor(1000);
  expect(await told()).toBe(true);
  expect((await heardOn(page, { atRest: false })).said).toEqual(["Un instant, la réponse arrive."]);
  release();
  await page.locator(".form-errors").waitFor();
  await page.waitForFunction(() => !document.body.classList.contains("is-waiting"));
  await page.context().close();
});

test("so does a button that leads to another page, until its reader is back", async () => {
  const page = await open(samira, "/fair");
  await page.clock.install();
  // An answer without a page leaves the one before as it is while the next is on its way.
  await page.route("**/fair/rounds", (route) => route.fulfill({ status: 204 }));
  const isWaiting = () => page.evaluate(() => document.body.classList.contains("is-waiting"));
  const asked = page.waitForRequest("**/fair/rounds");
  await page.locator('form[action="/fair/rounds"] button').press("Enter");
  await asked;
  expect(await isWaiting()).toBe(false);
  await page.clock.runFor(1000);
  expect(await isWaiting()).toBe(true);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow")));
  expect(await isWaiting()).toBe(false);
  await page.context().close();
});
