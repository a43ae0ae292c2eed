import { beforeAll, describe, expect, test } from "vitest";
import type { MailServer } from "../support/mail.ts";
import { openMailingNode } from "../support/mailing_node.ts";
import { acceptInvitation, newInvitation } from "../support/members.ts";
import type { RunningNode } from "../support/node.ts";
import { mainOf, type Visit, Visitor } from "../support/visitor.ts";

let node: RunningNode;
let admin: Visitor;
let mail: MailServer;
beforeAll(async () => {
  const opened = await openMailingNode();
  ({ node, admin, mail } = opened);
  return opened.close;
});

describe("an invitation", () => {
  test("for one lets one in, and tells the next one why not", async () => {
    const path = await newInvitation(admin, { note: "Pour Jef" });
    expect((await acceptInvitation(node, path, "Jef Claes")).path).toBe("/account/welcome");
    const late = await acceptInvitation(node, path, "Un autre");
    expect(late.status).toBe(422);
    expect(mainOf(late)).toContain("a déjà servi");
    expect(mainOf(await admin.get("/members"))).not.toContain("Un autre");
  });

  test("for many gives each their own name, until it is closed", async () => {
    const path = await newInvitation(admin, { uses: "3", note: "Réunion" });
    const first = await acceptInvitation(node, path, "Marie");
    const second = await acceptInvitation(node, path, "Marie");
    const login = (visit: Visit) => visit.document.querySelector("#own-login")!.textContent;
    expect([login(first), login(second)]).toEqual(["marie", "marie-2"]);

    const list = await admin.get("/members/invitations");
    // One press that slips closes nothing: the button lies behind what it would do.
    const closing = list.document.querySelector('details.confirm form[action$="/revoke"]')!;
    await admin.submit(list, `form[action="${closing.getAttribute("action")}"]`);
    const closed = await acceptInvitation(node, path, "Trop tard");
    expect(closed.status).toBe(422);
    expect(mainOf(closed)).toContain("fermée");
  });

  test("shows a form again with what was typed, and the reason beside the field", async () => {
    const person = new Visitor(node.origin);
    const form = await person.get(await newInvitation(admin));
    const refused = await person.submit(form, "#accept", { name: "Nora", password: "court" });
    expect(refused.status).toBe(422);
    expect(refused.document.querySelector('[name="name"]')!.getAttribute("value")).toBe("Nora");
    expect(refused.document.querySelector("#field-password-error")!.textContent)
      .toContain("10 caractères");
    expect(refused.text).not.toContain('value="court"');
  });

  test("that never was says so", async () => {
    const nothing = await new Visitor(node.origin).get(`/invitations/${"a".repeat(52)}`);
    expect(nothing.status).toBe(404);
    expect(mainOf(nothing)).toContain("invitation");
  });
});

describe("asking to join", () => {
  async function ask(name: string, email = ""): Promise<[Visitor, string]> {
    const person = new Visitor(node.origin);
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
    expect((await acceptInvitation(node, link, "Fatou")).path).toBe("/account/welcome");
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
