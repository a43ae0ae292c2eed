import { QUESTIONS } from "../../../src/cards/questions.ts";
import type { RunningNode } from "../node.ts";
import type { Season } from "../season.ts";
import type { OpenedWorkshop } from "../workshop.ts";
import type { RegionWorld } from "./region.ts";

/**
 * The pages that somebody is shown: for each address as the site serves it, where it is found in a
 * world that a test opened.
 */
export type Pages<World> = Readonly<Record<string, (world: World) => string | readonly string[]>>;

/** The paths to visit. @throws {Error} for one that another address of the site would answer */
export function pathsOf<World>(pages: Pages<World>, world: World): string[] {
  return Object.entries(pages).flatMap(([route, find]) => {
    const pattern = new URLPattern({
      pathname: route.replace(/\{((?:[^{}]|\{\d+\})+)\}/g, "($1)"),
    });
    const paths = [find(world)].flat();
    const stray = paths.find((path) => !pattern.test(path, "http://localhost"));
    if (stray !== undefined) throw new Error(`${stray} is not a page of ${route}`);
    return paths;
  });
}

/** Pages that are the same in each world. */
function plain(...routes: readonly string[]): Pages<unknown> {
  return Object.fromEntries(routes.map((route) => [route, () => route]));
}

const q = encodeURIComponent;
const MEMBER_ID = "{[a-z2-7]{26}}";

export const VISITOR: Pages<Season> = {
  ...plain("/", "/achievements", "/verify/offline", "/help", "/privacy", "/settings", "/w"),
  ...plain("/cards", "/fair", "/login", "/join", "/recover", "/recover/sent", "/account/erased"),
  "/achievements/:id/:version{[0-9]+}/:language": () => "/achievements/team-3/1/fr",
  "/verify": ({ node, shown }) => ["/verify", `/verify?url=${q(node.origin + shown)}`],
  "/own-site": ({ shown }) => `/own-site?thing=${shown}`,
  "/credentials/:id": ({ shown, revoked }) => [shown, revoked],
  "/credentials/:id/print": ({ shown }) => `${shown}/print`,
  "/evidence/:id": ({ evidence }) => evidence,
  "/actors/:id": ({ organisation, person }) => [organisation, person],
  "/actors/:id/received": ({ person }) => `${person}/received`,
  "/actors/:id/cards": ({ person }) => `${person}/cards`,
  "/actors/:id/given": ({ organisation }) => `${organisation}/given`,
  "/guides/:name": () => "/guides/members",
  "/invitations/:secret": ({ doors }) => doors.invitation,
  "/join/:id": ({ doors }) => doors.asked,
  "/recover/:secret": ({ doors }) => doors.recovery,
  "/*": () => "/nothing-here",
};

export const MEMBER: Pages<Season> = {
  ...plain("/", "/parcours", "/cards", "/claims", "/fair", "/fair/board", "/endorsements"),
  ...plain("/account", "/account/welcome", "/account/access", "/account/data"),
  "/cards/:card": ({ draft }) => draft.replace("/drafts", ""),
  "/cards/drafts/:card/:question": ({ draft }) =>
    QUESTIONS.filter((question) => !/^(?:situations|competence)-/.test(question))
      .concat("situations-team", "competence-1")
      .map((question) => `${draft}/${question}`),
  "/cards/drafts/:card/check": ({ draft }) => `${draft}/check`,
  "/claims/new": ({ card }) => card.replace("/credentials/", "/claims/new?competence=oral&card="),
  "/claims/:id": ({ claim }) => claim,
  "/fair/rounds/:id": ({ round }) => round,
  "/fair/rounds/:id/debrief": ({ debrief }) => debrief,
  "/awards/:id": ({ waiting }) => waiting,
  "/credentials/:id": ({ shown, hidden, revoked, card }) => [shown, hidden, revoked, card],
  "/credentials/:id/print": ({ shown }) => `${shown}/print`,
  "/credentials/:id/endorsements": ({ shown, card }) =>
    [shown, card].map((badge) => `${badge}/endorsements`),
  "/credentials/:id/endorsements/new": ({ shown, card }) =>
    [shown, card].map((badge) => `${badge}/endorsements/new?q=Nadia`),
};

