import type { OrganisationKind, Role } from "../../src/identity/types.ts";
import type { NodeProcess } from "./process.ts";
import { type Visit, Visitor } from "./visitor.ts";

/** What somebody answers on the set-up page; what is left out is passed over, as a person may. */
export interface SetUpAnswers {
  readonly kind?: OrganisationKind;
  readonly name?: string;
  readonly summary?: string;
  readonly place?: {
    readonly country: "FR" | "BE";
    readonly postalCode: string;
    readonly commune: string;
  };
  readonly administrator?: {
    readonly name: string;
    readonly handle?: string;
    readonly email?: string;
  };
  readonly password?: string;
  /** The language the administrator reads in. */
  readonly language?: string;
}

type Printing = Pick<NodeProcess, "origin" | "output">;

/** A password that everybody may use where nothing is at stake. */
export const PASSWORD = "une petite phrase";

/** Walks the set-up of a new node to its end. @returns its first administrator, logged in */
export async function setUpNode(
  node: Printing,
  answers: SetUpAnswers = {},
): Promise<Visitor> {
  const admin = new Visitor(node.origin, answers.language);
  const preview = await answerSetUp(admin, await setupPath(node), answers);
  const visit = await admin.submit(preview, "#setup-preview", {
    password: answers.password ?? PASSWORD,
  });
  if (visit.path !== "/setup/done") throw new Error(`The set-up was refused:\n${visit.text}`);
  return admin;
}

/** Answers every question of the set-up. @returns its last page, where all is confirmed */
export async function answerSetUp(
  admin: Visitor,
  path: string,
  answers: SetUpAnswers,
): Promise<Visit> {
  let visit = await admin.get(path);
  visit = await admin.get(hrefOf(visit, 'a[href^="/setup/"]'));
  while (!visit.document.querySelector("#setup-preview")) {
    const form = visit.document.querySelector('form[id^="setup-"]');
    if (!form) throw new Error(`The set-up stopped at ${visit.path}:\n${visit.text}`);
    visit = await answerQuestion(admin, visit, form.id, answers);
  }
  return visit;
}

/** Path and query of the link that the terminal shows. */
export async function setupPath(node: Printing): Promise<string> {
  // What it printed may reach this process a moment after its first answer.
  for (let tries = 1; !node.output().includes("/setup?key=") && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const link = node.output().match(/https?:\/\/\S+\/setup\?key=\S+/)?.[0];
  if (!link) throw new Error(`The node printed no set-up link:\n${node.output()}`);
  const { pathname, search } = new URL(link);
  return pathname + search;
}

/** Invites a person and lets them accept. @returns them, logged in */
export async function inviteMember(
  admin: Visitor,
  member: {
    readonly name: string;
    readonly handle?: string;
    readonly email?: string;
    readonly roles?: readonly Role[];
    readonly password?: string;
    readonly language?: string;
  },
): Promise<Visitor> {
  const form = await admin.get("/members/invitations");
  const roles = (member.roles ?? []).filter((role) => role !== "member");
  const made = await admin.submit(form, "#invite", roles.length ? { roles: [...roles] } : {});
  const visitor = new Visitor(admin.origin, member.language ?? admin.language);
  const invitation = await visitor.get(invitationPath(made));
  const welcome = await visitor.submit(invitation, "#accept", {
    name: member.name,
    ...(member.handle ? { handle: member.handle } : {}),
    ...(member.email ? { email: member.email } : {}),
    password: member.password ?? PASSWORD,
  });
  if (welcome.path !== "/account/welcome") {
    throw new Error(`The invitation was refused:\n${welcome.text}`);
  }
  return visitor;
}

/** The path of the link that a page shows to hand over. */
export function invitationPath(visit: Visit): string {
  const value = visit.document.querySelector("#invitation-link")?.textContent;
  if (!value) throw new Error(`No invitation on ${visit.path}:\n${visit.text}`);
  return new URL(value).pathname;
}

function answerQuestion(
  admin: Visitor,
  visit: Visit,
  form: string,
  answers: SetUpAnswers,
): Promise<Visit> {
  const { place, administrator } = answers;
  const skip = { name: "skip", value: "yes" };
  const fields: Record<string, Record<string, string> | undefined> = {
    "setup-kind": { kind: answers.kind ?? "association" },
    "setup-name": answers.name ? { name: answers.name, summary: answers.summary ?? "" } : undefined,
    "setup-place": place && { country: place.country, postalCode: place.postalCode },
    "setup-commune": place && { commune: place.commune },
    "setup-you": administrator && { ...administrator },
  };
  const known = fields[form];
  return known ? admin.submit(visit, `#${form}`, known) : admin.submit(visit, `#${form}`, {}, skip);
}

function hrefOf(visit: Visit, selector: string): string {
  const href = visit.document.querySelector(selector)?.getAttribute("href");
  if (!href) throw new Error(`No ${selector} on ${visit.path}:\n${visit.text}`);
  return href;
}
