import { SMTPServer } from "smtp-server";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept as acceptBadge, offer, show } from "../support/awarding.ts";
import { type RunningNode, startNode } from "../support/node.ts";
import { invitationPath, inviteMember, PASSWORD, setUpNode } from "../support/setup.ts";
import { type Visit, Visitor } from "../support/visitor.ts";

let node: RunningNode;
let admin: Visitor;
let mail: Awaited<ReturnType<typeof mailServer>>;
beforeAll(async () => {
  mail = await mailServer();
  node = await startNode({ env: { REQUAPASS_SMTP_URL: mail.url } });
  admin = await setUpNode(node, {
    name: "Les Amis du Géant",
    administrator: { name: "Samira", handle: "samira" },
  });
});
afterAll(async () => {
  await node.dispose();
  await mail.close();
});

const mainOf = (visit: Visit) => visit.document.querySelector("main")?.textContent ?? "";
const visitor = () => new Visitor(node.origin);

async function logIn(login: string, password = PASSWORD): Promise<[Visitor, Visit]> {
  const person = visitor();
  const form = await person.get("/login");
  return [person, await person.submit(form, "#login", { login, password })];
}

async function newInvitation(fields: Record<string, string | string[]> = {}): Promise<string> {
  return invitationPath(
    await admin.submit(await admin.get("/members/invitations"), "#invite", fields),
  );
}

async function accept(path: string, name: string): Promise<Visit> {
  const person = visitor();
  const invitation = await person.get(path);
  return invitation.document.querySelector("#accept")
    ? await person.submit(invitation, "#accept", { name, password: PASSWORD })
    : invitation;
}

describe("an invitation", () => {
  test("for one lets one in, and tells the next one why not", async () => {
    const path = await newInvitation({ note: "Pour Jef" });
    expect((await accept(path, "Jef Claes")).path).toBe("/account/welcome");
    const late = await accept(path, "Un autre");
    expect(late.status).toBe(422);
    expect(mainOf(late)).toContain("a déjà servi");
    expect(mainOf(await admin.get("/members"))).not.toContain("Un autre");
  });

  test("for many gives each their own name, until it is closed", async () => {
    const path = await newInvitation({ uses: "3", note: "Réunion" });
    const first = await accept(path, "Marie");
    const second = await accept(path, "Marie");
    const login = (visit: Visit) =>
      visit.document.querySelector("#own-login")!.getAttribute("value");
    expect([login(first), login(second)]).toEqual(["marie", "marie-2"]);

    const list = await admin.get("/members/invitations");
    // One press that slips closes nothing: the button lies behind what it would do.
    const closing = list.document.querySelector('details.confirm form[action$="/revoke"]')!;
    await admin.submit(list, `form[action="${closing.getAttribute("action")}"]`);
    const closed = await accept(path, "Trop tard");
    expect(closed.status).toBe(422);
    expect(mainOf(closed)).toContain("fermée");
  });

  test("shows a form again with what was typed, and the reason beside the field", async () => {
    const person = visitor();
    const form = await person.get(await newInvitation());
    const refused = await person.submit(form, "#accept", { name: "Nora", password: "court" });
    expect(refused.status).toBe(422);
    expect(refused.document.querySelector('[name="name"]')!.getAttribute("value")).toBe("Nora");
    expect(refused.document.querySelector("#field-password-error")!.textContent)
      .toContain("10 caractères");
    expect(refused.text).not.toContain('value="court"');
  });

  test("that never was says so", async () => {
    const nothing = await visitor().get(`/invitations/${"a".repeat(52)}`);
    expect(nothing.status).toBe(404);
    expect(mainOf(nothing)).toContain("invitation");
  });
});

