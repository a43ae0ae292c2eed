import { beforeAll, describe, expect, test } from "vitest";
import { accept as acceptBadge, offer, show } from "../support/awarding.ts";
import { loggedIn, logIn as logInAs } from "../support/login.ts";
import type { MailServer } from "../support/mail.ts";
import { openMailingNode } from "../support/mailing_node.ts";
import { memberPage } from "../support/members.ts";
import type { RunningNode } from "../support/node.ts";
import { inviteMember, PASSWORD } from "../support/setup.ts";
import { mainOf, Visitor } from "../support/visitor.ts";

let node: RunningNode;
let admin: Visitor;
let mail: MailServer;
beforeAll(async () => {
  const opened = await openMailingNode();
  ({ node, admin, mail } = opened);
  return opened.close;
});

const logIn = (login: string, password = PASSWORD) =>
  logInAs(new Visitor(node.origin), { login, password });

describe("the log-in", () => {
  test("tells who guesses a password to wait, in words", async () => {
    await inviteMember(admin, { name: "Élise", handle: "elise" });
    for (let tries = 1; tries <= 10; tries++) {
      expect((await logIn("elise", `mauvais essai ${tries}`)).status).toBe(422);
    }
    const tired = await logIn("elise");
    expect(tired.status).toBe(429);
    expect(mainOf(tired)).toContain("attendez");
    expect(mainOf(tired)).not.toContain("{{");
    expect(Number(tired.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("sends nobody elsewhere afterwards", async () => {
    const person = new Visitor(node.origin);
    const form = await person.get("/login?back=https%3A%2F%2Fevil.example");
    const inside = await person.submit(form, "#login", { login: "samira", password: PASSWORD });
    expect(inside.path).toBe("/parcours");
  });
});

describe("a forgotten password", () => {
  test("is replaced by a link from an administrator, once; other devices go out", async () => {
    const elsewhere = await inviteMember(admin, { name: "Bruno", handle: "bruno" });
    const member = await memberPage(admin, "Bruno");
    const shown = await admin.submit(member, 'form[action$="/recovery"]');
    const link = shown.document.querySelector("#recovery-link")!.textContent!;
    const path = new URL(link).pathname;

    const person = new Visitor(node.origin);
    const set = await person.submit(await person.get(path), "#new-password", {
      password: "une autre petite phrase",
    });
    expect(set.path).toContain("/account/access");
    const told = mainOf(set);
    expect(told).toContain("Votre mot de passe a été changé grâce à un lien");
    expect(told).toMatch(/donné par \S+/);
    expect((await elsewhere.get("/account")).path).toContain("/login");
    expect((await new Visitor(node.origin).get(path)).status).toBe(404);
    expect((await logIn("bruno")).status).toBe(422);
    expect((await logIn("bruno", "une autre petite phrase")).path).toBe("/parcours");
  });

  test("is replaced by mail, with the same answer for who has no account", async () => {
    await inviteMember(admin, { name: "Lise", handle: "lise", email: "lise@example.org" });
    const ask = async (login: string) => {
      const person = new Visitor(node.origin);
      return await person.submit(await person.get("/recover"), "#recover", { login });
    };
    const known = await ask("lise@example.org");
    const unknown = await ask("nobody@example.org");
    expect(known.path).toBe(unknown.path);
    expect(mainOf(known)).toBe(mainOf(unknown));
    const letter = await mail.to("lise@example.org");
    const path = /\/recover\/[a-z2-7]+/.exec(letter)![0];
    expect(mainOf(await new Visitor(node.origin).get(path))).toContain("Lise");
  });
});

describe("an account", () => {
  test("sees where it is logged in and ends the other places", async () => {
    const home = await inviteMember(admin, { name: "Chloé", handle: "chloe" });
    const phone = await loggedIn(node, { login: "chloe", password: PASSWORD });
    const access = await home.get("/account/access");
    expect(access.document.querySelectorAll('form[action$="/end"]')).toHaveLength(1);
    await home.submit(access, 'form[action$="/end"]');
    expect((await phone.get("/account")).path).toContain("/login");
    const tablet = await loggedIn(node, { login: "chloe", password: PASSWORD });
    await home.submit(await home.get("/account/access"), 'form[action$="/end-others"]');
    expect((await tablet.get("/account")).path).toContain("/login");
    expect((await home.get("/account")).path).toBe("/account");
  });

  test("presents itself, goes by another name, and speaks another language", async () => {
    const person = await inviteMember(admin, { name: "Pol", handle: "pol" });
    const saved = await person.submit(await person.get("/account"), "#profile", {
      name: "Paul Devos",
      handle: "paul",
      summary: "J’aime les géants.",
      visibility: "public",
    });
    expect(saved.path).toBe("/account?done=saved");
    const taken = await person.submit(saved, "#profile", { handle: "samira" });
    expect(taken.status).toBe(422);
    expect(taken.document.querySelector("#field-handle-error")).not.toBeNull();
    const dutch = await person.submit(await person.get("/account/access"), "#contact", {
      language: "nl",
      email: "pol@example.org",
    });
    expect(dutch.document.documentElement.getAttribute("lang")).toBe("nl");
    expect((await logIn("paul")).path).toBe("/parcours");
    expect((await logIn("pol@example.org")).path).toBe("/parcours");
  });

  test("takes a copy along without its secrets, and is erased with its password", async () => {
    const person = await inviteMember(admin, { name: "Zoé", handle: "zoe" });
    const words = { badge: "oral", level: 2, narrative: "Elle accueille." } as const;
    const badge = await acceptBadge(person, await offer(admin, { to: "Zoé", ...words }));
    await show(person, badge, "public");
    expect((await new Visitor(node.origin).get(badge)).status).toBe(200);
    const copy = JSON.parse((await person.get("/account/export")).text);
    expect(copy.actor.name).toBe("Zoé");
    expect(copy.badges).toMatchObject([{
      visibility: "public",
      signed: { id: node.origin + badge, proof: expect.anything() },
    }]);
    expect(JSON.stringify(copy)).not.toMatch(/passwordHash|sealedPrivateKey|argon2/);
    const data = await person.get("/account/data");
    expect((await person.submit(data, "#erase", { password: "pas le bon" })).status).toBe(422);
    const erased = await person.submit(data, "#erase", { password: PASSWORD });
    expect(erased.path).toBe("/account/erased");
    expect((await logIn("zoe")).status).toBe(422);
    expect(mainOf(await admin.get("/members"))).not.toContain("Zoé");
    expect((await new Visitor(node.origin).get(badge)).status).toBe(404);
  });
});
