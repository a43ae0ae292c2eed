import type { Page } from "playwright-core";

/** How long a form may take to leave before it counts as stuck. */
const PATIENCE_MS = 5000;

/**
 * What a browser without scripts could not do with a page: read it, or send its forms. Each form is
 * sent once per reading; its answer is held back, so that nothing happens on the node.
 *
 * @param sent the forms that were tried on pages before
 */
export async function scriptlessProblems(page: Page, sent: Set<string>): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setScriptExecutionDisabled", { value: true });
  await page.reload();
  const problems = [...await page.evaluate(unreadable), ...await sendForms(page, sent)];
  await devtools.send("Emulation.setScriptExecutionDisabled", { value: false });
  await devtools.detach();
  return problems.map((problem) => `without scripts: ${problem}`);
}

/** In the page. */
function unreadable(): string[] {
  const main = document.querySelector<HTMLElement>("main");
  const isEmpty = !main || main.innerText.trim() === "";
  const dead = [...document.querySelectorAll("button")].filter((button) =>
    button.checkVisibility() && (button.type !== "submit" || !button.form)
  );
  return [
    ...(isEmpty ? ["there is nothing to read"] : []),
    ...dead.map(({ textContent }) => `“${textContent?.trim()}” does nothing`),
  ];
}

async function sendForms(page: Page, sent: Set<string>): Promise<string[]> {
  const forms = await page.evaluate(() =>
    [...document.forms].map(({ method, action, id }) => `${method} ${action} ${id}`)
  );
  const fresh = forms.map((name, index) => ({ name, index })).filter(({ name }) => !sent.has(name));
  if (fresh.length === 0) return [];
  const problems: string[] = [];
  let held = Promise.withResolvers<string | undefined>();
  await page.route("**", async (route) => {
    await route.fulfill({ status: 204 });
    held.resolve(route.request().url());
  });
  const { origin } = new URL(page.url());
  for (const { name, index } of fresh) {
    sent.add(name);
    held = Promise.withResolvers();
    const patience = setTimeout(() => held.resolve(undefined), PATIENCE_MS);
    await page.evaluate(pressSend, index);
    const address = await held.promise;
    clearTimeout(patience);
    if (!address) problems.push(`the form ${name} is not sent`);
    else if (new URL(address).origin !== origin) problems.push(`the form ${name} goes elsewhere`);
  }
  await page.unrouteAll();
  return problems;
}

/** In the page: as a finger would, by the form's own button; what is required is left empty. */
function pressSend(index: number): void {
  const form = document.forms[index]!;
  form.noValidate = true;
  const button = [...form.elements].find((element): element is HTMLButtonElement =>
    element instanceof HTMLButtonElement && element.type === "submit"
  );
  button?.click();
}
