import type { Deps } from "../deps.ts";
import { DomainError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { Language } from "../languages.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";
import type { OrganisationKind, Picture, Place } from "./types.ts";

/**
 * What was answered so far on the set-up page. It outlives a restart, so that nobody answers twice;
 * it holds no secret: the password is asked last, and goes straight into its hash.
 */
export interface SetUpDraft {
  /** The id its actor will have, since the drawn logo comes from it. */
  readonly organisation: string;
  readonly kind?: OrganisationKind;
  readonly name?: string;
  readonly summary?: string;
  /** The commune may still be empty, between its two questions. */
  readonly place?: Place;
  /** The first is what a visitor gets who asks for none of them. */
  readonly languages?: readonly Language[];
  readonly picture?: Picture;
  readonly administrator?: {
    readonly name: string;
    readonly handle?: string;
    readonly email?: string;
  };
  /** Questions that were answered or passed over. */
  readonly answered: readonly string[];
}

const USER = "setup-draft";

/** What one question changes. */
export type SetUpAnswer = Omit<SetUpDraft, "organisation" | "answered">;

/** The answers so far; an empty draft before the first. */
export async function findSetUpDraft(deps: Deps): Promise<SetUpDraft> {
  return (await deps.store.get(keys.setupDraft())).value ?? newDraft();
}

/**
 * Keeps the answer to one question; a field set to `undefined` is forgotten.
 * @throws {DomainError} `setup-done`
 * @throws {ConflictError}
 */
export async function answerSetUp(
  deps: Deps,
  question: string,
  answer: SetUpAnswer,
): Promise<SetUpDraft> {
  return await commitAgain(async () => {
    const settings = await deps.store.get(keys.settings());
    if (settings.value) throw new DomainError("setup-done");
    const entry = await deps.store.get(keys.setupDraft());
    const before = entry.value ?? newDraft();
    const draft: SetUpDraft = {
      ...before,
      ...answer,
      answered: [...new Set([...before.answered, question])],
    };
    const atomic = deps.store.atomic().check(settings, entry).set(keys.setupDraft(), draft);
    if (before.picture) atomic.delete(keys.blobUse(before.picture.blob, USER));
    if (draft.picture) atomic.set(keys.blobUse(draft.picture.blob, USER), true);
    return { atomic, result: draft };
  });
}

/** Puts the end of the draft into the commit that sets the node up. */
export function dropSetUpDraft(atomic: Atomic, draft: SetUpDraft): Atomic {
  if (draft.picture) atomic.delete(keys.blobUse(draft.picture.blob, USER));
  return atomic.delete(keys.setupDraft());
}

function newDraft(): SetUpDraft {
  return { organisation: newId(), answered: [] };
}
