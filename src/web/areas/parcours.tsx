import { Hono } from "hono";
import type { Deps } from "../../deps.ts";
import type { Account } from "../../identity/types.ts";
import { waitingEndorsements } from "../../recognition/endorsements/lists.ts";
import { parcoursOf, type Recognition } from "../../recognition/parcours/parcours.ts";
import type { Award } from "../../recognition/types.ts";
import { followersOf } from "../../relations/follow_store.ts";
import { ParcoursPage } from "../../../views/pages/parcours/parcours.tsx";
import { waitingViews } from "../endorsements/waiting.ts";
import type { WebEnv } from "../env.ts";
import { frameworkHere } from "../framework.ts";
import { type Somebody, somebody } from "../network/people.ts";
import { readBadge } from "../recognition/badges.ts";
import { peopleOf } from "../recognition/people.ts";
import { page, reader } from "../respond.ts";

/** A member's home: what waits for them, what they were recognised for. */
export function parcoursArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/parcours", async (c) => {
    const { deps, page: context } = c.var;
    const account = reader(c);
    const parcours = await parcoursOf(deps, account);
    const awards = [...parcours.waiting, ...parcours.signing];
    const badges = [...parcours.own, ...parcours.teams];
    const people = await peopleOf(deps, [
      account.id,
      ...[...awards, ...badges.map(({ award }) => award)]
        .flatMap(({ issuer, recipient }) => [issuer, recipient]),
    ]);
    return await page(
      c,
      <ParcoursPage
        context={context}
        people={people}
        followers={await followRequests(deps, account)}
        endorsements={await waitingViews(deps, account, await waitingEndorsements(deps, account))}
        waiting={await shownAwards(deps, parcours.waiting)}
        signing={await shownAwards(deps, parcours.signing)}
        own={await shownBadges(deps, parcours.own)}
        teams={await shownBadges(deps, parcours.teams)}
        picture={parcours.picture}
        framework={await frameworkHere(c)}
      />,
    );
  });
  return app;
}

async function followRequests(deps: Deps, account: Account): Promise<Somebody[]> {
  const asked = await Array.fromAsync(followersOf(deps, account.id, "waiting"));
  return await Promise.all(asked.map(({ follower }) => somebody(deps, follower)));
}

function shownAwards(deps: Deps, awards: readonly Award[]) {
  return Promise.all(
    awards.map(async (award) => ({ award, badge: await readBadge(deps, award.achievement) })),
  );
}

function shownBadges(deps: Deps, badges: readonly Recognition[]) {
  return Promise.all(
    badges.map(async (one) => ({
      ...one,
      badge: await readBadge(deps, one.award.achievement, one.credential.endorsements),
    })),
  );
}
