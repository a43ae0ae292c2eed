import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { walkWithTab } from "./keyboard.ts";
import { noteShifts, shiftsOf, weightProblems } from "./loading.ts";
import { printProblems } from "./paper.ts";
import { scriptlessProblems } from "./scriptless.ts";
import { crampedAtTwiceTheSize, crampedWords } from "./words.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const STYLE = `html { font-size: 112.5% } :focus-visible { outline: 3px solid }
  .skip-link:not(:focus) { position: absolute; top: -99px }
  @media print { nav, button, .skip-link { display: none } }`;
const GOOD = `<h1>La fête</h1><p>Bienvenue.</p><nav><a href="/a">Un</a> <a href="/b">Deux</a></nav>
  <form method="post" action="/send"><input name="word"><button>Envoyer</button></form>`;

/** A page of a site of one page, with this in it. */
async function open(main: string, { style = "", script = "" } = {}): Promise<Page> {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await noteShifts(page);
  const html = `<!DOCTYPE html><html><link rel="stylesheet" href="/s.css"><body>
    <a class="skip-link" href="#main">Au texte</a><main id="main">${main}</main>
    <script>${script}</script></body></html>`;
  await page.route("http://fair.test/**", (route) => {
    const isStyle = route.request().url().endsWith(".css");
    return route.fulfill(
      isStyle
        ? { contentType: "text/css", body: STYLE + style }
        : { contentType: "text/html; charset=utf-8", body: html },
    );
  });
  await page.goto("http://fair.test/");
  return page;
}

test("a good page has nothing to say against it", async () => {
  const good = await open(GOOD);
  expect([
    ...await walkWithTab(good),
    ...await shiftsOf(good),
    ...await weightProblems(good),
    ...await crampedWords(good),
    ...await crampedAtTwiceTheSize(good),
    ...await printProblems(good),
    ...await scriptlessProblems(good, new Set()),
  ]).toEqual([]);
});

describe("a walk with Tab finds", () => {
  test.each([
    ["a focus that is not shown", { style: "a { outline: none !important }" }, "does not show"],
    [
      "stops out of order",
      { style: "nav { display: flex; flex-direction: row-reverse }" },
      "before",
    ],
    ["a focus below something", {
      style: "main::after { content: ''; position: fixed; inset: 0 }",
    }, "below something"],
    ["a focus outside the screen", {
      style: "nav { position: fixed; left: -500px }",
    }, "outside the screen"],
    ["a trap", {
      script: `addEventListener("keydown", (event) => {
        if (document.activeElement.textContent === "Un") event.preventDefault();
      })`,
    }, "“Deux” is not reached"],
  ])("%s", async (_, faults, told) => {
    expect((await walkWithTab(await open(GOOD, faults))).join()).toContain(told);
  });

  test("an order of its own, and a page that does not begin with the way to the text", async () => {
    const ordered = await open(GOOD.replace('href="/b"', 'href="/b" tabindex="1"'));
    expect((await walkWithTab(ordered)).join()).toContain("comes out of order");
    const without = await open(GOOD, { script: "document.querySelector('.skip-link').remove()" });
    expect((await walkWithTab(without)).join()).toContain("begins with");
  });
});

describe("words are found", () => {
  test("that overlap", async () => {
    const found = await crampedWords(await open(GOOD, { style: "p { margin-top: -56px }" }));
    expect(found.join()).toContain("overlap");
  });

  test("that are cut off, and letters that do not grow, where the reader's are twice the size", async () => {
    const cut = await open(GOOD, { style: "p { width: 100px; overflow: hidden }" });
    expect(await crampedWords(cut)).toEqual([]);
    expect((await crampedAtTwiceTheSize(cut)).join()).toContain("cut off");
    const fixed = await open(GOOD, { style: "html { font-size: 18px }" });
    expect((await crampedAtTwiceTheSize(fixed)).join()).toContain("does not follow");
    const wide = await open(GOOD, { style: "h1 { width: 30rem; white-space: nowrap }" });
    expect((await crampedAtTwiceTheSize(wide)).join()).toContain("wider than the screen");
  });

  test("that are longer than the field they are to be copied from", async () => {
    const field = `<input size="10" readonly value="@une-tres-longue-adresse@geants.example">`;
    expect((await crampedWords(await open(GOOD + field))).join()).toContain("cut off");
  });
});

test("paper has nothing to press, dark letters and all the words", async () => {
  const pressed = await open(GOOD, { style: "@media print { nav { display: block !important } }" });
  expect((await printProblems(pressed)).join()).toContain("is printed");
  const light = await open(GOOD, { style: "h1 { color: #eee }" });
  expect((await printProblems(light)).join()).toContain("light on white");
  const empty = await open(GOOD, { style: "@media print { p, form { display: none } }" });
  expect((await printProblems(empty)).join()).toContain("nothing but the title");
  const folded = await open(`${GOOD}<details><summary>La suite</summary><p>Fin.</p></details>`);
  expect((await printProblems(folded)).join()).toContain("“La suite” unfolds is missing");
});

test("without scripts no button is dead, and each form leaves for its own site", async () => {
  const dead = await open(`${GOOD}<button type="button">Ouvrir</button>`);
  expect((await scriptlessProblems(dead, new Set())).join()).toContain("“Ouvrir” does nothing");
  const stuck = await open(GOOD.replace("<button>", "<button disabled>"));
  expect((await scriptlessProblems(stuck, new Set())).join()).toContain("is not sent");
  const elsewhere = await open(GOOD.replace("/send", "http://elsewhere.test/"));
  expect((await scriptlessProblems(elsewhere, new Set())).join()).toContain("goes elsewhere");
  const drawn = await open("", {
    script: `document.querySelector("main").innerHTML = "<h1>Ici</h1>"`,
  });
  expect((await scriptlessProblems(drawn, new Set())).join()).toContain("nothing to read");
}, 30_000);

test("a page moves nothing after it was painted, is light, and asks no other site", async () => {
  const moving = await open(GOOD, {
    script: `setTimeout(() => document.querySelector("h1").style.height = "300px", 100)`,
  });
  await moving.waitForFunction(() => document.querySelector("h1")!.style.height !== "");
  expect((await shiftsOf(moving)).join()).toContain("moved after it was painted");
  const heavy = await open(GOOD, { style: "a { color: red }".repeat(5000) });
  expect((await weightProblems(heavy)).join()).toContain("bytes of style and scripts");
  const asking = await open(`${GOOD}<img loading="lazy" src="https://elsewhere.test/pixel.gif">`);
  expect((await weightProblems(asking)).join()).toContain("would ask for");
});
