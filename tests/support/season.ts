import { accept, offer, type Offered, show } from "./awarding.ts";
import { launchBrowser } from "./browser.ts";
import { makeCard } from "./carding.ts";
import { askedOf, askFor, attachedTo, keepAll, showProfile, write } from "./endorsing.ts";
import { openStall, playOn, press } from "./fair_play.ts";
import { memberPage, newInvitation } from "./members.ts";
import { type RunningNode, startNode } from "./node.ts";
import { inviteMember, setUpNode } from "./setup.ts";
import { type Visit, Visitor } from "./visitor.ts";

/** A node in the middle of its season: people, offers, badges in every state. */
export interface Season {
  readonly node: RunningNode;
  readonly admin: Visitor;
  readonly issuer: Visitor;
  readonly member: Visitor;
  /** Awards: one waits for the member's answer, one was accepted, one declined. */
  readonly waiting: string;
  readonly accepted: string;
  readonly declined: string;
  /** Asks the issuer for an endorsement. */
  readonly request: string;
  /** Badges (paths) of the member: one with an endorsement inside, one nobody else sees. */
  readonly shown: string;
  readonly hidden: string;
  readonly revoked: string;
  /** The member's round of the fair, and the debrief of one before. */
  readonly round: string;
  readonly debrief: string;
  /** The member's card, and the pages where it is answered; what they asked the association for. */
  readonly card: string;
  readonly draft: string;
  readonly claim: string;
  /** A team, for who administrates. */
  readonly team: string;
  /** What the issuer wrote of the shown badge, and words that support it. */
  readonly written: string;
  readonly evidence: string;
  /** Who the association is to anyone, and who the member is. */
  readonly organisation: string;
  readonly person: string;
  readonly doors: Doors;
}

/** Paths of links that let somebody in, and of what an administrator opens besides. */
interface Doors {
  readonly invitation: string;
  readonly recovery: string;
  /** What somebody who asked to join reads. */
  readonly asked: string;
  readonly member: string;
  /** The question before a signing key is said to be stolen. */
  readonly key: string;
}

/** Names as long as they come, in the three languages' letters. */
export const NAMES = {
  admin: "Nadia Lefebvre",
  issuer: "Jef Van den Broeck-Vandenberghe",
  member: "Anne-Élisabeth Marie Josèphe Delacroix-Montpellier",
  organisation: "Les Géants de Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
};

/** Opens a browser, and plays a season for it to look at; a `beforeAll` may return `close`. */
export async function openSeason() {
  const [browser, season] = await Promise.all([launchBrowser(), playSeason()]);
  return {
    browser,
    season,
    async close() {
      await browser.close();
      await season.node.dispose();
    },
  };
}

/** Plays the beginning of a season through the pages. */
async function playSeason(): Promise<Season> {
  const node = await startNode();
  const admin = await setUpNode(node, {
    kind: "association",
    name: NAMES.organisation,
    summary: "Une fanfare, un géant et une friterie ambulante, à Tourcoing depuis 1987.",
    place: { country: "FR", postalCode: "59200", commune: "TOURCOING" },
    administrator: { name: NAMES.admin },
  });
  const issuer = await inviteMember(admin, { name: NAMES.issuer, roles: ["issuer"] });
  const member = await inviteMember(admin, { name: NAMES.member });
  const team = await admin.submit(await admin.get("/teams"), "#team", {
    name: "Équipe de la friterie ambulante",
  });
  const give = async (
    badge: string,
    level: 1 | 2 | 3 | 4,
    more: Pick<Offered, "hours" | "evidence"> = {},
  ) =>
    await offer(issuer, {
      to: NAMES.member,
      badge,
      level,
      narrative: "Elle a tenu la friterie pendant la parade, et calmé la file quand il a plu.",
      ...more,
    });
  const shown = await accept(
    member,
    await give("team", 3, {
      hours: "12",
      evidence: "La file allait jusqu’au pont, et personne n’est parti.",
    }),
  );
  await show(member, shown, "public");
  await askFor(member, shown, NAMES.issuer, "Vous étiez à la friterie avec moi.");
  const written = await write(issuer, await askedOf(issuer), {
    text: "Sous la pluie, elle a proposé du café à toute la file.",
    relation: "nous tenions la friterie ensemble",
    when: "la parade de septembre 2026",
  });
  await keepAll(member, shown, 1);
  await attachedTo(member, shown, 1);
  const hidden = await accept(member, await give("oral", 2, { hours: "4,5" }), "none");
  await askFor(member, hidden, NAMES.issuer, "Et pour celui-ci ?");
  const request = await askedOf(issuer);
  const accepted = await give("rules", 1);
  const revoked = await accept(member, accepted);
  const declined = await give("value", 2);
  await member.submit(await member.get(declined), "#decline-form", {
    reason: "Je préfère attendre la fin de la saison.",
  });
  const page = await issuer.get(revoked);
  await issuer.submit(page, "#revoke-form", { reason: "Donné à la mauvaise personne." });
  const waiting = await give("support", 4);
  const played = await playOn(member, await openStall(member), 60);
  const debrief = await press(member, played, '{"do":"end"}');
  const { path: round } = await playOn(member, await openStall(member), 40);
  const { card, draft, claim } = await playCard(member);
  await showProfile(member, "Bénévole à la fanfare depuis 2011.");
  const [person, organisation] = linksOn(await new Visitor(node.origin).get(shown), "/actors/");
  return {
    node,
    admin,
    team: linkOn(team, "/teams/"),
    written,
    evidence: await evidenceOf(member, shown),
    organisation,
    person,
    doors: await openDoors(admin),
    issuer,
    member,
    waiting,
    accepted,
    declined,
    request,
    shown,
    hidden,
    revoked,
    round,
    debrief: debrief.path,
    card,
    draft,
    claim,
  };
}

