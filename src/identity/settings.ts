import type { Deps } from "../deps.ts";
import { FieldError, NotFoundError } from "../errors.ts";
import type { Language } from "../languages.ts";
import { commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { requireRole } from "./roles.ts";
import type { Account, NodeSettings } from "./types.ts";

/**
 * Chooses the languages a node speaks; the first is what a visitor gets who asks for none of them.
 * @throws {ForbiddenError} unless `by` is an administrator
 * @throws {FieldError} `languages-missing`
 */
export async function setLanguages(
  deps: Deps,
  by: Account,
  languages: readonly Language[],
): Promise<NodeSettings> {
  requireRole(by, "administrator");
  if (languages.length === 0) throw new FieldError("languages", "languages-missing");
  const entry = await deps.store.get(keys.settings());
  if (!entry.value) throw new NotFoundError();
  const organisation = await deps.store.get(keys.actor(entry.value.organisation));
  if (!organisation.value) throw new NotFoundError();
  const settings = { ...entry.value, languages };
  await commitOrConflict(
    deps.store.atomic()
      .check(entry, organisation)
      .set(keys.settings(), settings)
      .set(keys.actor(organisation.value.id), {
        ...organisation.value,
        languages,
        updatedAt: deps.clock().toISOString(),
      }),
  );
  return settings;
}
