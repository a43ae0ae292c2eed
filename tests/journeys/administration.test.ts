import { beforeAll, describe, expect, test } from "vitest";
import { accept, offer, show } from "../support/awarding.ts";
import { logIn as logInAs } from "../support/login.ts";
import { openMailingNode } from "../support/mailing_node.ts";
import { acceptInvitation, memberPage, newInvitation } from "../support/members.ts";
import type { RunningNode } from "../support/node.ts";
import { inviteMember, PASSWORD } from "../support/setup.ts";
import { mainOf, type Visit, Visitor } from "../support/visitor.ts";

let node: RunningNode;
let admin: Visitor;
beforeAll(async () => {
  const opened = await openMailingNode();
  ({ node, admin } = opened);
  return opened.close;
});

const logIn = (login: string) => logInAs(new Visitor(node.origin), { login, password: PASSWORD });

describe("roles", () => {
  test("open each page to who has them, and to nobody else", async () => {
    const issuer = await inviteMember(admin, { name: "Inès", roles: ["issuer"] });
    const asked = await admin.get("/members");
    const anyone = asked.document.querySelector('a[href^="/members/"].tile-name')!
      .getAttribute("href")!;
    for (
      const path of [
        "/members",
        "/members/invitations",
        "/members/requests",
        anyone,
        "/teams",
        "/admin",
        "/admin/mail",
        "/admin/safety",
        "/admin/about",
        "/admin/recovery-sheet",
        "/setup/done",
      ]
    ) {
      expect([path, (await issuer.get(path)).status]).toEqual([path, 403]);
      expect([path, (await new Visitor(node.origin).get(path)).path]).toEqual([
        path,
        `/login?back=${encodeURIComponent(path)}`,
      ]);
    }
    for (
      const path of [
        `${anyone}/roles`,
        `${anyone}/recovery`,
        `${anyone}/suspend`,
        "/members/invitations",
        "/teams",
        "/admin",
        "/admin/keys",
        "/admin/sign-again",
        "/admin/recovery-sheet",
      ]
    ) {
      const fields = { roles: "administrator", password: PASSWORD };
      expect([path, (await issuer.post(path, fields)).status]).toEqual([path, 403]);
    }
  });

  test("change, close and reopen an account, but never leave nobody to administrate", async () => {
    const person = await inviteMember(admin, { name: "Omar", handle: "omar" });
    const page = await memberPage(admin, "Omar");
    const promoted = await admin.submit(page, "#roles", { roles: ["facilitator", "issuer"] });
    expect(mainOf(promoted)).toContain("Reconnaissance");
    const closed = await admin.submit(promoted, 'form[action$="/suspend"]');
    expect((await person.get("/account")).path).toContain("/login");
    expect(mainOf(await logIn("omar"))).toContain("fermé");
    await admin.submit(closed, 'form[action$="/reopen"]');
    expect((await logIn("omar")).path).toBe("/parcours");

    const oneself = await memberPage(admin, "Samira");
    const { pathname } = new URL(oneself.path, node.origin);
    const last = await admin.post(`${pathname}/roles`, { roles: "member" });
    expect(last.status).toBe(422);
    expect(mainOf(last)).toContain("dernière personne");
  });

  test("let a team have a steward who answers for it", async () => {
    const teams = await admin.get("/teams");
    const made = await admin.submit(teams, "#team", { name: "Équipe buvette" });
    expect(mainOf(made)).toContain("Équipe buvette");
    const unnamed = await admin.submit(teams, "#team", { name: "" });
    expect(unnamed.status).toBe(422);
  });

  test("find one among many members by a part of the name", async () => {
    const found = mainOf(await admin.get("/members?q=INES"));
    expect(found).toContain("Inès");
    expect(found).not.toContain("@samira");
    expect(mainOf(await admin.get("/members?q=personne"))).toContain("Personne ne s’appelle");
  });

  test("hand a team on, so that who answered for it can leave", async () => {
    const leaving = await inviteMember(admin, { name: "Odette Leroy" });
    const option = (visit: Visit, name: string) =>
      [...visit.document.querySelectorAll("#field-steward option")]
        .find(({ textContent }) => textContent === name)!.getAttribute("value")!;
    const teams = await admin.get("/teams");
    const made = await admin.submit(teams, "#team", {
      name: "Équipe friterie",
      steward: option(teams, "Odette Leroy"),
    });
    const leave = async () =>
      await leaving.submit(await leaving.get("/account/data"), "#erase", { password: PASSWORD });
    expect(mainOf(await leave())).toContain("Équipe friterie");

    const tile = [...made.document.querySelectorAll('a[href^="/teams/"]')]
      .find(({ textContent }) => textContent === "Équipe friterie")!;
    const team = await admin.get(tile.getAttribute("href")!);
    const changed = await admin.submit(team, "#team", {
      name: "Équipe frites et buvette",
      steward: option(team, "Samira"),
    });
    expect(mainOf(changed)).toContain("Équipe frites et buvette");
    expect((await leave()).path).toBe("/account/erased");
  });

  test("show whose account was closed while a team relied on them, and offer them no more", async () => {
    const person = await inviteMember(admin, { name: "Régine" });
    expect((await person.get("/parcours")).status).toBe(200);
    const teams = await admin.get("/teams");
    const stewards = ({ document }: Visit) => [
      ...document.querySelectorAll("#field-steward option"),
    ];
    const made = await admin.submit(teams, "#team", {
      name: "Équipe accueil",
      steward: stewards(teams).find((one) => one.textContent === "Régine")!.getAttribute("value")!,
    });
    const page = await memberPage(admin, "Régine");
    expect(mainOf(page)).toContain("Équipe accueil");
    await admin.submit(page, 'form[action$="/suspend"]');

    const after = await admin.get(made.path);
    expect(mainOf(after)).toContain("Son compte est fermé");
    expect(stewards(after).map((one) => one.textContent)).not.toContain("Régine");
  });

  test("keep the invitations that are used or closed apart, with nothing left to press", async () => {
    const used = await newInvitation(admin, { note: "Un seul lien" });
    await acceptInvitation(node, used, "Léon");
    await newInvitation(admin, { note: "Par erreur" });
    await newInvitation(admin, { note: "Réunion de rentrée", uses: "30" });
    const tile = ({ document }: Visit, note: string) =>
      [...document.querySelectorAll("main li.tile")]
        .find((one) => one.querySelector(".tile-name")?.textContent === note)!;
    const before = await admin.get("/members/invitations");
    const path = tile(before, "Par erreur").querySelector("form")!.getAttribute("action")!;
    const shown = await admin.submit(before, `form[action="${path}"]`);
    for (const note of ["Un seul lien", "Par erreur"]) {
      expect(tile(shown, note).closest("details.more")).not.toBeNull();
      expect(tile(shown, note).querySelector("form, summary")).toBeNull();
    }
    expect(tile(shown, "Réunion de rentrée").closest("details")).toBeNull();
    expect(tile(shown, "Réunion de rentrée").querySelector("form")).not.toBeNull();
  });

  test("are not used by another site's page in an administrator's browser", async () => {
    const forged = await admin.post(
      "/members/invitations",
      { uses: "1", days: "30", note: "", roles: "administrator" },
      { Origin: "https://evil.example" },
    );
    expect(forged.status).toBe(403);
    expect(forged.text).not.toContain("/invitations/");
  });
});

