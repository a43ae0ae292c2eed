import { unzipSync } from "fflate";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { openStall, playOn, press } from "../support/fair_play.ts";
import { type RunningNode, startNode } from "../support/node.ts";
import { setUpNode } from "../support/setup.ts";
import { Visitor } from "../support/visitor.ts";
import { joinWorkshop } from "../support/workshop.ts";

const PHONE = { width: 390, height: 844 };
const PROJECTOR = { width: 1920, height: 1080 };
/** Two are called Samira, and two sound the same. */
const NAMES = [
  "Samira",
  "Henri",
  "Samira",
  "Zoé",
  "zoe",
  "Jean-Baptiste",
  "Fatma",
  "Roger",
  "Giulia",
  "Amara",
  "Marie-Jeanne",
  "Mai",
];

let browser: Browser;
let node: RunningNode;
let leader: Visitor;

beforeAll(async () => {
  [browser, node] = await Promise.all([launchBrowser(), startNode()]);
  leader = await setUpNode(node, { administrator: { name: "Nadia Lefebvre" } });
});

afterAll(async () => {
  await browser?.close();
  await node?.dispose();
});

/** A browser of its own: a phone unless said otherwise. */
async function device(
  options: { readonly viewport?: typeof PHONE; readonly javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, locale: "fr", ...options });
  return await context.newPage();
}

async function leadingPhone(): Promise<Page> {
  const page = await device();
  await page.context().addCookies(leader.cookies());
  return page;
}

/** Opens a workshop on the facilitator's phone. */
async function open(lead: Page, uses: readonly string[]) {
  await lead.goto(`${node.origin}/workshops/new`);
  await lead.fill("#field-name", "Bénévoles de la braderie");
  for (const use of ["fair", "card", "badge"]) {
    await lead.setChecked(`[name="uses"][value="${use}"]`, uses.includes(use));
  }
  await lead.click('#workshop-form button[type="submit"]');
  await lead.waitForURL(/\/workshops\/[a-z2-7]{26}$/);
  const screen = await lead.locator('a[href^="/screen/"]').first().getAttribute("href");
  const code = await lead.locator(".workshop-door .workshop-code").innerText();
  return { code, screen: screen!.split("/").at(-1)! };
}

async function next(lead: Page, step: string): Promise<void> {
  await lead.getByRole("button", { name: `Passer à : ${step}` }).click();
  await lead.locator('.workshop-way [aria-current="step"]', { hasText: step }).waitFor();
}

async function join(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`${node.origin}/w/${code}`);
  await page.fill("#field-name", name);
  await page.click('#join-form button[type="submit"]');
  await page.locator("#workshop-live").waitFor();
}

