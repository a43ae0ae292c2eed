import { ConflictError } from "../errors.ts";
import type { Atomic } from "./ports.ts";

/** Starts a commit that already carries what makes its effect happen once. */
export type Begin = () => Atomic;

/** A form is read, changed and sent back; a second writer in between is rare, a tenth is not a person. */
const TRIES = 10;

/**
 * Reads, decides and commits again while others change the same things.
 * @param attempt prepares a commit from what it reads; undefined where there is nothing to change
 * @throws {ConflictError} when they do not stop
 */
export async function commitAgain<T>(
  attempt: () => Promise<{ readonly atomic?: Atomic; readonly result: T }>,
): Promise<T> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const { atomic, result } = await attempt();
    if (!atomic || (await atomic.commit()).ok) return result;
  }
  throw new ConflictError();
}

/** @throws {ConflictError} when somebody else changed the same thing first */
export async function commitOrConflict(atomic: Atomic): Promise<void> {
  const result = await atomic.commit();
  if (!result.ok) throw new ConflictError();
}