describe("the association's settings", () => {
  test("change its face, and take no place that does not exist", async () => {
    const settings = await admin.get("/admin");
    const wrong = await admin.submit(settings, "#organisation", {
      country: "BE",
      postalCode: "59200",
      commune: "Tourcoing",
    });
    expect(wrong.status).toBe(422);
    const saved = await admin.submit(settings, "#organisation", {
      summary: "Les géants dansent.",
      country: "FR",
      postalCode: "59200",
      commune: "Tourcoing",
    });
    expect(saved.path).toBe("/admin?done=saved");
  });

  test("show what the mail server answered", async () => {
    const form = await admin.get("/admin/mail");
    const good = await admin.submit(form, "#test-mail", { to: "board@example.org" });
    expect(mainOf(good)).toContain("taken, thank you");
    const bad = await admin.submit(form, "#test-mail", { to: "refused@example.org" });
    expect(mainOf(bad)).toContain("no such mailbox");
  });

  test("change both keys and show the recovery sheet, each after the password", async () => {
    const safety = await admin.get("/admin/safety");
    expect((await admin.submit(safety, "#rotate", { password: "pas le bon" })).status).toBe(422);
    const rotated = await admin.submit(safety, "#rotate", { password: PASSWORD });
    expect(rotated.path).toContain("done=keys");
    const ask = await admin.get("/admin/recovery-sheet");
    const sheet = await admin.submit(ask, "#sheet", { password: PASSWORD });
    expect(sheet.document.querySelectorAll(".word-sheet li")).toHaveLength(24);
    expect(sheet.headers.get("cache-control")).toContain("no-store");
  });

  test("revoke a stolen key after saying what follows, then sign its badges again", async () => {
    const member = await inviteMember(admin, { name: "Lucie" });
    const words = { badge: "oral", level: 2, narrative: "Elle accueille." } as const;
    const badge = await accept(member, await offer(admin, { to: "Lucie", ...words }));
    await show(member, badge, "public");
    const verified = async () => {
      const document = (await admin.get(badge, { Accept: "application/vc+ld+json" })).text;
      const answer = await fetch(`${node.origin}/api/v1/verify`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: document,
      });
      return (await answer.json()).verified;
    };
    expect(await verified()).toBe(true);

    const safety = await admin.get("/admin/safety");
    const link = safety.document.querySelector('main a[href^="/admin/keys/"]')!;
    const question = await admin.get(link.getAttribute("href")!);
    expect(mainOf(question)).toContain("Le badge qu’elle a signé ne sera plus valable.");
    expect((await admin.submit(question, "#revoke-key", { password: "non" })).status).toBe(422);
    const revoked = await admin.submit(question, "#revoke-key", { password: PASSWORD });
    expect(mainOf(revoked)).toContain("1 badge n’est plus valable");
    expect(await verified()).toBe(false);

    const signed = await admin.submit(revoked, 'form[action="/admin/sign-again"]');
    expect(mainOf(signed)).toContain("1 badge est signé à nouveau");
    expect(signed.document.querySelector('form[action="/admin/sign-again"]')).toBeNull();
    expect(await verified()).toBe(true);
  });
});
