import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSetUp, type TestDeps } from "../../../tests/support/deps.ts";
import { createActor } from "../../identity/actors.ts";
import { openSession, sessionCookieName } from "../../identity/sessions.ts";
import type { Account } from "../../identity/types.ts";
import { keys } from "../../store/keys.ts";
import { createWeb } from "../app.ts";

let deps: TestDeps;
let cookie: string;

/** 119 people beside Odile, put there without the seconds that 119 passwords take. */
beforeAll(async () => {
  const { deps: opened, node } = await openSetUp();
  deps = opened;
  for (let number = 1; number < 120; number++) {
    const name = `${number % 2 ? "Zoé" : "Karim"} ${String(number).padStart(3, "0")}`;
    const { id, handle: login } = await createActor(deps, {
      type: "Person",
      name,
      visibility: "private",
    });
    const account: Account = { ...node.administrator, id, login, email: undefined };
    await deps.store.atomic().set(keys.account(id), account).commit();
  }
  const { secret } = await openSession(deps, node.administrator, "Firefox");
  cookie = `${sessionCookieName(deps.config.origin)}=${secret}`;
});
afterAll(() => deps.dispose());

async function visit(path: string) {
  const request = new Request(new URL(path, deps.config.origin), {
    headers: { Accept: "text/html", "Accept-Language": "fr", Cookie: cookie },
  });
  const { document } = parseHTML(await (await createWeb(deps).fetch(request)).text());
  return {
    names: [...document.querySelectorAll("main a.tile-name")].map((link) => link.textContent),
    words: document.querySelector("main")!.textContent,
    more: document.querySelector(".show-more a")?.getAttribute("href"),
  };
}

describe("an association of a hundred and twenty", () => {
  test("is looked through fifty at a time, to the last person", async () => {
    const first = await visit("/members");
    expect(first.words).toContain("Personnes 1 à 50 sur 120");
    const second = await visit(first.more!);
    expect(second.words).toContain("Personnes 51 à 100 sur 120");
    const third = await visit(second.more!);
    expect(third.more).toBeUndefined();
    const everyone = [first, second, third].flatMap(({ names }) => names);
    expect(new Set(everyone).size).toBe(120);
    expect(everyone).toEqual(everyone.toSorted((a, b) => a.localeCompare(b, "fr")));
  });

  test("goes on among those who are looked for", async () => {
    const first = await visit("/members?q=zo%C3%A9");
    expect(first.words).toContain("Personnes 1 à 50 sur 60");
    const { names, more } = await visit(first.more!);
    expect([names.length, more]).toEqual([10, undefined]);
    expect(names.every((name) => name.startsWith("Zoé"))).toBe(true);
  });

  test("begins anew where so many are no longer there", async () => {
    expect((await visit("/members?from=5000")).names).toHaveLength(50);
  });
});