/** A card with a moment, four competences and long words, and what comes of it. */
async function playCard(member: Visitor) {
  const card = await makeCard(member, {
    kind: "festivities",
    association: NAMES.organisation,
    role: "Je tiens la friterie et j’accueille les visiteurs",
    withWhom: "huit bénévoles et la fanfare",
    from: "2022-09",
    times: { times: "2", per: "month", hours: "3,5" },
    moments: ["La pluie est venue pendant la parade, et j’ai expliqué le nouveau chemin."],
    situations: 1,
    competences: [
      { code: "oral", level: 3, example: "J’ai expliqué le chemin en trois langues." },
      { code: "team", level: 2 },
      { code: "codes", level: 4 },
      { code: "path", level: 1 },
    ],
    name: NAMES.member,
  });
  const page = await member.get(card);
  const draft = linkOn(page, "/cards/drafts/");
  const asks = linkOn(page, "/claims/new");
  const claim = await member.submit(await member.get(asks), "#claim-form", {
    words: "Je l’ai fait toute la saison.",
  });
  return { card, draft: draft.replace(/\/check$/, ""), claim: claim.path };
}

/** The path of what supports a badge. */
async function evidenceOf(holder: Visitor, badge: string): Promise<string> {
  const { text } = await holder.get(badge, { Accept: "application/vc+ld+json" });
  const evidence: { id?: string }[] = JSON.parse(text).evidence;
  const address = evidence.find(({ id }) => id?.includes("/evidence/"))?.id;
  if (!address) throw new Error(`Nothing supports ${badge}`);
  return new URL(address).pathname;
}

/** The ways into a node, each opened for somebody. */
async function openDoors(admin: Visitor): Promise<Doors> {
  const asking = new Visitor(admin.origin);
  const asked = await asking.submit(await asking.get("/join"), "#join", {
    name: "Fatoumata Diallo-Vandenbroucke",
    message: "Je tiens la buvette depuis trois ans.",
  });
  const member = await memberPage(admin, NAMES.member);
  const given = await admin.submit(member, 'form[action$="/recovery"]');
  const link = given.document.querySelector("#recovery-link")!.textContent!;
  return {
    invitation: await newInvitation(admin),
    recovery: new URL(link).pathname,
    asked: asked.path,
    member: member.path,
    key: linkOn(await admin.get("/admin/safety"), "/admin/keys/"),
  };
}

/** The first link on a page that begins so. */
function linkOn(page: Visit, start: string): string {
  return linksOn(page, start)[0];
}

/** The links on a page that begin so. @throws {Error} where there is none */
function linksOn({ document, path }: Visit, start: string): string[] {
  const links = [...document.querySelectorAll(`main a[href^="${start}"]`)];
  if (links.length === 0) throw new Error(`No link to ${start} on ${path}`);
  return links.map((link) => link.getAttribute("href")!);
}
