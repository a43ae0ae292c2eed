import * as members from "../../src/collective/members.ts";
import { NotFoundError } from "../../src/errors.ts";
import { isElsewhere, nameOf } from "../../src/identity/names.ts";
import { plainText } from "../plain_text.ts";
import { referenceOf, requireId } from "./read.ts";
import type { Incoming } from "./types.ts";

const MAX_WORD = 1000;

/** An association elsewhere asks to join the collective of this node. */
export async function receiveJoin(incoming: Incoming): Promise<void> {
  const { deps, actor, activity, begin } = incoming;
  await members.receiveJoin(deps, begin, {
    association: actor,
    collective: collectiveIn(incoming),
    activity: requireId(incoming),
    word: plainText(activity.content ?? "", MAX_WORD),
  });
}

/** An association elsewhere leaves the collective of this node. */
export async function receiveLeave(incoming: Incoming): Promise<void> {
  const { deps, actor, begin } = incoming;
  const collective = collectiveIn(incoming);
  await members.receiveLeave(deps, begin, { association: actor.address, collective });
}

function collectiveIn({ deps, activity }: Incoming): string {
  const collective = nameOf(deps, referenceOf(activity.object) ?? "");
  if (!collective || isElsewhere(collective)) throw new NotFoundError();
  return collective;
}
