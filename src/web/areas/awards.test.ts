import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  openRecognition,
  type RecognitionWorld,
} from "../../../tests/support/recognition_world.ts";
import { openSession, sessionCookieName } from "../../identity/sessions.ts";
import { createWeb } from "../app.ts";

let world: RecognitionWorld;
let cookie: string;

beforeAll(async () => {
  world = await openRecognition();
  const { secret } = await openSession(world.deps, world.samira, "");
  cookie = `${sessionCookieName(world.deps.config.origin)}=${secret}`;
});
afterAll(() => world.deps.dispose());

/** Samira's browser on a node whose workers have something else to do. */
function visit(path: string, form?: Record<string, string>): Response | Promise<Response> {
  const { origin } = world.deps.config;
  return createWeb(world.deps).fetch(
    new Request(origin + path, {
      method: form ? "POST" : "GET",
      body: form && new URLSearchParams(form),
      headers: { Cookie: cookie, Origin: origin, Accept: "text/html", "Accept-Language": "fr" },
    }),
  );
}

test("an acceptance that is not signed at once says so, looks again by itself, and leads to the badge", async () => {
  const award = await world.propose();
  const path = `/awards/${award.id}`;
  const answer = await visit(`${path}/accept`, { shown: "real" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, path]);

  const { document } = parseHTML(await (await visit(path)).text());
  expect(document.querySelector("main")!.textContent).toContain("Votre réponse est enregistrée");
  expect(document.querySelector('noscript meta[http-equiv="refresh"]')).not.toBeNull();
  const looksAgain = document.querySelector('[hx-trigger="every 1s"]');
  const again = looksAgain!.getAttribute("hx-get")!;
  expect((await visit(again)).status).toBe(204);
  expect(await (await visit("/parcours")).text()).toContain("En cours de signature");

  const pressedAgain = await visit(`${path}/accept`, { shown: "none" });
  expect(pressedAgain.headers.get("location")).toBe(path);
  await world.settle();
  const { id } = await world.credentialOf(award.id);
  expect((await visit(again)).headers.get("location")).toBe(`/credentials/${id}`);
  const page = parseHTML(await (await visit(`/credentials/${id}`)).text()).document;
  expect(page.querySelector("h1")!.textContent).toBe("Un badge pour Samira Benali");
});

test("a form larger than three files is refused with a sentence", async () => {
  const { secret } = await openSession(world.deps, world.odile, "");
  const { origin } = world.deps.config;
  const answer = await createWeb(world.deps).fetch(
    new Request(`${origin}/awards/new`, {
      method: "POST",
      body: new Uint8Array(26 * 1024 * 1024),
      headers: {
        Cookie: `${sessionCookieName(origin)}=${secret}`,
        Origin: origin,
        "Content-Type": "multipart/form-data; boundary=x",
        "Content-Length": String(26 * 1024 * 1024),
      },
    }),
  );
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain("Ajoutez-les un par un");
});
