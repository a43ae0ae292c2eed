import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { MAX_SOUND_BYTES } from "../../src/cards/sounds.ts";
import { QUESTIONS } from "../../src/cards/questions.ts";
import { axeFindings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { eventually } from "../support/endorsing.ts";
import type { RunningNode } from "../support/node.ts";
import { openNode } from "../support/opened.ts";

let browser: Browser;
let node: RunningNode;

beforeAll(async () => {
  const opened = await openNode();
  ({ browser, node } = opened);
  return opened.close;
});

/** Somebody's telephone, which this node does not know yet. */
async function phone(of: Browser = browser): Promise<Page> {
  const viewport = { width: 390, height: 800 };
  return await (await of.newContext({ viewport, locale: "fr" })).newPage();
}

/** Opens a new card, at its first question. */
async function beginCard(page: Page): Promise<void> {
  await page.goto(`${node.origin}/cards`);
  await page.click('form[action="/cards"] button');
  await page.waitForSelector("#card-question");
}

test(
  "beginning anew stands apart from going on, and can be taken back; erasing is for good",
  async () => {
    const page = await phone();
    await beginCard(page);
    await page.check("[name=kind][value=culture]");
    await page.getByRole("button", { name: "Continuer", exact: true }).click();
    await page.waitForURL(/\/association$/);
    await page.fill("#field-association", "La Fanfare");
    await page.getByRole("button", { name: "Continuer", exact: true }).click();
    await page.waitForURL(/\/role$/);
    const distance = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      return box(".card-kept > .more:last-child").top - box(".card-ways").bottom;
    });
    expect(distance).toBeGreaterThan(100);

    await page.getByText("Recommencer ou effacer").click();
    await page.getByText("Recommencer depuis le début").click();
    await page.getByRole("button", { name: "Mettre mes réponses de côté" }).click();
    await page.waitForURL(/\/kind/);
    expect(await page.locator("[name=kind]:checked").count()).toBe(0);
    await page.getByRole("button", { name: "Reprendre mes réponses" }).click();
    await page.getByText("Vos réponses sont de nouveau là").waitFor();
    await page.goto(page.url().replace(/\/[^/]+$/, "/association"));
    expect(await page.inputValue("#field-association")).toBe("La Fanfare");

    const draft = page.url();
    await page.getByText("Recommencer ou effacer").click();
    await page.getByText("Effacer cette carte").click();
    await page.getByRole("button", { name: "Effacer pour de bon" }).click();
    await page.getByText("La carte est effacée").waitFor();
    expect((await page.goto(draft))?.status()).toBe(404);
    await page.context().close();
  },
  60_000,
);

test(
  "words typed and not yet sent are there after the page was left, on another telephone",
  async () => {
    const page = await phone();
    await beginCard(page);
    const role = page.url().replace(/kind$/, "role");
    await page.goto(role);
    await page.locator(".card-kept .more summary").first().click();
    const code = await page.inputValue("#return-code");
    await page.fill("[name=role]", "Je tiens la bu");
    await page.waitForSelector(".card-unsent:not(:empty)");
    // Leaving the page before a pause keeps what is there as well.
    await page.fill("[name=role]", "Je tiens la buvette");
    await page.goto("about:blank");

    const other = await phone();
    await other.goto(`${node.origin}/cards`);
    await other.fill("[name=code]", code);
    await other.click("#card-code button");
    await other.waitForURL(/\/kind$/);
    await eventually(async () => {
      await other.goto(role);
      return await other.inputValue("[name=role]") === "Je tiens la buvette";
    });
    expect(await other.locator(".card-unsent").innerText()).toContain("commencé à écrire");
    expect(await axeFindings(other)).toEqual([]);
    await other.click("#card-question button[value=next]");
    await other.waitForURL(/\/withWhom$/);
    await other.goto(role);
    expect(await other.inputValue("[name=role]")).toBe("Je tiens la buvette");
    expect(await other.locator(".card-unsent").innerText()).toBe("");
    await other.context().close();
    // Not before: a browser that is closed takes along what it was about to send.
    await page.context().close();
  },
  60_000,
);

