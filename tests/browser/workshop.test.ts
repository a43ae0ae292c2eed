import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { RunningNode } from "../support/node.ts";
import { openNode } from "../support/opened.ts";
import { Visitor } from "../support/visitor.ts";

import { closeAll, next, PROJECTOR, stumbles, WorkshopRoom } from "../support/workshop_room.ts";

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

let room: WorkshopRoom;
let node: RunningNode;

beforeAll(async () => {
  const opened = await openNode({ administrator: { name: "Nadia Lefebvre" } });
  room = new WorkshopRoom(opened);
  ({ node } = opened);
  return opened.close;
});

describe("a workshop of twelve", () => {
  it("loses no answer and doubles none when lines are cut and the node is killed", async () => {
    const lead = await room.leadingPhone();
    const { code, screen } = await room.open(lead, ["card"]);
    const projector = await room.device({ viewport: PROJECTOR });
    await projector.goto(`${node.origin}/screen`);
    await projector.fill("#field-code", ` ${screen.toUpperCase()} `);
    await projector.click('#code-form button[type="submit"]');
    await projector.locator("h1", { hasText: "Bienvenue" }).waitFor();

    const phones = await Promise.all(NAMES.map(() => room.device()));
    await Promise.all(phones.map((phone, index) => room.join(phone, code, NAMES[index]!)));
    await projector.locator(".workshop-names li").nth(11).waitFor();
    const shown = await projector.locator(".workshop-names li").allInnerTexts();
    expect(new Set(shown.map((name) => name.toLowerCase())).size).toBe(12);
    expect(shown).toEqual(expect.arrayContaining(["Samira", "Samira 2"]));

    // The phone steers the projector and every page at once.
    await next(lead, "La carte");
    await projector.locator("h1", { hasText: "Faire sa carte" }).waitFor();
    await room.doorOn(projector, code);
    expect((await room.tables(lead)).csv).toHaveLength(12);
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
    await room.doorOn(projector, code);
    const told = await room.tables(lead);
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
    expect((await room.tables(lead)).csv).toHaveLength(12);
    await phones[0]!.goto(`${node.origin}/w/${code}`);
    expect(await phones[0]!.locator("#workshop-live").innerText()).toContain("terminé");
    await closeAll([lead, projector, ...phones]);
  }, 180_000);
});

describe("a phone in a pocket", () => {
  it("finds its place and the group again after five minutes, and so does who leads", async () => {
    const lead = await room.leadingPhone();
    const { code } = await room.open(lead, ["fair", "card"]);
    const phone = await room.device();
    for (const page of [lead, phone]) await page.clock.install();
    await room.join(phone, code, "Samira");
    const own = await phone.locator(".workshop-code").innerText();
    await lead.reload();
    await room.joined(code, "Zoé");
    for (const page of [lead, phone]) {
      await page.locator("#workshop-live").getByText("Zoé").waitFor();
    }

    for (const page of [lead, phone]) {
      await page.context().setOffline(true);
      await page.locator('[data-live-lost="workshop-live"]').waitFor();
      await page.clock.fastForward("05:00");
    }
    const standIn = await room.leadingPhone();
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
