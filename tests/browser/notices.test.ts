import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { browserOf } from "../support/browsing.ts";
import { makeCard } from "../support/carding.ts";
import { claimBadge } from "../support/claiming.ts";
import { heardOn, listenTo } from "../support/look/heard.ts";
import type { RunningNode } from "../support/node.ts";
import { openNode } from "../support/opened.ts";
import { powerCut } from "../support/outages.ts";
import { inviteMember } from "../support/setup.ts";
import type { Visitor } from "../support/visitor.ts";

let browser: Browser;
let node: RunningNode;
let nadia: Visitor;
let samira: Visitor;
let card: string;

beforeAll(async () => {
  const opened = await openNode({ name: "Les Géants", administrator: { name: "Nadia" } });
  ({ browser, node, admin: nadia } = opened);
  samira = await inviteMember(nadia, { name: "Samira Benali" });
  card = await makeCard(samira, {
    role: "Je tiens la friterie",
    competences: [
      { code: "oral", level: 3, example: "J’ai expliqué le chemin." },
      { code: "team", level: 2 },
      { code: "rules", level: 1 },
      { code: "organise", level: 2 },
    ],
  });
  return opened.close;
});

/** A page that its reader leaves open, once its line stands. */
async function leftOpen(who: Visitor, path: string): Promise<Page> {
  const context = await browserOf(browser, { width: 390, script: true }, who);
  const page = await context.newPage();
  const connected = page.waitForResponse(/\/notices/);
  await page.goto(node.origin + path);
  await connected;
  await listenTo(page);
  return page;
}

async function refuse(claim: string): Promise<void> {
  await nadia.submit(await nadia.get(claim), "#refuse-claim", { reason: "Après la ducasse." });
}

test("who asks for a badge, and who may give it, are told at once what the other did", async () => {
  const [hers, theirs] = [await leftOpen(samira, "/help"), await leftOpen(nadia, "/help")];
  const claim = await claimBadge(samira, card, "oral", "Toute la saison, à la friterie.");
  await theirs.getByText("Un badge est demandé à votre association.").click();
  await theirs.waitForURL("**/claims");
  await refuse(claim);
  await hers.getByText("Une de vos demandes de badge a reçu une réponse.").click();
  await hers.waitForURL("**/claims");
  await hers.locator(`a[href="${claim}"]`).click();
  await hers.getByText("Après la ducasse.").waitFor();
  for (const page of [hers, theirs]) await page.context().close();
});

test("what happened while the line was cut is told when it is back, once", async () => {
  const claim = await claimBadge(samira, card, "team", "Toujours avec les autres.");
  const page = await leftOpen(samira, "/help");
  await page.route(/\/notices/, (route) => route.abort());
  await powerCut(node);
  await refuse(claim);
  await page.unroute(/\/notices/);
  await page.locator("#notices a").waitFor();
  expect((await heardOn(page)).said).toEqual(["Une de vos demandes de badge a reçu une réponse."]);
  const spoken = page.evaluate(() =>
    new Promise((tell) => addEventListener("htmx:sse:after:message", tell, { once: true }))
      .then(() => true)
  );
  await powerCut(node);
  await spoken;
  expect((await heardOn(page)).said).toHaveLength(1);
  await page.context().close();
});