/** What is wrong with a page for those who use it with help, or on a narrow screen. */
async function stumbles(page: Page): Promise<string[]> {
  const over = await page.evaluate(() =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  return [...(over > 0 ? [`${over} px too wide`] : []), ...await axeFindings(page)];
}

/** The way in, as everybody in the room reads it: whatever the projector shows beside it. */
async function doorOn(projector: Page, code: string): Promise<void> {
  await projector.locator(".workshop-code", { hasText: code }).waitFor();
  expect(await projector.locator(".workshop-address").innerText())
    .toBe(`${new URL(node.origin).host}/w`);
  expect(await projector.getByRole("img", { name: "Scanner pour rejoindre" }).isVisible())
    .toBe(true);
}

/** The tables of a workshop: the lines of the CSV without its head, and the text of the ODS. */
async function tables(lead: Page): Promise<{ csv: string[]; ods: string }> {
  const at = new URL(lead.url()).pathname.replace(/\/people$/, "");
  const taken = async (file: string) => await lead.request.get(`${node.origin}${at}/${file}`);
  const [csv, ods] = await Promise.all([taken("people.csv"), taken("people.ods")]);
  const sheet = unzipSync(new Uint8Array(await ods.body()))["content.xml"]!;
  return {
    csv: (await csv.text()).trim().split("\r\n").slice(1),
    ods: new TextDecoder().decode(sheet),
  };
}

describe("a workshop of twelve", () => {
  it("loses no answer and doubles none when lines are cut and the node is killed", async () => {
    const lead = await leadingPhone();
    const { code, screen } = await open(lead, ["card"]);
    const projector = await device({ viewport: PROJECTOR });
    await projector.goto(`${node.origin}/screen`);
    await projector.fill("#field-code", ` ${screen.toUpperCase()} `);
    await projector.click('#code-form button[type="submit"]');
    await projector.locator("h1", { hasText: "Bienvenue" }).waitFor();

    const phones = await Promise.all(NAMES.map(() => device()));
    await Promise.all(phones.map((phone, index) => join(phone, code, NAMES[index]!)));
    await projector.locator(".workshop-names li").nth(11).waitFor();
    const shown = await projector.locator(".workshop-names li").allInnerTexts();
    expect(new Set(shown.map((name) => name.toLowerCase())).size).toBe(12);
    expect(shown).toEqual(expect.arrayContaining(["Samira", "Samira 2"]));

    // The phone steers the projector and every page at once.
    await next(lead, "La carte");
    await projector.locator("h1", { hasText: "Faire sa carte" }).waitFor();
    await doorOn(projector, code);
    expect((await tables(lead)).csv).toHaveLength(12);
    await Promise.all(phones.map(async (phone) => {
      await phone.getByRole("link", { name: "Faire ma carte" }).click();
      await phone.click('form[action="/cards"] button[type="submit"]');
      await phone.locator('[name="kind"]').first().check();
      await phone.click('#card-question [name="step"][value="next"]');
      await phone.locator("#field-association").waitFor();
    }));
    const written = (index: number) => `Le club de ${NAMES[index]} ${index}`;
    const send = (phone: Page) => phone.click('#card-question [name="step"][value="next"]');
    await Promise.all(phones.map((phone, i) => phone.fill("#field-association", written(i))));

    const [cut, safe, racing] = [phones.slice(0, 4), phones.slice(4, 8), phones.slice(8)];
    for (const phone of cut) await phone.context().setOffline(true);
    await Promise.all(safe.map(async (phone) => {
      await send(phone);
      await phone.locator("#field-role").waitFor();
    }));
    await Promise.all(cut.map(send));
    // Nobody knows whether these arrive before the power goes.
    await Promise.all([...racing.map(send), node.kill()]);
    await lead.locator('[data-live-lost="workshop-live"]').waitFor();
    await node.restart();
    for (const phone of cut) await phone.context().setOffline(false);

    // Who still sees their question finds in it what they typed, and sends it again.
    await Promise.all(phones.map(async (phone, index) => {
      if (await phone.locator("#field-role").isVisible()) return;
      expect(await phone.inputValue("#field-association")).toBe(written(index));
      await send(phone);
      await phone.locator("#field-role").waitFor();
    }));

    // The facilitator's page and the projector came back by themselves, with everybody in them.
    await lead.waitForFunction(() =>
      document.querySelectorAll(".workshop-person-doing").length === 12 &&
      [...document.querySelectorAll(".workshop-person-doing")]
        .every(({ textContent }) => textContent?.includes("question 3 sur"))
    );
    expect(await lead.locator('[data-live-lost="workshop-live"]').isVisible()).toBe(false);
    expect(await lead.content()).not.toContain("Le club de");
    expect(await projector.locator(".screen-lamps li").count()).toBe(12);
    await doorOn(projector, code);
    const told = await tables(lead);
    expect(told.csv).toHaveLength(12);
    expect(told.ods).toContain("Jean-Baptiste");
    expect(told.ods).not.toContain("Le club de");

    // The same seat, one card, one answer: after a reload, in a second tab, on the way back.
    await Promise.all(phones.map(async (phone, index) => {
      await phone.goto(phone.url().replace(/\/[^/]+$/, "/association"));
      expect(await phone.inputValue("#field-association")).toBe(written(index));
    }));
    await Promise.all([cut[0]!, safe[0]!, racing[0]!].map(async (phone) => {
      const tab = await phone.context().newPage();
      await tab.goto(`${node.origin}/cards`);
      expect(await tab.locator(".plain-links li").count()).toBe(1);
      await tab.goto(`${node.origin}/w/${code}`);
      await tab.locator("#workshop-live").waitFor();
      await tab.goBack();
      await tab.locator('form[action="/cards"]').waitFor();
      await tab.close();
    }));
    for (const page of [lead, projector, phones[0]!]) expect(await stumbles(page)).toEqual([]);

    // The code dies with the workshop; nobody's answers do.
    await lead.locator("summary", { hasText: "Terminer l’atelier" }).click();
    await lead.getByRole("button", { name: "Terminer l’atelier maintenant" }).click();
    await projector.locator("h1", { hasText: "L’atelier est terminé" }).waitFor();
    expect((await new Visitor(node.origin).get(`/w/${code}`)).status).toBe(422);
    expect((await tables(lead)).csv).toHaveLength(12);
    await phones[0]!.goto(`${node.origin}/w/${code}`);
    expect(await phones[0]!.locator("#workshop-live").innerText()).toContain("terminé");
    await closeAll([lead, projector, ...phones]);
  }, 180_000);
});

describe("a phone in a pocket", () => {
  it("finds its place and the group again after five minutes, and so does who leads", async () => {
    const lead = await leadingPhone();
    const { code } = await open(lead, ["fair", "card"]);
    const phone = await device();
    for (const page of [lead, phone]) await page.clock.install();
    await join(phone, code, "Samira");
    const own = await phone.locator(".workshop-code").innerText();
    await lead.reload();
    await joined(code, "Zoé");
    for (const page of [lead, phone]) {
      await page.locator("#workshop-live").getByText("Zoé").waitFor();
    }

    for (const page of [lead, phone]) {
      await page.context().setOffline(true);
      await page.locator('[data-live-lost="workshop-live"]').waitFor();
      await page.clock.fastForward("05:00");
    }
    const standIn = await leadingPhone();
    await standIn.goto(lead.url());
    await next(standIn, "La kermesse");
    for (const page of [lead, phone]) await page.context().setOffline(false);
    await phone.getByRole("link", { name: "Aller à la kermesse" }).waitFor();
    await lead.locator('.workshop-way [aria-current="step"]', { hasText: "La kermesse" }).waitFor();
    expect(await phone.locator(".workshop-code").innerText()).toBe(own);

    // The node is gone for longer than a page waits, and nobody's network changed.
    await node.kill();
    await phone.locator('[data-live-lost="workshop-live"]').waitFor();
    const refused = phone.waitForEvent("requestfailed");
    await phone.clock.fastForward("01:00");
    await refused;
    await node.restart();
    await phone.clock.fastForward("01:00");
    await phone.locator('[data-live-lost="workshop-live"]').waitFor({ state: "hidden" });
    await standIn.reload();
    await next(standIn, "En parler");
    await phone.getByText("Relisez les moments").waitFor();

    // Away and back again, on either phone.
    for (const [page, away] of [[lead, "/workshops"], [phone, "/fair"]] as const) {
      await page.goto(node.origin + away);
      await page.goBack();
      await page.locator("#workshop-live").waitFor();
    }
    expect(await lead.locator(".workshop-person-name").allInnerTexts()).toEqual(["Samira", "Zoé"]);
    await closeAll([lead, phone, standIn]);
  }, 60_000);
});

describe("a group that talks it over", () => {
  it("shows what it found once it is shown, and only what people show", async () => {
    const lead = await leadingPhone();
    const { code, screen } = await open(lead, ["fair", "card", "badge"]);
    const projector = await device({ viewport: PROJECTOR });
    await projector.goto(`${node.origin}/screen/${screen}`);
    const samira = await joined(code, "Samira");
    await next(lead, "La kermesse");
    const debrief = await keepMoment(await playedRound(samira));
    await lead.locator(".workshop-person-doing", { hasText: "a joué" }).waitFor();
    await next(lead, "En parler");
    const place = await samira.get(`/w/${code}`);
    const share = place.document.querySelector('form[action$="/share"]')!;
    expect(share.parentElement!.textContent).toContain("exactement ce que vous lisez");
    await samira.submit(place, `form[action="${share.getAttribute("action")}"]`);
    await lead.getByText(debrief).waitFor();
    expect(await projector.locator(".workshop-shared").count()).toBe(0);

    await lead.getByRole("button", { name: "Montrer les résultats" }).click();
    await projector.getByText(debrief).waitFor();
    await doorOn(projector, code);
    const shown = await samira.get(`/w/${code}`);
    await samira.submit(shown, 'form[action$="/unshare"]');
    await projector.getByText(debrief).waitFor({ state: "detached" });
    for (const page of [lead, projector]) expect(await stumbles(page)).toEqual([]);

    // A thirteenth, late and without a script.
    const late = await device({ javaScriptEnabled: false });
    await late.goto(`${node.origin}/w`);
    await late.fill("#field-code", code);
    await late.click('#code-form button[type="submit"]');
    await late.getByText("Le groupe a joué à la kermesse").waitFor();
    await late.fill("#field-name", "Noé");
    await late.click('#join-form button[type="submit"]');
    await late.getByText("Le groupe a déjà commencé").waitFor();
    await lead.locator(".workshop-person-name", { hasText: "Noé" }).waitFor();
    await next(lead, "La carte");
    await late.getByRole("link", { name: "Actualiser cette page" }).click();
    await late.getByRole("link", { name: "Faire ma carte" }).waitFor();
    await closeAll([lead, projector, late]);
  }, 120_000);

  it(
    "takes somebody off the list who comes back to the same place, on another phone too",
    async () => {
      const lead = await leadingPhone();
      const { code } = await open(lead, ["fair"]);
      const phone = await device();
      await join(phone, code, "Henri");
      const own = await phone.locator(".workshop-code").innerText();
      expect(await stumbles(phone)).toEqual([]);
      await lead.getByRole("link", { name: "Renommer ou retirer une personne" }).click();
      expect(await stumbles(lead)).toEqual([]);
      await lead.locator("summary", { hasText: "Retirer Henri" }).click();
      await lead.getByRole("button", { name: "Retirer de la liste" }).click();
      await lead.getByText("n’est plus sur la liste").waitFor();
      await phone.getByRole("link", { name: "Rejoindre à nouveau" }).click();
      await phone.getByRole("button", { name: "Rejoindre à nouveau" }).click();
      await phone.getByText("Vous êtes dans l’atelier").waitFor();
      expect(await phone.locator(".workshop-code").innerText()).toBe(own);

      const other = new Visitor(node.origin);
      await other.submit(await other.get("/cards"), "#card-code", { code: own });
      const place = await other.get(`/w/${code}`);
      expect(place.document.querySelector(".workshop-code")?.textContent).toBe(own);
      expect((await other.get("/fair")).text).toContain("Bénévoles de la braderie");

      // The sheet has the code of everybody without an account, and the tables have everybody.
      const at = new URL(lead.url()).pathname.replace(/\/people$/, "");
      expect((await leader.get(`${at}/sheet`)).text).toContain(own);
      const csv = (await leader.get(`${at}/people.csv`)).text;
      expect(csv.trim().split("\r\n").map((line) => line.split(",")[0])).toEqual([
        expect.stringContaining("Prénom"),
        "Henri",
      ]);
      await closeAll([lead, phone]);
    },
    120_000,
  );
});

/** Joins without a browser's script. */
async function joined(code: string, name: string): Promise<Visitor> {
  const visitor = new Visitor(node.origin);
  await joinWorkshop(visitor, { code }, name);
  return visitor;
}

/** Plays a while and closes the stall. @returns the debrief, and who played */
async function playedRound(visitor: Visitor) {
  const played = await playOn(visitor, await openStall(visitor), 60);
  return { visitor, debrief: await press(visitor, played, '{"do":"end"}') };
}

/** Keeps the first moment that the debrief tells. @returns what it is called */
async function keepMoment({ visitor, debrief }: Awaited<ReturnType<typeof playedRound>>) {
  const moment = debrief.document.querySelector(".fair-moment")!;
  const form = moment.querySelector("form")!.getAttribute("action")!;
  await visitor.submit(debrief, `form[action="${form}"]`, { [`agree-${moment.id}`]: "yes" });
  return moment.querySelector("h3")!.textContent!;
}

async function closeAll(pages: readonly Page[]): Promise<void> {
  const contexts = new Set<BrowserContext>(pages.map((page) => page.context()));
  for (const context of contexts) await context.close();
}
