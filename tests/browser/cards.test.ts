import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { browserOf, type Device } from "../support/browsing.ts";
import { openStall, playOn, press } from "../support/fair_play.ts";
import type { RunningNode } from "../support/node.ts";
import { openNode } from "../support/opened.ts";
import { Visitor } from "../support/visitor.ts";

let browser: Browser;
let lille: RunningNode;
beforeAll(async () => {
  const opened = await openNode({ name: "Les Géants" });
  ({ browser, node: lille } = opened);
  return opened.close;
});

const LOOKS: readonly Device[] = [{ width: 390, script: true }, { width: 1280, script: false }];

/** Somebody without an account who played at the fair and kept a moment of it, in their own words. */
async function playedAndKept(): Promise<{ readonly player: Visitor; readonly debrief: string }> {
  const player = new Visitor(lille.origin);
  const round = await playOn(player, await openStall(player), 30);
  const debrief = await press(player, round, '{"do":"end"}');
  const moment = debrief.document.querySelector(".fair-moment")!.id;
  const form = debrief.document.querySelector(`form[action$="/moments/${moment}"]`)!;
  await player.submit(debrief, `form[action="${form.getAttribute("action")}"]`, {
    [`agree-${moment}`]: "yes",
    [`elsewhere-${moment}`]: "À la buvette du club, chaque samedi.",
  });
  return { player, debrief: debrief.path.split("#")[0]! };
}

/** Goes through a card as a reader would, and looks at each page on the way. */
class Teller {
  constructor(readonly page: Page, readonly look: Device) {}

  /** Which question this is, out of how many, as page and title say. */
  async at(step: number): Promise<void> {
    expect(await this.page.title()).toContain(`question ${step} sur 23`);
    expect(await this.page.locator(".card-place").innerText()).toContain(`${step} sur 23`);
    expect(await this.page.locator("button[value=unknown]").count()).toBe(1);
    const kept = await this.page.locator(".card-kept").innerText();
    expect(kept).toMatch(/gardées sur ce site jusqu’au \d+ \p{L}+ \d{4}, puis effacées/u);
    expect(kept).toContain("Recommencer ou effacer");
    // The eight pages of situations are one page.
    const alike = step > 11 && step < 18;
    if (this.look.script && !alike) expect(await axeFindings(this.page)).toEqual([]);
  }

  /** Goes on by a button that is found as a screen reader finds it: by role and name. */
  async next(step: number, name = "Continuer"): Promise<void> {
    const before = this.page.url();
    await this.page.getByRole("button", { name, exact: true }).click();
    await this.page.waitForURL((url) => url.href !== before);
    if (step <= 23) await this.at(step);
  }
}

/** What a PDF says, and what it is made of. */
async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await pdf.getMetadata();
  const { Language, Title } = info as { Language?: string; Title?: string };
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map((item) => "str" in item ? item.str : "").join(" ").replace(/\s+/g, " ");
  return { pages: pdf.numPages, language: Language, title: Title, text };
}

