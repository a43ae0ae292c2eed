import { isDeepStrictEqual } from "node:util";

/** Whether two stored values say the same; a member that is undefined is not there. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(withoutUndefined(one), withoutUndefined(other));
}

function withoutUndefined(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
