import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningNode, startNode } from "../support/node.ts";
import { inviteMember, setUpNode } from "../support/setup.ts";
import { type Visit, Visitor } from "../support/visitor.ts";

let node: RunningNode;
let odile: Visitor;
let samira: Visitor;
let karel: Visitor;

beforeAll(async () => {
  node = await startNode();
  odile = await setUpNode(node, {
    name: "Maison des Associations",
    administrator: { name: "Odile Vandamme", handle: "odile" },
  });
  samira = await inviteMember(odile, { name: "Samira Benali", handle: "samira" });
  karel = await inviteMember(odile, { name: "Karel De Smet", handle: "karel" });
});
afterAll(() => node.dispose());

const main = (visit: Visit) => visit.document.querySelector("main")!;
const textOf = (visit: Visit) => main(visit).textContent;
const linksTo = (visit: Visit, start: string): string[] =>
  [...main(visit).querySelectorAll(`a.tile-name[href^="${start}"]`)]
    .map((link) => link.getAttribute("href")!);

const STORY = {
  badge: "oral",
  level: "2",
  narrative: "Elle a tenu le stand de la braderie, sous la pluie 🌧️, avec cœur.",
};
const press = (step: string) => ({ name: "step", value: step });

/** The form by which Odile recognises Samira. */
async function awardForm(who = "Samira Benali"): Promise<Visit> {
  const found = await odile.get(`/awards/new?q=${encodeURIComponent(who.split(" ")[0])}`);
  return await odile.get(linksTo(found, "/awards/new")[0]);
}

/** Offers a badge. @returns the page of the offer */
async function offer(fields: Record<string, string> = STORY): Promise<Visit> {
  const preview = await odile.submit(await awardForm(), "#award-form", fields, press("preview"));
  return await odile.submit(preview, "#send-form", {}, press("send"));
}

/** Offers a badge that Samira accepts. @returns its page as she sees it */
async function recognised(): Promise<Visit> {
  const { path } = await offer();
  const letter = await samira.get(path);
  return await samira.submit(letter, "#accept-form", { shown: "real" });
}

async function verifyPng(png: Uint8Array) {
  const response = await fetch(`${node.origin.replace("localhost", "127.0.0.1")}/api/v1/verify`, {
    method: "POST",
    headers: { "Content-Type": "image/png", Host: new URL(node.origin).host },
    body: new Uint8Array(png),
  });
  expect(response.status).toBe(200);
  return await response.json();
}

const statusOf = (answer: { checks: { id: string; status: string }[] }, id: string) =>
  answer.checks.find((check) => check.id === id)?.status;

test("Samira is recognised, takes her badge along, and its picture alone proves it; then it is revoked", async () => {
  const refused = await odile.submit(await awardForm(), "#award-form", {}, press("preview"));
  expect(refused.status).toBe(422);
  const preview = await odile.submit(refused, "#award-form", {
    ...STORY,
    hours: "12,5",
    from: "2026-09-05",
    to: "2026-09-06",
  }, press("preview"));
  expect(textOf(preview)).toContain("12,5 heures");
  expect(textOf(preview)).toMatch(/5\s?–\s?6 septembre 2026/);
  const sent = await odile.submit(preview, "#send-form", {}, press("send"));
  expect(textOf(sent)).toContain("La réponse n’est pas encore arrivée");
  expect(linksTo(await odile.get("/awards"), "/awards/")).toEqual([sent.path]);

  const home = await samira.get("/parcours");
  expect(linksTo(home, "/awards/")).toEqual([sent.path]);
  const letter = await samira.get(sent.path);
  expect(textOf(letter)).toContain("avec cœur");
  expect(textOf(letter)).toContain("ne pourra plus être modifiée");
  const badge = await samira.submit(letter, "#accept-form", {
    shown: "other",
    name: "Samira B.",
  });
  expect(badge.path).toMatch(/^\/credentials\/[a-z2-7]{26}$/);
  expect(textOf(badge)).toContain("Samira B.");

  const png = await samira.bytes(`${badge.path}/badge.png`);
  const answer = await verifyPng(png);
  expect(answer).toMatchObject({ verified: true, warnings: [] });
  expect(answer.credential.credentialSubject.identifier[0].identityHash).toBe("Samira B.");

  const hers = await odile.get(badge.path);
  const silent = await odile.submit(hers, "#revoke-form", { reason: " " });
  expect(silent.status).toBe(422);
  expect(silent.document.querySelector("details.confirm")!.hasAttribute("open")).toBe(true);
  const revoked = await odile.submit(silent, "#revoke-form", { reason: "Donné par erreur." });
  expect(textOf(revoked)).toContain("Donné par erreur.");
  const told = textOf(await samira.get(badge.path));
  for (const words of ["Badge révoqué", "Donné par erreur.", "dites-le sur une carte"]) {
    expect(told).toContain(words);
  }
  // Whoever else may read it is told that it is, and not what its holder may do.
  expect(textOf(revoked)).not.toContain("dites-le sur une carte");
  expect(textOf(await samira.get("/parcours"))).toContain("1 badge révoqué");
  const after = await verifyPng(png);
  expect(after.verified).toBe(false);
  expect(statusOf(after, "status")).toBe("failed");
  expect(statusOf(after, "proof")).toBe("passed");
});

