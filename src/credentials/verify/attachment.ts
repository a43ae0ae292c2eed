import { coreOf } from "../core.ts";
import { idOf, isObject } from "../json.ts";
import type { CheckItem, JsonObject } from "../types.ts";
import type { Answer } from "./answer.ts";
import { Lookups, type VerifyContext } from "./context.ts";
import { checkEndorsements, MAX_ENDORSEMENTS } from "./endorsements.ts";
import { checkPresentation, takeApart } from "./presentation.ts";

/** What a holder asks of the issuer of their badge: these endorsements inside it, and no others. */
export interface Attachment {
  /** The badge as the holder has it. */
  readonly badge: JsonObject;
  /** The whole set that is wanted. */
  readonly endorsements: readonly JsonObject[];
  /** Whether whom the badge is about asks. */
  readonly holder: Answer;
  /** Of each endorsement that is wanted, whether it is intact and about this badge. */
  readonly items: readonly CheckItem[];
}

/**
 * Checks a presentation by which endorsements are attached and detached. Of the badge in it only the
 * core counts: what was attached before may well be what is taken off.
 * @returns undefined unless it is a presentation of one badge and at most {@link MAX_ENDORSEMENTS}
 *   endorsements, each once
 */
export async function verifyAttachment(
  presentation: JsonObject,
  context: VerifyContext,
): Promise<Attachment | undefined> {
  const presented = takeApart(presentation);
  if (!presented) return undefined;
  const { badge, endorsements } = presented;
  const ids = new Set(endorsements.map((one) => idOf(one)));
  if (endorsements.length > MAX_ENDORSEMENTS || ids.size < endorsements.length) return undefined;
  const lookups = new Lookups(context);
  const holder = await checkPresentation(presentation, badge, lookups);
  const { items } = await checkEndorsements(coreOf(badge), endorsements, lookups);
  return { badge, endorsements, holder, items: items.filter(({ id }) => ids.has(id)) };
}

/** The endorsements inside a badge. */
export function attachedTo(badge: JsonObject): JsonObject[] {
  return [badge.endorsement ?? []].flat().filter(isObject);
}
