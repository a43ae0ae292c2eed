import type { Browser } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { newInvitation } from "../support/members.ts";
import type { RunningNode } from "../support/node.ts";
import { openNode } from "../support/opened.ts";

let browser: Browser;
let node: RunningNode;
let invitation: string;
beforeAll(async () => {
  const opened = await openNode({ administrator: { name: "Odile" } });
  ({ browser, node } = opened);
  invitation = await newInvitation(opened.admin);
  return opened.close;
});

test("who is invited sees the password they type, and which answer to mend", async () => {
  const page = await browser.newPage({ locale: "fr", viewport: { width: 390, height: 844 } });
  await page.goto(node.origin + invitation);
  const password = page.getByLabel("Mot de passe", { exact: true });
  await page.getByLabel("Votre nom").fill("Jeanne");
  await page.getByLabel(/^Adresse e-mail/).fill("jeanne.exemple.org");
  await password.fill("une petite phrase");
  expect(await password.getAttribute("type")).toBe("password");
  await page.getByRole("button", { name: "Montrer ce que j’écris" }).press("Enter");
  expect(await password.getAttribute("type")).toBe("text");
  expect(await password.inputValue()).toBe("une petite phrase");

  await password.press("Enter");
  const problem = page.getByRole("alert");
  await problem.waitFor();
  expect(await problem.getByRole("link").count()).toBe(1);
  expect(await problem.innerText()).toContain("Adresse e-mail – Cette adresse");
  expect(await page.getByLabel("Votre nom").inputValue()).toBe("Jeanne");
  expect(await password.getAttribute("type")).toBe("password");

  await page.getByLabel(/^Adresse e-mail/).fill("jeanne@exemple.org");
  await password.fill("une petite phrase");
  await password.press("Enter");
  await page.getByRole("heading", { name: "Bienvenue, Jeanne" }).waitFor();
  await page.close();
}, 60_000);