describe("asking to join", () => {
  async function ask(name: string, email = ""): Promise<[Visitor, string]> {
    const person = visitor();
    const asked = await person.submit(await person.get("/join"), "#join", {
      name,
      email,
      message: "Je tiens la buvette.",
    });
    expect(asked.path).toMatch(/^\/join\/\w+$/);
    return [person, asked.path];
  }

  test("is welcomed with an invitation that waits at the request's own page", async () => {
    const [person, at] = await ask("Fatou", "fatou@example.org");
    const form = `#request-${at.split("/").at(-1)}`;
    const requests = await admin.get("/members/requests");
    expect(mainOf(requests)).toContain("Je tiens la buvette.");
    await admin.submit(requests, form, { answer: "Avec plaisir." });

    const answer = await person.get(at);
    expect(mainOf(answer)).toContain("Avec plaisir.");
    const link = answer.document.querySelector('a[href^="/invitations/"]')!.getAttribute("href")!;
    expect((await accept(link, "Fatou")).path).toBe("/account/welcome");
    const letter = await mail.to("fatou@example.org");
    expect(letter).toContain(node.origin + link);
    expect(letter).toContain("Avec plaisir.");
  });

  test("is declined in words, and a second answer is refused", async () => {
    const [person, at] = await ask("Karel");
    const id = at.split("/").at(-1)!;
    const requests = await admin.get("/members/requests");
    const declined = await admin.submit(
      requests,
      `details.confirm form[action="/members/requests/${id}/decline"]`,
      { answer: "Plus de place cette année." },
    );
    expect(declined.path).toContain("/members/requests");
    expect(mainOf(await person.get(at))).toContain("Plus de place cette année.");
    const again = await admin.post(`/members/requests/${id}/welcome`, { answer: "" });
    expect(again.status).toBe(422);
  });
});

describe("a forgotten password", () => {
  test("is replaced by a link from an administrator, once; other devices go out", async () => {
    const elsewhere = await inviteMember(admin, { name: "Bruno", handle: "bruno" });
    const member = await memberPage("Bruno");
    const shown = await admin.submit(member, 'form[action$="/recovery"]');
    const link = shown.document.querySelector("#recovery-link")!.getAttribute("value")!;
    const path = new URL(link).pathname;

    const person = visitor();
    const set = await person.submit(await person.get(path), "#new-password", {
      password: "une autre petite phrase",
    });
    expect(set.path).toContain("/account/access");
    const told = mainOf(set);
    expect(told).toContain("Votre mot de passe a été changé grâce à un lien");
    expect(told).toMatch(/donné par \S+/);
    expect((await elsewhere.get("/account")).path).toContain("/login");
    expect((await visitor().get(path)).status).toBe(404);
    expect((await logIn("bruno"))[1].status).toBe(422);
    expect((await logIn("bruno", "une autre petite phrase"))[1].path).toBe("/parcours");
  });

  test("is replaced by mail, with the same answer for who has no account", async () => {
    await inviteMember(admin, { name: "Lise", handle: "lise", email: "lise@example.org" });
    const ask = async (login: string) => {
      const person = visitor();
      return await person.submit(await person.get("/recover"), "#recover", { login });
    };
    const known = await ask("lise@example.org");
    const unknown = await ask("nobody@example.org");
    expect(known.path).toBe(unknown.path);
    expect(mainOf(known)).toBe(mainOf(unknown));
    const letter = await mail.to("lise@example.org");
    const path = /\/recover\/[a-z2-7]+/.exec(letter)![0];
    expect(mainOf(await visitor().get(path))).toContain("Lise");
  });
});

