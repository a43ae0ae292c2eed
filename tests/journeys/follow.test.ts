import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningNode, startNode } from "../support/node.ts";
import { powerCut, pressThroughPowerCut, until } from "../support/outages.ts";
import { inviteMember, setUpNode } from "../support/setup.ts";
import type { Visit, Visitor } from "../support/visitor.ts";

/** Room for several restarts on a busy machine. */
const RESTARTS_MS = 120_000;

let lille: RunningNode;
let gent: RunningNode;
let odile: Visitor;
let samira: Visitor;
let joris: Visitor;
let lies: Visitor;

beforeAll(async () => {
  [lille, gent] = await Promise.all([startNode(), startNode()]);
  odile = await setUpNode(lille, { administrator: { name: "Odile", handle: "odile" } });
  samira = await inviteMember(odile, { name: "Samira Benali", handle: "samira" });
  lies = await setUpNode(gent, {
    administrator: { name: "Lies", handle: "lies" },
    language: "nl",
  });
  joris = await inviteMember(lies, { name: "Joris De Smet", handle: "joris" });
  await samira.submit(await samira.get("/account"), "#profile", { visibility: "public" });
  await joris.submit(await joris.get("/account"), "#profile", { visibility: "public" });
}, RESTARTS_MS);
afterAll(() => Promise.all([lille.dispose(), gent.dispose()]));

const links = (visit: Visit, start: string): string[] =>
  [...visit.document.querySelectorAll(`main a[href^="${start}"]`)]
    .map((link) => link.getAttribute("href")!);
const news = (visit: Visit) => [...new Set(links(visit, "/timeline/"))];

async function giveBadge(competence: string): Promise<string> {
  const whom = links(await odile.get("/awards/new?q=Samira"), "/awards/new?").at(0)!;
  const form = await odile.submit(await odile.get(whom), "#award-form", {
    badge: competence,
    level: "2",
    narrative: "Toujours là quand il pleut.",
  }, { name: "step", value: "preview" });
  const sent = await odile.submit(form, "#send-form", {}, { name: "step", value: "send" });
  const badge = await samira.submit(await samira.get(sent.path), "#accept-form", { shown: "real" });
  return badge.path;
}

const show = async (badge: string, visibility: string) =>
  await samira.submit(await samira.get(badge), "#visibility-form", { visibility });

test(
  "Joris follows Samira on another node, and sees what she was recognised for, kill -9 at each step",
  async () => {
    const host = new URL(lille.origin).host;
    const found = await joris.get(`/network/find?who=${encodeURIComponent(`@samira@${host}`)}`);
    expect(found.document.querySelector("h1")?.textContent).toBe("Samira Benali");
    const ask = async () =>
      await joris.submit(await joris.get(found.path), 'form[action="/network/follow"]')
        .catch(() => joris.get(found.path));
    await pressThroughPowerCut(gent, ask, 5);

    const asked = await until(
      () => samira.get("/network"),
      (visit) => visit.document.querySelector('form[action="/network/accept"]') !== null,
    );
    await powerCut(lille);
    expect(asked.text).toContain("Joris De Smet");
    await samira.submit(asked, 'form[action="/network/accept"]');
    await powerCut(lille);
    await until(
      () => joris.get(found.path),
      (visit) => visit.text.includes("Niet meer volgen"),
    );
    await powerCut(gent);

    const badge = await giveBadge("team");
    const publish = () => show(badge, "followers");
    await pressThroughPowerCut(lille, publish, 3);
    const seen = await until(
      () => joris.get("/timeline"),
      (visit) => visit.text.includes("Samira"),
    );
    await powerCut(gent);
    expect(news(await joris.get("/timeline"))).toEqual(news(seen));
    expect(news(seen)).toHaveLength(1);
    await until(() => joris.get("/timeline"), (visit) => visit.text.includes("Hier nagekeken"));

    // Byte for byte what her own node serves her.
    const copy = await joris.bytes(`${news(seen)[0]}/badge`);
    expect(copy).toEqual(await samira.bytes(`${badge}/badge.json`));
    // Nobody else sees it, there or here.
    expect((await lies.get(news(seen)[0])).status).toBe(404);
    const signed = await fetch(`${lille.origin}${badge}`.replace("localhost", "127.0.0.1"), {
      headers: { host, accept: "application/vc+ld+json" },
    });
    expect(signed.status).toBe(404);

    await show(badge, "private");
    await powerCut(lille);
    await until(() => joris.get("/timeline"), (visit) => news(visit).length === 0);
  },
  RESTARTS_MS,
);

test(
  "what was for followers goes when the follow ends, and a blocked node hears nothing",
  async () => {
    const badge = await giveBadge("oral");
    await show(badge, "followers");
    await until(() => joris.get("/timeline"), (visit) => news(visit).length === 1);
    const network = await joris.get("/network");
    const stopped = await joris.submit(network, 'form[action="/network/unfollow"]');
    // Who did not mean to stop has the way back before their eyes.
    expect(stopped.document.querySelector('form[action="/network/follow"]')).not.toBeNull();
    await powerCut(gent);
    await until(() => joris.get("/timeline"), (visit) => news(visit).length === 0);
    await until(
      () => samira.get("/network"),
      (visit) => !visit.text.includes("Joris De Smet"),
    );

    const { host } = new URL(gent.origin);
    await odile.submit(await odile.get("/admin/blocks"), "#block", { target: host });
    const someone = await joris.get(
      `/network/find?who=${encodeURIComponent(`@samira@${new URL(lille.origin).host}`)}`,
    );
    await joris.submit(someone, 'form[action="/network/follow"]');
    await until(
      () => lies.get("/admin/deliveries"),
      (visit) => visit.text.includes("403)"),
    );
    expect((await samira.get("/network")).text).not.toContain("Joris De Smet");
  },
  RESTARTS_MS,
);

test("a person's address blocks that one person, who is shown by name; their site stays", async () => {
  const { host } = new URL(gent.origin);
  await odile.submit(await odile.get("/admin/blocks"), 'form[action="/admin/blocks/remove"]');
  // From his page here the way leads there, with his address written already.
  const page = await odile.get(`/network/find?who=${encodeURIComponent(`@joris@${host}`)}`);
  const form = await odile.get(
    page.document.querySelector('a[href^="/admin/blocks?"]')!.getAttribute("href")!,
  );
  const blocked = await odile.submit(form, "#block");
  expect(blocked.text).toContain("Joris De Smet");
  const field = blocked.document.querySelector('form[action$="/remove"] [name="kind"]');
  expect(field?.getAttribute("value")).toBe("actor");
  const unblocked = await odile.submit(blocked, 'form[action="/admin/blocks/remove"]');
  expect(unblocked.text).toContain("Rien n’est bloqué");

  const unknown = await odile.submit(unblocked, "#block", { target: `@nobody@${host}` });
  expect(unknown.status).toBe(422);
  expect((await odile.get("/admin/blocks")).text).toContain("Rien n’est bloqué");
});
