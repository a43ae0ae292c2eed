import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { browserOf, type Device } from "../support/browsing.ts";
import { makeCard } from "../support/carding.ts";
import { askedOf, eventually, showProfile } from "../support/endorsing.ts";
import { type RunningNode, startNode } from "../support/node.ts";
import { inviteMember, setUpNode } from "../support/setup.ts";
import { Visitor } from "../support/visitor.ts";

let browser: Browser;
let lille: RunningNode;
let gent: RunningNode;
let samira: Visitor;
let joris: Visitor;

beforeAll(async () => {
  [browser, lille, gent] = await Promise.all([launchBrowser(), startNode(), startNode()]);
  const nadia = await setUpNode(lille, { name: "Les Géants", administrator: { name: "Nadia" } });
  const gentAdmin = await setUpNode(gent, { name: "De Reuzen", language: "nl" });
  samira = await inviteMember(nadia, { name: "Samira Benali", handle: "samira" });
  joris = await inviteMember(gentAdmin, { name: "Joris Claes", handle: "joris", language: "nl" });
  await Promise.all([showProfile(samira), showProfile(joris)]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await lille?.dispose();
  await gent?.dispose();
});

const LOOKS: readonly Device[] = [{ width: 390, script: true }, { width: 1280, script: false }];

describe.each(LOOKS)("at $width px, script: $script", (look) => {
  test("a peer elsewhere confirms one competence, and sees another at another level", async () => {
    const path = await makeCard(samira, {
      kind: "festivities",
      association: "Les Géants",
      role: look.script ? "Je porte le géant" : "Je tiens la friterie",
      from: "2023",
      competences: [
        { code: "oral", level: 2, example: "J’ai expliqué le chemin." },
        { code: "team", level: 3 },
        { code: "rules", level: 1 },
        { code: "organise", level: 2 },
      ],
      name: "Samira Benali",
    });
    const holder = await (await browserOf(browser, look, samira)).newPage();
    await holder.goto(lille.origin + path);
    await holder.click('a[href$="/endorsements/new"]');
    await holder.fill("#field-q", `@joris@${new URL(gent.origin).host}`);
    await holder.click('form[role="search"] button');
    await holder.waitForSelector("#ask-form");
    await holder.check("[name=competences][value=oral]");
    await holder.check("[name=competences][value=team]");
    await holder.fill("#field-message", "Je was erbij.");
    await holder.click("#ask-form button");
    await holder.waitForSelector('form[action$="/withdraw"]');

    const peer = await (await browserOf(browser, look, joris)).newPage();
    await peer.goto(gent.origin + await askedOf(joris));
    expect(await peer.locator("main").innerText()).toContain("J’ai expliqué le chemin.");
    // The page is Dutch, the card French: a voice that reads it aloud has to know.
    expect(await peer.locator(".card-row[lang=fr]").count()).toBe(4);
    await peer.click('#answer-form button[type="submit"]');
    await peer.waitForSelector("#field-relation-error");
    if (look.script) expect(await axeFindings(peer)).toEqual([]);
    await peer.fill("#field-relation", "we droegen samen de reus");
    await peer.check("[name=seen-oral][value=yes]");
    await peer.check('[name=seen-team][value="4"]');
    await peer.fill("[name=text-team]", "Ze verdeelde het werk.");
    await peer.click('#answer-form button[type="submit"]');
    await peer.waitForURL(/\/endorsements\/\w+$/);

    await eventually(async () => {
      await holder.goto(`${lille.origin}${path}/endorsements`);
      return await holder.locator('form[action$="/keep"]').count() === 2;
    });
    for (let left = 2; left > 0; left--) {
      await holder.locator('form[action$="/keep"] button').first().click();
      await eventually(async () => await holder.locator('form[action$="/keep"]').count() < left);
    }
    await eventually(async () => {
      await holder.goto(lille.origin + path);
      return await holder.locator(".card-seen").count() === 2;
    });
    expect(await holder.locator("#oral .card-seen").innerText()).toContain("Joris Claes");
    expect(await holder.locator("main").innerText()).toContain("Ze verdeelde het werk.");
    if (look.script) expect(await axeFindings(holder)).toEqual([]);
    await holder.context().close();
    await peer.context().close();
  }, 120_000);
});

test(
  "a card is shown by nobody but its holder, who first reads exactly what, and to whom",
  async () => {
    const path = await makeCard(samira, {
      association: "Les Géants",
      role: "Je porte le géant",
      competences: [
        { code: "oral", level: 2, example: "J’ai expliqué le chemin." },
        { code: "team", level: 3 },
        { code: "rules", level: 1 },
        { code: "organise", level: 2 },
      ],
      name: "Samira",
    });
    const stranger = new Visitor(lille.origin);
    expect((await stranger.get(path)).status).toBe(404);
    const context = await browserOf(browser, LOOKS[0]!, samira);
    const page = await context.newPage();
    await page.goto(lille.origin + path);
    const what = page.getByRole("heading", { name: "Qui peut la voir ?" }).locator("..");
    expect(await what.innerText()).toContain("Vous seulement");
    await what.getByText("Choisir qui peut voir").click();
    for (
      const told of [
        "Samira",
        "Je porte le géant",
        "Les Géants",
        "Communication orale",
        "1 exemple, avec vos mots",
      ]
    ) {
      expect(await what.locator("ul").first().innerText()).toContain(told);
    }
    expect(await page.getByRole("radio", { name: /^Vous seulement/ }).isChecked()).toBe(true);
    await page.getByRole("radio", { name: /^Qui connaît l’adresse/ }).check();
    expect((await stranger.get(path)).status).toBe(404);
    await page.getByRole("button", { name: "Garder ce choix" }).click();
    await page.getByText(/C’est enregistré\s: Qui connaît l’adresse/u).first().waitFor();
    expect((await stranger.get(path)).status).toBe(200);
    await context.close();
  },
  60_000,
);