test("what was filled in comes back with the errors, the chosen file too", async () => {
  let form = await awardForm();
  for (const kind of ["text", "file", "link"]) {
    form = await odile.submit(form, "#award-form", {}, press(`add:${kind}`));
  }
  const photo = new File([new Uint8Array([7, 7, 7])], "Été à l’école.jpg", { type: "image/jpeg" });
  const refused = await odile.submit(form, "#award-form", {
    ...STORY,
    "evidence-1-narrative": "« Une voix claire. »",
    "evidence-2-file": photo,
    "evidence-3-url": "pas une adresse",
  }, press("preview"));
  expect(refused.status).toBe(422);
  expect(textOf(refused)).toContain("Été à l’école.jpg");
  expect(refused.document.querySelector("#field-evidence-3-url-error")).not.toBeNull();
  expect(refused.document.querySelector('[name="evidence-1-narrative"]')!.textContent)
    .toBe("« Une voix claire. »");
  const without = await odile.submit(refused, "#award-form", {}, press("remove:3"));
  const preview = await odile.submit(without, "#award-form", {}, press("preview"));
  const back = await odile.submit(preview, "#send-form", {}, press("edit"));
  const again = await odile.submit(back, "#award-form", {}, press("preview"));
  const sent = await odile.submit(again, "#send-form", {}, press("send"));

  const letter = await samira.get(sent.path);
  const choices = [...letter.document.querySelectorAll('#accept-form [name="evidence"]')];
  expect(choices).toHaveLength(2);
  const badge = await samira.submit(letter, "#accept-form", {
    shown: "none",
    evidence: choices.map((choice) => choice.getAttribute("value")!),
  });
  const file = main(badge).querySelector('a[href^="/evidence/"]')!.getAttribute("href")!;
  expect(await samira.bytes(file)).toEqual(new Uint8Array([7, 7, 7]));
  const { headers } = await samira.get(file);
  expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  expect(headers.get("content-disposition")).toMatch(/^attachment; .*%C3%89t%C3%A9/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect((await karel.get(file)).status).toBe(404);
});

test("a team is recognised as a team; its steward answers", async () => {
  const teams = await odile.get("/teams");
  const steward = [...teams.document.querySelectorAll("#team option")]
    .find((option) => option.textContent === "Karel De Smet");
  await odile.submit(teams, "#team", {
    name: "Équipe braderie",
    steward: steward!.getAttribute("value")!,
  });
  const preview = await odile.submit(
    await awardForm("Équipe braderie"),
    "#award-form",
    { ...STORY, badge: "team", level: "3" },
    press("preview"),
  );
  const { path } = await odile.submit(preview, "#send-form", {}, press("send"));
  expect((await samira.get(path)).status).toBe(404);
  expect(linksTo(await karel.get("/parcours"), "/awards/")).toEqual([path]);
  const badge = await karel.submit(await karel.get(path), "#accept-form", { shown: "real" });
  expect(textOf(badge)).toContain("Un badge pour Équipe braderie");
  expect(linksTo(await karel.get("/parcours"), "/credentials/")).toEqual([badge.path]);
});

test("an offer can be declined with a word, or taken back, and then nothing can be accepted", async () => {
  const declined = await offer();
  const letter = await samira.get(declined.path);
  const no = await samira.submit(letter, "#decline-form", { reason: "C’était Karel." });
  expect(textOf(no)).toContain("Rien n’a été signé");
  expect(textOf(await odile.get(declined.path))).toContain("C’était Karel.");

  const offered = await offer();
  const open = await samira.get(offered.path);
  await odile.submit(offered, "#withdraw-form", {});
  const late = await samira.submit(open, "#accept-form", { shown: "real" });
  expect(late.status).toBe(422);
  expect(textOf(late)).toContain("retiré");
});

describe("who sees a badge", () => {
  const anyone = () => new Visitor(node.origin);
  const DOCUMENT = "application/vc+ld+json";
  const FORMS = ["", "/core", "/print", "/badge.png", "/badge.svg", "/badge.json"];

  test("while it is private, its two sides alone, in every form of it", async () => {
    const { path } = await recognised();
    for (const reader of [anyone(), karel]) {
      for (const form of FORMS) {
        expect((await reader.get(path + form)).status).toBe(404);
        const asDocument = await reader.get(path + form, { Accept: DOCUMENT });
        expect([asDocument.status, asDocument.headers.get("content-type")])
          .toEqual([404, "application/problem+json"]);
      }
    }
    for (const reader of [samira, odile]) {
      const document = await reader.get(path, { Accept: DOCUMENT });
      expect(document.status).toBe(200);
      expect(document.headers.get("cache-control")).toBe("private, no-store");
      expect(document.headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  test("once it is public, anyone reads the very bytes that were signed, and asks again cheaply", async () => {
    const page = await recognised();
    const { path } = page;
    const exact = await samira.bytes(`${path}/badge.json`);
    const chosen = await samira.submit(page, "#visibility-form", { visibility: "public" });
    expect(textOf(chosen)).toMatch(/Qui peut voir ce badge\s: Tout le monde\./);
    for (const type of [DOCUMENT, "application/vc", "application/ld+json", "application/json"]) {
      const { headers } = await anyone().get(path, { Accept: type });
      expect(headers.get("content-type")).toBe(type);
      expect(headers.get("vary")).toMatch(/\bAccept, Accept-Language, Cookie, HX-Request/);
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(await anyone().bytes(path, { Accept: type })).toEqual(exact);
      const again = await anyone().get(path, {
        Accept: type,
        "If-None-Match": headers.get("etag")!,
      });
      expect(again.status).toBe(304);
    }
    const shown = await anyone().get(path);
    const { document, headers } = shown;
    expect(document.querySelector('link[rel="alternate"]')!.getAttribute("type")).toBe(DOCUMENT);
    const preview = document.querySelector('meta[property="og:image"]')!.getAttribute("content")!;
    expect(new URL(preview).pathname.startsWith(`${path}/preview/`)).toBe(true);
    expect((await anyone().get(path, { "If-None-Match": headers.get("etag")! })).status).toBe(304);
    expect(await anyone().bytes(`${path}/core`)).toEqual(await samira.bytes(`${path}/core`));

    await samira.submit(await samira.get(path), "#visibility-form", { visibility: "private" });
    const hidden = await anyone().get(path, { "If-None-Match": headers.get("etag")! });
    expect(hidden.status).toBe(404);
  });

  test("a link opens a private badge, unlisted and unkept, until its holder closes it", async () => {
    const page = await recognised();
    const made = await samira.submit(page, "#link-form", { days: "7" });
    const address = main(made).querySelector('textarea[id^="share-"]')!.textContent!;
    const path = address.slice(node.origin.length);
    const shown = await anyone().get(path);
    expect(shown.status).toBe(200);
    expect(shown.headers.get("cache-control")).toBe("private, no-store");
    expect(shown.document.querySelector('meta[name="robots"]')!.getAttribute("content"))
      .toBe("noindex");
    const picture = main(shown).querySelector('a[href*="badge.png"]')!.getAttribute("href")!;
    expect((await verifyPng(await anyone().bytes(picture))).verified).toBe(true);
    expect(shown.document.querySelector("#visibility-form")).toBeNull();
    await samira.submit(made, 'form[action*="/links/"]');
    expect((await anyone().get(path)).status).toBe(404);
  });

  test("the status list is for everyone, and signed", async () => {
    const { path } = await recognised();
    const document = await samira.get(path, { Accept: DOCUMENT });
    const { credentialStatus } = JSON.parse(document.text);
    const list = new URL(credentialStatus.statusListCredential).pathname;
    const { status, headers, text } = await anyone().get(list);
    expect(status).toBe(200);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("cache-control")).toBe("public, max-age=60");
    expect(JSON.parse(text).proof).toBeDefined();
    expect((await anyone().get(list, { "If-None-Match": headers.get("etag")! })).status).toBe(304);
  });
});
