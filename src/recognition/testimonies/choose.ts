import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import type { Account } from "../../identity/types.ts";
import { commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { answersFor } from "../awards/awards.ts";
import type { Testimony, TestimonyState } from "./types.ts";

/**
 * The holder shows a testimony beside the badge, or does not.
 * @throws {NotFoundError} for anyone but the badge's holder
 */
export async function chooseTestimony(
  deps: Deps,
  by: Account,
  id: string,
  state: Exclude<TestimonyState, "waiting">,
): Promise<Testimony> {
  return await commitAgain(async () => {
    const entry = await deps.store.get(keys.testimony(id));
    const badge = entry.value &&
      (await deps.store.get(keys.credential(entry.value.credential))).value;
    if (!badge || !await answersFor(deps, by, badge.recipient)) throw new NotFoundError();
    const result = { ...entry.value!, state };
    const atomic = deps.store.atomic().check(entry).set(keys.testimony(id), result);
    return { atomic, result };
  });
}

/** What was said of a badge by mention, in one state, the oldest first. */
export async function testimoniesAbout(
  deps: Deps,
  credential: string,
  state: TestimonyState,
): Promise<Testimony[]> {
  const found: Testimony[] = [];
  for await (const { key } of deps.store.list({ prefix: keys.testimoniesAbout(credential) })) {
    const { value } = await deps.store.get(keys.testimony(String(key.at(-1))));
    if (value?.state === state) found.push(value);
  }
  return found.sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}
