import { versionsOf, wayTravelled } from "../../cards/versions.ts";
import { CardComparisonPage } from "../../../views/pages/cards/versions.tsx";
import type { WebContext } from "../env.ts";
import { frameworkHere } from "../framework.ts";
import { page } from "../respond.ts";
import { heldCard } from "./held_card.ts";

/** The newest version of a card beside an older one: the one before, or the one that was asked for. */
export async function showComparison(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const { holder, card } = await heldCard(c);
  const versions = await versionsOf(deps, holder, card.id);
  const [newer, before] = versions;
  const older = versions.find(({ id }) => id === c.req.query("with")) ?? before;
  const framework = await frameworkHere(c);
  return await page(
    c,
    <CardComparisonPage
      context={context}
      card={card.id}
      versions={versions.map(({ id, validFrom }) => ({ id, signedAt: validFrom }))}
      compared={newer && older && older.id !== newer.id
        ? {
          older: { id: older.id, signedAt: older.validFrom },
          newer: { id: newer.id, signedAt: newer.validFrom },
          way: wayTravelled(older.content, newer.content),
          words: framework.levels.map(({ word }) => word),
          names: new Map(framework.competences.map(({ code, name }) => [code, name])),
        }
        : undefined}
    />,
  );
}
