import slugify from "@sindresorhus/slugify";
import type { Deps } from "../deps.ts";
import { FieldError } from "../errors.ts";
import { keys } from "../store/keys.ts";
import type { ActorType } from "./types.ts";

/** What Mastodon reads in a mention: letters, digits, `_`, and `.` or `-` between them. */
const HANDLE = /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/;
const MAX_LENGTH = 40;

/** An elided article ("L'Amicale", "'t Huis") says nothing in an address. */
const ELISION = /^(?:[ld]['’]|['’]t )\s*/iu;

/**
 * A handle made from a name: "L'Amicale des Géants" → `amicale-des-geants`.
 * @returns an empty string when nothing of the name can be written in Latin letters or digits
 */
export function handleFromName(name: string): string {
  return slugify(name.trim().replace(ELISION, "")).slice(0, MAX_LENGTH).replace(/-+$/, "");
}

/**
 * A handle as typed, in lower case.
 * @throws {FieldError} `handle-form` when it has other characters, `handle-taken` for the node's own
 */
export function parseHandle(deps: Deps, typed: string): string {
  const handle = typed.trim().replace(/^@/, "").toLowerCase();
  if (handle.length > MAX_LENGTH || !HANDLE.test(handle)) {
    throw new FieldError("handle", "handle-form", { max: MAX_LENGTH });
  }
  if (handle === ownHandle(deps)) throw new FieldError("handle", "handle-taken");
  return handle;
}

/** The host's own name: whoever looks for `@host@host` looks for the organisation. */
export function ownHandle(deps: Deps): string {
  return new URL(deps.config.origin).hostname;
}

/**
 * The first free handle for a name: `samira`, then `samira-2`, `samira-3`…
 * @param besides handles that others take in the same commit
 */
export async function freeHandle(
  deps: Deps,
  name: string,
  type: ActorType,
  besides: readonly string[] = [],
): Promise<string> {
  const base = handleFromName(name) || (type === "Person" ? "member" : "group");
  const taken = [ownHandle(deps), ...besides];
  for (let n = 1;; n++) {
    const handle = n === 1 ? base : `${base}-${n}`;
    if (taken.includes(handle)) continue;
    if (!(await deps.store.get(keys.actorByHandle(handle))).value) return handle;
  }
}