describe("an account", () => {
  test("sees where it is logged in and ends the other places", async () => {
    const home = await inviteMember(admin, { name: "Chloé", handle: "chloe" });
    const [phone] = await logIn("chloe");
    const access = await home.get("/account/access");
    expect(access.document.querySelectorAll('form[action$="/end"]')).toHaveLength(1);
    await home.submit(access, 'form[action$="/end"]');
    expect((await phone.get("/account")).path).toContain("/login");
    const [tablet] = await logIn("chloe");
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
    expect((await logIn("paul"))[1].path).toBe("/parcours");
    expect((await logIn("pol@example.org"))[1].path).toBe("/parcours");
  });

  test("takes a copy along without its secrets, and is erased with its password", async () => {
    const person = await inviteMember(admin, { name: "Zoé", handle: "zoe" });
    const words = { badge: "oral", level: 2, narrative: "Elle accueille." } as const;
    const badge = await acceptBadge(person, await offer(admin, { to: "Zoé", ...words }));
    await show(person, badge, "public");
    expect((await visitor().get(badge)).status).toBe(200);
    const copy = JSON.parse((await person.get("/account/export")).text);
    expect(copy.actor.name).toBe("Zoé");
    expect(JSON.stringify(copy)).not.toMatch(/passwordHash|sealedPrivateKey|argon2/);
    const data = await person.get("/account/data");
    expect((await person.submit(data, "#erase", { password: "pas le bon" })).status).toBe(422);
    const erased = await person.submit(data, "#erase", { password: PASSWORD });
    expect(erased.path).toBe("/account/erased");
    expect((await logIn("zoe"))[1].status).toBe(422);
    expect(mainOf(await admin.get("/members"))).not.toContain("Zoé");
    expect((await visitor().get(badge)).status).toBe(404);
  });
});

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
      expect([path, (await visitor().get(path)).path]).toEqual([
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
        "/admin/recovery-sheet",
      ]
    ) {
      const fields = { roles: "administrator", password: PASSWORD };
      expect([path, (await issuer.post(path, fields)).status]).toEqual([path, 403]);
    }
  });

  test("change, close and reopen an account, but never leave nobody to administrate", async () => {
    const person = await inviteMember(admin, { name: "Omar", handle: "omar" });
    const page = await memberPage("Omar");
    const promoted = await admin.submit(page, "#roles", { roles: ["facilitator", "issuer"] });
    expect(mainOf(promoted)).toContain("Reconnaissance");
    const closed = await admin.submit(promoted, 'form[action$="/suspend"]');
    expect((await person.get("/account")).path).toContain("/login");
    expect(mainOf((await logIn("omar"))[1])).toContain("fermé");
    await admin.submit(closed, 'form[action$="/reopen"]');
    expect((await logIn("omar"))[1].path).toBe("/parcours");

    const oneself = await memberPage("Samira");
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
});

describe("hostile visits", () => {
  test("from another site's page change nothing", async () => {
    const forged = await admin.post(
      "/members/invitations",
      { uses: "1", days: "30", note: "", roles: "administrator" },
      { Origin: "https://evil.example" },
    );
    expect(forged.status).toBe(403);
    expect(forged.text).not.toContain("/invitations/");
  });

  test("that guess a password are told to wait, in words", async () => {
    await inviteMember(admin, { name: "Élise", handle: "elise" });
    for (let tries = 1; tries <= 10; tries++) {
      expect((await logIn("elise", `mauvais essai ${tries}`))[1].status).toBe(422);
    }
    const [, tired] = await logIn("elise");
    expect(tired.status).toBe(429);
    expect(mainOf(tired)).toContain("attendez");
    expect(mainOf(tired)).not.toContain("{{");
    expect(Number(tired.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("are not sent elsewhere after the log-in", async () => {
    const person = visitor();
    const form = await person.get("/login?back=https%3A%2F%2Fevil.example");
    const inside = await person.submit(form, "#login", { login: "samira", password: PASSWORD });
    expect(inside.path).toBe("/parcours");
  });
});

async function memberPage(name: string): Promise<Visit> {
  const list = await admin.get("/members");
  const links = [...list.document.querySelectorAll("a.tile-name")];
  const link = links.find((element) => element.textContent === name)!;
  return await admin.get(link.getAttribute("href")!);
}

/** A mail server on this machine, which keeps what it is given. */
async function mailServer() {
  const received: { to: string; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, callback) {
      const refusal = Object.assign(new Error("no such mailbox"), { responseCode: 550 });
      callback(address.startsWith("refused") ? refusal : undefined);
    },
    onData(stream, session, callback) {
      const chunks: Uint8Array[] = [];
      stream.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      stream.on("end", () => {
        const text = readable(Buffer.concat(chunks).toString());
        received.push({ to: session.envelope.rcptTo[0].address, text });
        callback(null, "2.0.0 taken, thank you");
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}?from=badges@amis.example`,
    /** The letter to somebody, once it is there. */
    async to(address: string): Promise<string> {
      for (;;) {
        const letter = received.find(({ to }) => to === address);
        if (letter) return letter.text;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Undoes quoted-printable, or base64 where the whole body is in it. */
function readable(raw: string): string {
  const [head, ...body] = raw.split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  if (/base64/i.test(head)) return Buffer.from(text, "base64").toString();
  const bytes = text.replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