export const ISSUER: Pages<Season> = {
  ...plain("/awards", "/claims", "/endorsements", "/endorsements/new"),
  // Whom, then what.
  "/awards/new": (
    { person },
  ) => ["/awards/new", `/awards/new?recipient=${person.replace("/actors/", "")}`],
  "/claims/:id": ({ claim }) => claim,
  "/awards/:id": ({ waiting, accepted, declined }) => [waiting, accepted, declined],
  "/credentials/:id": ({ shown }) => shown,
  "/endorsement-requests/:id": ({ request }) => request,
  "/endorsements/:id": ({ written }) => written,
};

export const ADMINISTRATOR: Pages<Season> = {
  ...plain("/members/invitations", "/members/requests", "/teams", "/setup/done"),
  ...plain("/admin", "/admin/mail", "/admin/safety", "/admin/recovery-sheet", "/admin/about"),
  "/admin/keys/:id": ({ doors }) => doors.key,
  "/members": () => ["/members", "/members?q=Nadia"],
  [`/members/:id${MEMBER_ID}`]: ({ doors }) => doors.member,
  [`/teams/:id${MEMBER_ID}`]: ({ team }) => team,
};

export const REGION: Pages<RegionWorld> = {
  ...plain("/", "/region/members", "/region/recognitions"),
  "/region/recognitions/:id": ({ recognition }) => recognition,
  "/region/members/:hash": ({ association }) => association,
};

export const REGION_ADMINISTRATOR: Pages<RegionWorld> = plain(
  "/admin/collective",
  "/admin/deliveries",
  "/admin/blocks",
);

export const MEMBER_AMONG_OTHERS: Pages<RegionWorld> = {
  ...plain("/network", "/timeline"),
  // Whom it finds has a page of their own.
  "/network/find": () => "/network/find?who=personne",
  "/network/someone": ({ mina }) => `/network/someone?name=${q(mina.actor)}`,
  "/timeline/:hash": ({ received }) => received,
};

/** For who comes from elsewhere by a link in a message. */
export const OFFERED: Pages<RegionWorld> = { "/offers/:key": ({ offer }) => offer };

/** Two workshops: one at its beginning, one that has come to its debrief. */
export interface WorkshopWorld {
  readonly workshop: OpenedWorkshop;
  readonly waiting: OpenedWorkshop;
  readonly language: string;
}

export const WORKSHOP_VISITOR: Pages<WorkshopWorld> = {
  ...plain("/w", "/screen"),
  "/w/:code": ({ workshop }) => `/w/${workshop.code}`,
  "/screen/:code": ({ workshop, waiting, language }) =>
    [workshop, waiting].map(({ screenCode }) => `/screen/${screenCode}?lang=${language}`),
  "/guides/:name": () => ["/guides/members", "/guides/facilitators"],
};

export const PARTICIPANT: Pages<WorkshopWorld> = {
  ...plain("/fair", "/cards"),
  "/w/:code": ({ workshop }) => `/w/${workshop.code}`,
};

export const FACILITATOR: Pages<WorkshopWorld> = {
  ...plain("/workshops", "/workshops/new"),
  "/workshops/:id": ({ workshop, waiting }) => [waiting.path, workshop.path],
  "/workshops/:id/people": ({ workshop }) => `${workshop.path}/people`,
  "/workshops/:id/sheet": ({ workshop }) => `${workshop.path}/sheet`,
};

/** A node whose set-up came to its last question. */
export interface NewNode {
  readonly node: RunningNode;
  /** Query of every page, with the key that the terminal shows. */
  readonly key: string;
}

export const SET_UP: Pages<NewNode> = {
  "/setup": ({ key }) => `/setup${key}`,
  "/setup/:question": ({ key }) =>
    ["kind", "name", "place", "commune", "languages", "logo", "you", "preview"]
      .map((question) => `/setup/${question}${key}`),
};

/** Everything above: what `every.test.ts` holds against what the site serves. */
export const LOOKED_AT: readonly Pages<never>[] = [
  VISITOR,
  MEMBER,
  ISSUER,
  ADMINISTRATOR,
  REGION,
  REGION_ADMINISTRATOR,
  MEMBER_AMONG_OTHERS,
  OFFERED,
  WORKSHOP_VISITOR,
  PARTICIPANT,
  FACILITATOR,
  SET_UP,
];