test("what was written last is what stays, though the line dawdles", async () => {
  const page = await phone();
  await beginCard(page);
  const role = page.url().replace(/kind$/, "role");
  await page.goto(role);
  const held = Promise.withResolvers<void>();
  const sent: string[] = [];
  await page.route("**/unsent/role", async (route) => {
    sent.push(new URLSearchParams(route.request().postData()!).get("role")!);
    if (sent.length === 1) await held.promise;
    await route.continue();
  });
  await page.fill("[name=role]", "Je tiens");
  await page.press("[name=role]", "Tab");
  await expect.poll(() => sent).toEqual(["Je tiens"]);
  await page.fill("[name=role]", "Je tiens la buvette");
  await page.press("[name=role]", "Tab");
  // By the time another page is here, a second message would have left as well.
  await page.evaluate(() => fetch("/cards").then(({ status }) => status));
  expect(sent).toEqual(["Je tiens"]);
  const last = page.waitForResponse((answer) =>
    answer.request().postData()?.includes("buvette") ?? false
  );
  held.resolve();
  await last;
  await page.reload();
  expect(await page.inputValue("[name=role]")).toBe("Je tiens la buvette");
  await page.context().close();
}, 60_000);

/** What a question's form says, as far as it is words and choices. */
async function filledIn(page: Page): Promise<string[]> {
  return await page.locator("#card-question").evaluate((form: HTMLFormElement) =>
    [...new FormData(form)]
      .filter(([name, value]) => typeof value === "string" && !["move", "moment"].includes(name))
      .map(String)
  );
}

/** Gives each field of a question something to say, and waits until the site keeps it. */
async function fillIn(page: Page): Promise<void> {
  const form = page.locator("#card-question");
  for (const field of await form.locator("input[type=text], textarea").all()) {
    await field.fill("2021");
  }
  for (const field of await form.locator("select").all()) await field.selectOption("09");
  for (const field of await form.locator("input[type=checkbox]").all()) await field.check();
  const radios = await form.locator("input[type=radio]").all();
  for (const field of radios) await field.check();
  await page.waitForSelector(".card-unsent:not(:empty)");
}

