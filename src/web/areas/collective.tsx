import { Hono } from "hono";
import { checkCopy } from "../../../federation/region_check.ts";
import { organisationLogo } from "../../achievements/images/logo.ts";
import { membershipBetween, membershipsOf } from "../../collective/membership_store.ts";
import { ourCollective } from "../../collective/members.ts";
import { findMember, findRegionBadge, latestOf, regionOf } from "../../collective/region.ts";
import { vouchFor } from "../../collective/vouch.ts";
import { loadFramework } from "../../competences/framework/load.ts";
import { NotFoundError } from "../../errors.ts";
import { saysAll } from "../../identity/name_search.ts";
import { hasRole } from "../../identity/roles.ts";
import type { Actor } from "../../identity/types.ts";
import { RegionLatestPage } from "../../../views/pages/collective/latest.tsx";
import { RegionMemberPage } from "../../../views/pages/collective/member.tsx";
import { RegionMembersPage } from "../../../views/pages/collective/members.tsx";
import { byPlace, placeOf } from "../../../views/pages/collective/places.tsx";
import { RegionBadgePage } from "../../../views/pages/collective/recognition.tsx";
import { RegionPage } from "../../../views/pages/collective/region.tsx";
import { cached } from "../cached.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { listPart } from "../list_part.ts";
import { SANDBOX_POLICY } from "../middleware/headers.ts";
import { goTo, page, reader } from "../respond.ts";

/** How many badges the first page shows, and the lists a page. */
const LATEST = 6;
const PAGE = 24;
/** How many associations a page of their list shows. */
const MEMBERS = 48;
const PICTURE_CACHE = "public, max-age=3600";

/** What a collective shows of its region, to anyone. */
export function collectiveArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/region/recognitions", async (c) => {
    await collectiveHere(c);
    const { deps, page: context } = c.var;
    const { badges, next } = await latestOf(deps, { before: c.req.query("before"), limit: PAGE });
    return page(c, <RegionLatestPage context={context} badges={badges} next={next} />);
  });
  app.get("/region/recognitions/:id", async (c) => {
    const mayCheck = c.var.account !== undefined && hasRole(c.var.account, "administrator");
    const one = await badgeFor(c);
    return page(c, <RegionBadgePage context={c.var.page} one={one} mayCheck={mayCheck} />);
  });
  app.post("/region/recognitions/:id/check", async (c) => {
    reader(c, "administrator");
    const { copy } = await badgeFor(c);
    await checkCopy(c.var.deps, copy.id, () => c.var.deps.store.atomic());
    const shown = await findRegionBadge(c.var.deps, copy.id);
    return goTo(c, shown ? `/region/recognitions/${copy.id}` : "/region/recognitions");
  });
  app.get("/region/recognitions/:id/picture", async (c) => {
    const { badge } = await badgeFor(c);
    return await file(c, badge.picture, "image/png", PICTURE_CACHE);
  });
  app.get("/region/recognitions/:id/badge", async (c) => {
    const { badge } = await badgeFor(c);
    c.header("Content-Disposition", 'attachment; filename="badge.json"');
    return await file(c, badge.document, "application/vc+ld+json", "private, no-store");
  });
  app.get("/region/members", showMembers);
  app.get("/region/members/:hash", showMember);
  app.get("/region/members/:hash/picture", async (c) => {
    const { actor: { name, address, picture } } = await memberFor(c);
    if (picture) return await file(c, picture.blob, "image/png", PICTURE_CACHE);
    // Drawn as its own site draws it: from its name and the end of its address.
    const drawn = organisationLogo(name, address.slice(address.lastIndexOf("/") + 1));
    c.header("Content-Security-Policy", SANDBOX_POLICY);
    return cached(c, drawn, "image/svg+xml", PICTURE_CACHE);
  });
  return app;
}

/** The first page of a collective. */
export async function showRegion(c: WebContext, collective: Actor): Promise<Response> {
  const { deps, page: context, account } = c.var;
  const [region, { badges, next }, framework] = await Promise.all([
    regionOf(deps),
    latestOf(deps, { limit: LATEST }),
    loadFramework(deps.config.dataFolder),
  ]);
  const answers = account !== undefined && hasRole(account, "administrator");
  const view = (
    <RegionPage
      context={context}
      collective={collective}
      address={addressToGive(c, collective)}
      region={region}
      latest={badges}
      more={next !== undefined}
      framework={framework[context.language]}
      asking={answers ? (await membershipsOf(deps, collective.id, "asked")).length : undefined}
    />
  );
  return await page(c, view);
}

/** `@handle@host`, by which associations find a collective. */
export function addressToGive(c: WebContext, { handle }: Actor): string {
  return `@${handle}@${new URL(c.var.deps.config.origin).host}`;
}

async function showMembers(c: WebContext): Promise<Response> {
  await collectiveHere(c);
  const query = c.req.query("q")?.trim() ?? "";
  const isMeant = saysAll(query);
  const found = (await regionOf(c.var.deps)).members
    .filter((member) => isMeant(`${member.actor.name} ${placeOf(member)}`))
    .sort(byPlace);
  const view = (
    <RegionMembersPage
      context={c.var.page}
      query={query}
      members={listPart(c, found, MEMBERS)}
      found={found.length}
    />
  );
  return await page(c, view);
}

async function showMember(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const collective = await collectiveHere(c);
  const member = await memberFor(c);
  const { address } = member.actor;
  const [{ badges, next }, framework, between, vouch] = await Promise.all([
    latestOf(deps, { member: address, before: c.req.query("before"), limit: PAGE }),
    loadFramework(deps.config.dataFolder),
    membershipBetween(deps, collective.id, address),
    vouchFor(deps, address),
  ]);
  const view = (
    <RegionMemberPage
      context={context}
      member={member}
      since={between.membership!.value.updatedAt}
      badges={badges}
      next={next}
      framework={framework[context.language]}
      vouched={vouch !== null}
    />
  );
  return await page(c, view);
}

async function collectiveHere(c: WebContext): Promise<Actor> {
  const collective = await ourCollective(c.var.deps);
  if (!collective) throw new NotFoundError();
  return collective;
}

async function badgeFor(c: WebContext) {
  await collectiveHere(c);
  const one = await findRegionBadge(c.var.deps, c.req.param("id")!);
  if (!one) throw new NotFoundError();
  return one;
}

async function memberFor(c: WebContext) {
  const member = await findMember(c.var.deps, c.req.param("hash")!);
  if (!member) throw new NotFoundError();
  return member;
}

/** Our copy of something from elsewhere, which no browser may run. */
async function file(
  c: WebContext,
  blob: string | undefined,
  type: string,
  cache: string,
): Promise<Response> {
  const bytes = blob && await c.var.deps.blobs.get(blob);
  if (!bytes) throw new NotFoundError();
  c.header("Content-Security-Policy", SANDBOX_POLICY);
  return cached(c, bytes, type, cache);
}
