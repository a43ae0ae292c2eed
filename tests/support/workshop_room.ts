import { unzipSync } from "fflate";
import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings } from "./axe.ts";
import type { OpenedNode } from "./opened.ts";
import { Visitor } from "./visitor.ts";
import { joinWorkshop } from "./workshop.ts";

const PHONE = { width: 390, height: 844 };

/** How large the picture of a projector is. */
export const PROJECTOR = { width: 1920, height: 1080 };

/** A room in which workshops are held: phones, a projector, and somebody who leads. */
export class WorkshopRoom {
  constructor(readonly opened: OpenedNode) {}

  /** A browser of its own: a phone unless said otherwise. */
  async device(
    options: { readonly viewport?: typeof PHONE; readonly javaScriptEnabled?: boolean } = {},
  ): Promise<Page> {
    const context = await this.opened.browser.newContext({
      viewport: PHONE,
      locale: "fr",
      ...options,
    });
    return await context.newPage();
  }

  /** The facilitator's own phone. */
  async leadingPhone(): Promise<Page> {
    const page = await this.device();
    await page.context().addCookies(this.opened.admin.cookies());
    return page;
  }

  /** Opens a workshop on the facilitator's phone. */
  async open(lead: Page, uses: readonly string[]) {
    await lead.goto(`${this.opened.node.origin}/workshops/new`);
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

  /** Joins with a browser. */
  async join(page: Page, code: string, name: string): Promise<void> {
    await page.goto(`${this.opened.node.origin}/w/${code}`);
    await page.fill("#field-name", name);
    await page.click('#join-form button[type="submit"]');
    await page.locator("#workshop-live").waitFor();
  }

  /** Joins without a browser's script. */
  async joined(code: string, name: string): Promise<Visitor> {
    const visitor = new Visitor(this.opened.node.origin);
    await joinWorkshop(visitor, { code }, name);
    return visitor;
  }

  /** The way in, as everybody in the room reads it: whatever the projector shows beside it. */
  async doorOn(projector: Page, code: string): Promise<void> {
    await projector.locator(".workshop-code", { hasText: code }).waitFor();
    expect(await projector.locator(".workshop-address").innerText())
      .toBe(`${new URL(this.opened.node.origin).host}/w`);
    expect(await projector.getByRole("img", { name: "Scanner pour rejoindre" }).isVisible())
      .toBe(true);
  }

  /** The tables of a workshop: the lines of the CSV without its head, and the text of the ODS. */
  async tables(lead: Page): Promise<{ csv: string[]; ods: string }> {
    const at = new URL(lead.url()).pathname.replace(/\/people$/, "");
    const taken = async (file: string) =>
      await lead.request.get(`${this.opened.node.origin}${at}/${file}`);
    const [csv, ods] = await Promise.all([taken("people.csv"), taken("people.ods")]);
    const sheet = unzipSync(new Uint8Array(await ods.body()))["content.xml"]!;
    return {
      csv: (await csv.text()).trim().split("\r\n").slice(1),
      ods: new TextDecoder().decode(sheet),
    };
  }
}

/** Presses the button that moves the whole group on. */
export async function next(lead: Page, step: string): Promise<void> {
  await lead.getByRole("button", { name: `Passer à : ${step}` }).click();
  await lead.locator('.workshop-way [aria-current="step"]', { hasText: step }).waitFor();
}

/** What is wrong with a page for those who use it with help, or on a narrow screen. */
export async function stumbles(page: Page): Promise<string[]> {
  const over = await page.evaluate(() =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  return [...(over > 0 ? [`${over} px too wide`] : []), ...await axeFindings(page)];
}

/** Puts these devices away. */
export async function closeAll(pages: readonly Page[]): Promise<void> {
  const contexts = new Set<BrowserContext>(pages.map((page) => page.context()));
  for (const context of contexts) await context.close();
}