test("nothing of any question is lost with a browser that dies before it is sent", async () => {
  const page = await phone();
  await beginCard(page);
  const draft = page.url().replace(/kind$/, "");
  await page.locator(".card-kept .more summary").first().click();
  const code = await page.inputValue("#return-code");
  await page.goto(`${draft}chosen`);
  for (const competence of ["oral", "team", "rules", "path"]) {
    await page.check(`[name=chosen][value=${competence}]`);
  }
  await page.getByRole("button", { name: "Continuer", exact: true }).click();
  await page.waitForURL(/competence-1$/);
  const typed = new Map<string, string[]>();
  for (const question of QUESTIONS.filter((one) => one !== "chosen")) {
    await page.goto(draft + question);
    await fillIn(page);
    typed.set(question, await filledIn(page));
  }
  await page.context().close();
  expect(typed.get("role")).toEqual(["role,2021"]);

  const other = await phone();
  await other.goto(`${node.origin}/cards?code=${code}`);
  await other.click("#card-code button");
  await other.waitForURL(/\/drafts\//);
  for (const [question, said] of typed) {
    await other.goto(draft + question);
    expect(await filledIn(other), question).toEqual(said);
  }
  await other.context().close();
}, 120_000);

describe("a moment spoken into the browser", () => {
  /** The question of moments of a new card, in this browser. */
  async function atMoments(from: Browser): Promise<Page> {
    const page = await phone(from);
    await beginCard(page);
    await page.goto(page.url().replace(/kind$/, "moments"));
    return page;
  }

  test("is kept, played and erased, and stops by itself when its time is over", async () => {
    const hearing = await launchBrowser({ microphone: "allowed" });
    try {
      const page = await atMoments(hearing);
      expect(await page.locator(".recorder").innerText()).toContain(
        "5 minutes et 5\u00a0Mo au plus",
      );
      // Speaking comes before choosing a file, which then is not the phone's recorder once more.
      await page.focus("[name=words]");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent.trim()"))
        .toBe("Le dire de vive voix");
      expect(await page.locator("[name=sound]").getAttribute("capture")).toBeNull();
      await page.evaluate(() => {
        const request = navigator.wakeLock.request.bind(navigator.wakeLock);
        navigator.wakeLock.request = (kind) => {
          document.documentElement.dataset.awake = kind;
          return request(kind);
        };
      });
      await page.click("[data-record]");
      await page.waitForFunction(() =>
        document.querySelector("[data-recorder-time]")!.textContent === "0:01"
      );
      // A phone that goes dark would stop listening.
      expect(await page.locator("html").getAttribute("data-awake")).toBe("screen");
      await page.click("[data-stop]");
      await page.waitForURL(/done=added/);
      const heard = page.locator(".card-moment audio");
      await heard.waitFor();
      const { seconds, bytes } = await heard.evaluate(async (audio: HTMLAudioElement) => {
        const sound = await (await fetch(audio.src)).arrayBuffer();
        const bytes = sound.byteLength;
        return { seconds: (await new AudioContext().decodeAudioData(sound)).duration, bytes };
      });
      expect(seconds).toBeGreaterThan(0.5);
      // Five minutes of it can be sent.
      expect(bytes / seconds * 300).toBeLessThan(MAX_SOUND_BYTES);
      await heard.evaluate(async (audio: HTMLAudioElement) => {
        const ended = new Promise((resolve) => audio.addEventListener("ended", resolve));
        await audio.play();
        await ended;
      });

      await page.locator("[data-recorder]").evaluate((place: HTMLElement) => {
        place.dataset.most = "1";
      });
      await page.click("[data-record]");
      await page.waitForURL(/done=full/);
      await page.getByText("l’enregistrement s’est arrêté là").waitFor();
      expect(await page.locator(".card-moment audio").count()).toBe(2);

      const address = await heard.first().evaluate((audio: HTMLAudioElement) => audio.src);
      await page.getByText("Retirer ce moment").first().click();
      expect(await page.locator(".card-moment audio").count()).toBe(2);
      await page.getByRole("button", { name: "Effacer ce moment" }).first().click();
      await page.waitForURL(/done=removed/);
      expect(await page.locator(".card-moment audio").count()).toBe(1);
      const status = (src: string) => page.evaluate(async (at) => (await fetch(at)).status, src);
      expect(await status(address)).toBe(404);
    } finally {
      await hearing.close();
    }
  }, 60_000);

  test("is kept as far as it was spoken when the telephone dies", async () => {
    const hearing = await launchBrowser({ microphone: "allowed" });
    const page = await atMoments(hearing);
    const moments = page.url();
    await page.locator(".card-kept .more summary").first().click();
    const code = await page.inputValue("#return-code");
    await page.locator("[data-recorder]").evaluate((place: HTMLElement) => {
      place.dataset.every = "1";
    });
    const kept = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.click("[data-record]");
    const status = (await kept).status();
    await hearing.close();
    expect(status).toBe(303);

    const other = await phone();
    await other.goto(`${node.origin}/cards?code=${code}`);
    await other.click("#card-code button");
    await other.waitForURL(/\/drafts\//);
    await other.goto(moments);
    expect(await other.locator(".card-moment audio").count()).toBe(1);
    await other.context().close();
  }, 60_000);

  test(
    "is refused by the browser, or there is no microphone: it is said, with what to do",
    async () => {
      const asking = await launchBrowser({ microphone: "refused" });
      try {
        for (
          const [where, says] of [[asking, "Autorisez-le"], [browser, "Aucun micro"]] as const
        ) {
          const page = await atMoments(where);
          await page.click("[data-record]");
          await page.locator("[data-recorder-says]", { hasText: says }).waitFor();
          expect(await page.locator("[data-recorder-says]").innerText()).toContain("un fichier");
          expect(await page.locator("[data-record]").isVisible()).toBe(true);
          await page.context().close();
        }
      } finally {
        await asking.close();
      }
    },
    60_000,
  );
});
