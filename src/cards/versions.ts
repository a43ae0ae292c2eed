import { COMPETENCES } from "../achievements/types.ts";
import type { Deps } from "../deps.ts";
import { NotFoundError } from "../errors.ts";
import type { Account } from "../identity/types.ts";
import { credentialFor } from "../recognition/access/access.ts";
import { asCard } from "../recognition/kinds.ts";
import type { CardRecord } from "../recognition/types.ts";
import type { Holder } from "../seats/types.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";
import { readCard } from "./drafts.ts";
import { isSameValue } from "./same.ts";
import { placeWithdrawal } from "./sign.ts";
import type { CardCompetence, CardContent, WayTravelled } from "./content_types.ts";

/** Why a version that its holder took back says so. */
const TAKEN_BACK = "taken-back";

const CONTEXT = ["kind", "association", "role", "withWhom", "forWhom", "period"] as const;

/** The signed versions of a card, newest first. @throws {NotFoundError} */
export async function versionsOf(deps: Deps, holder: Holder, id: string): Promise<CardRecord[]> {
  const { versions } = await readCard(deps, holder, id);
  const entries = await deps.store.getMany(versions.map(keys.credential));
  return entries.flatMap(({ value }) => value ? [asCard(value)] : []).reverse();
}

/**
 * A signed card, for its holder and those who may see it.
 * @param reader who is logged in, and the seat of their browser
 * @param key of a link the holder gave somebody
 * @throws {NotFoundError} for everyone else
 */
export async function cardFor(
  deps: Deps,
  reader: { readonly account?: Account; readonly seat?: string },
  id: string,
  key?: string,
): Promise<CardRecord> {
  const record = (await deps.store.get(keys.credential(id))).value;
  if (record && reader.seat !== undefined && record.recipient === reader.seat) {
    return asCard(record);
  }
  return asCard(await credentialFor(deps, reader.account, id, key));
}

/**
 * The holder takes a signed card back: every verification says so from then on. It stays with them,
 * to be compared with later ones.
 * @throws {NotFoundError} for anyone else
 */
export async function withdrawCard(deps: Deps, holder: Holder, id: string): Promise<CardRecord> {
  return await commitAgain(async () => {
    const record = (await deps.store.get(keys.credential(id))).value;
    if (!record || record.recipient !== holder) throw new NotFoundError();
    const card = asCard(record);
    if (card.revoked) return { result: card };
    const atomic = deps.store.atomic();
    const result = await placeWithdrawal(deps, atomic, card, TAKEN_BACK);
    recordEvent(atomic, { type: "card.withdrawn", credential: id }, `card ${card.card}`);
    return { atomic, result };
  });
}

/** What changed from one version of a card to a later one; competences in their usual order. */
export function wayTravelled(from: CardContent, to: CardContent): WayTravelled {
  const of = ({ competences }: CardContent) =>
    new Map(competences.map((one) => [one.competence, one]));
  const [before, after] = [of(from), of(to)];
  return {
    hours: {
      ...(from.hours === undefined ? {} : { from: from.hours }),
      ...(to.hours === undefined ? {} : { to: to.hours }),
    },
    competences: COMPETENCES
      .filter((code) => before.has(code) || after.has(code))
      .map((competence) => ({
        competence,
        ...stepBetween(before.get(competence), after.get(competence)),
      })),
    context: CONTEXT.filter((part) => !isSameValue(from[part], to[part])),
  };
}

function stepBetween(
  from: CardCompetence | undefined,
  to: CardCompetence | undefined,
): Omit<WayTravelled["competences"][number], "competence"> {
  return {
    ...(from ? { from: from.level } : {}),
    ...(to ? { to: to.level } : {}),
    change: changeBetween(from, to),
    otherExample: from !== undefined && to !== undefined &&
      !isSameValue(from.example, to.example),
  };
}

function changeBetween(
  from: CardCompetence | undefined,
  to: CardCompetence | undefined,
): WayTravelled["competences"][number]["change"] {
  if (!from) return "new";
  if (!to) return "gone";
  if (from.level === to.level) return "same";
  return to.level > from.level ? "higher" : "lower";
}