describe.each(LOOKS)("at $width px, script: $script", (look) => {
  test("a moment of the fair becomes a card that prints, across a lost telephone", async () => {
    const { player, debrief } = await playedAndKept();
    let context = await browserOf(browser, look, player);
    let page = await context.newPage();
    await page.goto(lille.origin + debrief);
    await page.click('main a[href="/cards"]');
    await page.click('form[action="/cards"] button');
    await page.waitForSelector("#card-question");
    let teller = new Teller(page, look);
    await teller.at(1);

    // Nothing chosen: the error says how to repair, and has the focus.
    await page.click("#card-question button[value=next]");
    await page.waitForSelector(".form-errors");
    if (look.script) {
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("form-errors");
    }
    await page.check("[name=kind][value=sport]");
    await teller.next(2);
    // By the keyboard alone.
    await page.focus("#field-association");
    await page.keyboard.type("US Tourcoing");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/role$/);
    await page.fill("[name=role]", "Je tiens la buvette");
    await teller.next(4);
    await teller.next(5, "Je ne sais pas");
    // Back keeps what was answered.
    await page.goBack();
    await page.goBack();
    await page.waitForURL(/\/role$/);
    expect(await page.inputValue("[name=role]")).toBe("Je tiens la buvette");
    await teller.next(4);
    await teller.next(5, "Je ne sais pas");

    await page.locator(".card-kept .more summary").first().click();
    const code = await page.inputValue("#return-code");
    await context.close();
    context = await browserOf(browser, look);
    page = await context.newPage();
    teller = new Teller(page, look);
    await page.goto(`${lille.origin}/cards`);
    await page.fill("[name=code]", code.toUpperCase().replaceAll("-", " "));
    await page.click("#card-code button");
    await page.waitForURL(/\/forWhom$/);
    await teller.at(5);
    await page.fill("[name=forWhom]", "les familles du samedi");
    await teller.next(6);

    await page.fill("[name=from]", "2022");
    await page.check("[name=still]");
    await teller.next(7);
    await page.fill("[name=times]", "2");
    await page.check("[name=per][value=month]");
    await page.fill("[name=hours]", "3,5");
    await teller.next(8);
    expect(Number(await page.inputValue("[name=hours]"))).toBeGreaterThan(100);
    await teller.next(9);
    expect(await page.locator("main").innerText()).toContain("À la buvette du club");
    await page.fill("[name=words]", "Un samedi de tournoi, j’ai réparti les équipes.");
    await page.click("#card-question button[value=add]");
    await page.waitForURL(/done=added/);
    await page.waitForSelector(".card-moment .words");
    await teller.next(10);
    for (let step = 11; step <= 18; step++) {
      if (step < 14) await page.locator("[name=situations]").nth(1).check();
      await teller.next(step);
    }
    expect(await page.locator("fieldset q").allInnerTexts())
      .toContain("À la buvette du club, chaque samedi.");
    for (const code of ["oral", "team", "organise"]) {
      await page.check(`[name=chosen][value=${code}]`);
    }
    await page.click("#card-question button[value=next]");
    await page.waitForSelector(".form-errors");
    expect(await page.locator(".form-errors").innerText()).toContain("Choisissez 4 compétences");
    if (look.script) {
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("form-errors");
    }
    expect(await page.locator(".card-count").innerText()).toBe("Choisies\u00a0: 3 sur 4");
    await page.check("[name=chosen][value=support]");
    if (look.script) {
      expect(await page.locator(".card-count").innerText()).toBe("Choisies\u00a0: 4 sur 4");
    }
    await teller.next(19);
    for (let step = 20; step <= 23; step++) {
      // A level is what one does with how much help, never a number.
      const levels = page.getByRole("radio", {
        name: /^(Avec aide|En autonomie|Avec assurance|En guidant)\s+\p{L}+.*\.$/u,
      });
      expect(await levels.count()).toBe(4);
      await page.check(`[name=level][value="${step - 19}"]`);
      if (step === 20) {
        await page.fill("#card-question [name=words]", "J’ai annoncé le tirage à la cantonade.");
      }
      await teller.next(step);
    }
    await page.fill("[name=name]", "Samira");
    await teller.next(24);
    await page.waitForURL(/\/check$/);
    if (look.script) expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Signer ma carte", exact: true }).click();
    await page.waitForURL(/\/credentials\/[a-z2-7]{26}/);
    expect(await page.locator("h1").innerText()).toBe("Samira");
    const focused = await page.evaluate(() => document.activeElement?.tagName);
    if (look.script) expect(focused).toBe("H1");
    expect(await page.locator(".card-competence").count()).toBe(4);
    if (look.script) expect(await axeFindings(page)).toEqual([]);

    await page.getByText("Autres formats").click();
    for (const [link, pages] of [["card.pdf", 1], ["pocket.pdf", 1]] as const) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click(`a[href$="/${link}"]`),
      ]);
      expect(download.suggestedFilename()).toMatch(/^carte-de-competences-samira.*\.pdf$/);
      const bytes = await readFile(await download.path());
      const read = await readPdf(bytes);
      expect(read).toMatchObject({
        pages,
        language: "fr",
        title: "Carte de compétences – Samira",
      });
      expect(read.text).toContain("Communication orale");
      expect(read.text).toContain("J’ai annoncé le tirage à la cantonade.");
      expect(new Set(bytes.toString("latin1").match(/\/FontFile2/g)).size).toBe(1);
      expect(bytes.toString("latin1")).toContain("/StructTreeRoot");
      expect(bytes.toString("latin1")).not.toContain("/BaseFont /Helvetica");
    }
    // The page itself, on paper, is the card and nothing one could press.
    const printed = await readPdf(await page.pdf({ format: "A4" }));
    expect(printed.pages).toBe(1);
    expect(printed.text).toContain("J’ai annoncé le tirage à la cantonade.");
    for (const other of ["Les Géants", "Que vaut cette carte", "Effacer"]) {
      expect(printed.text).not.toContain(other);
    }
    // What is taken along as a file is the signed document itself.
    const address = page.url().split("?")[0]!;
    const file = await (await page.request.get(`${address}/card.json`)).body();
    const served = await page.request.get(address, {
      headers: { accept: "application/vc+ld+json" },
    });
    expect(file.equals(await served.body())).toBe(true);
    const [picture] = await Promise.all([
      page.waitForEvent("download"),
      page.click('a[href$="/card.png"]'),
    ]);
    await page.goto(`${lille.origin}/verify`);
    await page.setInputFiles("#field-file", await picture.path());
    await page.click("#verify-form button");
    await page.waitForSelector(".checks");
    expect(await page.locator("h1").innerText()).toBe("Cette carte de compétences est authentique");
    await context.close();
  }, 180_000);
});
