import type { Deps } from "../../deps.ts";
import { awardsBy } from "../../recognition/lists.ts";
import type { Award, AwardState } from "../../recognition/types.ts";
import { keys } from "../../store/keys.ts";
import {
  AWARD_TABS,
  type AwardLine,
  AwardsListPage,
  type AwardTab,
} from "../../../views/pages/awards/awards_list.tsx";
import type { WebContext } from "../env.ts";
import { listPart } from "../list_part.ts";
import { page, reader } from "../respond.ts";
import { readBadge } from "./badges.ts";
import { nameAndHost, peopleOf } from "./people.ts";

const AT_ONCE = 24;

const STATES: Record<AwardTab, readonly AwardState[]> = {
  waiting: ["accepted", "proposed"],
  given: ["issued"],
  declined: ["declined"],
  withdrawn: ["withdrawn"],
};

/** The association's recognitions, one kind at a time. */
export async function showAwards(c: WebContext): Promise<Response> {
  reader(c, "issuer");
  const { deps, page: context } = c.var;
  const tab = AWARD_TABS.find((one) => one === c.req.query("show")) ?? "waiting";
  const all = await byTab(deps, context.organisation!.id);
  const { shown, more } = listPart(c, all[tab], AT_ONCE);
  return await page(
    c,
    <AwardsListPage
      context={context}
      tab={tab}
      counts={{ waiting: all.waiting.length, given: 0, declined: 0, withdrawn: 0 }}
      lines={await linesOf(deps, shown)}
      more={more}
    />,
  );
}

async function byTab(deps: Deps, issuer: string): Promise<Record<AwardTab, Award[]>> {
  const tabs = await Promise.all(AWARD_TABS.map(async (tab) => {
    const found = await Promise.all(STATES[tab].map((state) => awardsBy(deps, issuer, state)));
    return [tab, found.flat()] as const;
  }));
  return Object.fromEntries(tabs) as Record<AwardTab, Award[]>;
}

async function linesOf(deps: Deps, awards: readonly Award[]): Promise<AwardLine[]> {
  const people = await peopleOf(
    deps,
    awards.flatMap(({ recipient, proposedBy }) =>
      proposedBy ? [recipient, proposedBy] : [recipient]
    ),
  );
  return await Promise.all(awards.map(async (award) => {
    const credential = award.credential
      ? (await deps.store.get(keys.credential(award.credential))).value
      : null;
    return {
      award,
      badge: await readBadge(deps, award.achievement),
      recipient: nameAndHost(people.get(award.recipient) ?? { name: "–" }),
      proposedBy: people.get(award.proposedBy ?? "")?.name,
      revoked: credential?.revoked !== undefined,
    };
  }));
}
