import type { Deps } from "../deps.ts";
import { ConflictError, DomainError } from "../errors.ts";
import { newSecret } from "../ids.ts";
import type { Language } from "../languages.ts";
import { keys } from "../store/keys.ts";
import { type NewMember, placeMember, prepareMember } from "./accounts.ts";
import { findActor, placeActor, prepareActor } from "./actors.ts";
import { forgetAttempts, requireAttempt } from "./rate_limits.ts";
import { hashSecret, isSecret } from "./secrets.ts";
import { dropSetUpDraft, findSetUpDraft, type SetUpDraft } from "./setup_draft.ts";
import {
  type Account,
  type Actor,
  type NodeSettings,
  type OrganisationKind,
  type Picture,
  type Place,
  ROLES,
} from "./types.ts";

/** The handle of the node's own `Application`, which people do not meet. */
const NODE_HANDLE = "node";

/** What the set-up page asks. */
export interface SetUp {
  /** From the link that the terminal printed. */
  readonly key: string;
  readonly caller: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly summary: string;
  readonly place?: Place;
  readonly languages: readonly Language[];
  /** A logo already kept in {@link Blobs}; without one, it is drawn from the name. */
  readonly picture?: Picture;
  readonly administrator: Omit<NewMember, "roles">;
}

/** The node with its organisation, once it was set up. */
export interface SetUpNode {
  readonly settings: NodeSettings;
  readonly organisation: Actor;
}

/** The node's facts and its organisation, or null before set-up. */
export async function findNode(deps: Deps): Promise<SetUpNode | null> {
  const settings = (await deps.store.get(keys.settings())).value;
  return settings && { settings, organisation: await findActor(deps, settings.organisation) };
}

/**
 * Makes the set-up key that the terminal prints. Only its hash is kept, so each start before the
 * set-up makes another one, and the former links end.
 * @returns null once the node is set up
 */
export async function renewSetupKey(deps: Deps): Promise<string | null> {
  const settings = await deps.store.get(keys.settings());
  if (settings.value) return null;
  const key = newSecret();
  const result = await deps.store.atomic().check(settings)
    .set(keys.setupKey(), hashSecret(key)).commit();
  return result.ok ? key : null;
}

/**
 * Whether a key opens the set-up page.
 * @throws {DomainError} `setup-done` once the node is set up
 * @throws {RateLimitError}
 */
export async function isSetupKey(deps: Deps, key: string, caller: string): Promise<boolean> {
  await requireAttempt(deps, "setup-key", caller);
  if ((await deps.store.get(keys.settings())).value) throw new DomainError("setup-done");
  const hash = (await deps.store.get(keys.setupKey())).value;
  if (hash === null || !isSecret(key, hash)) return false;
  // The right key is shown with each question; only wrong ones are counted.
  await forgetAttempts(deps, "setup-key", caller);
  return true;
}

/**
 * Brings the node to life: the organisation (a `Group` when it is a collective), the node's own
 * `Application`, the first administrator, the settings. One commit: there is a whole node or none.
 * @throws {DomainError} `setup-key-wrong`, `setup-done`
 * @throws {FieldError} as for an actor and a member; fields of the administrator by their names
 * @throws {RateLimitError}
 */
export async function setUpNode(
  deps: Deps,
  input: SetUp,
): Promise<SetUpNode & { readonly account: Account }> {
  if (!await isSetupKey(deps, input.key, input.caller)) throw new DomainError("setup-key-wrong");
  const draft = await findSetUpDraft(deps);
  const { organisation, application, member } = await prepareNode(deps, input, draft).catch(
    async (error) => {
      // Somebody who confirmed a moment earlier also took the names: that they did is the news.
      if (await findNode(deps)) throw new ConflictError("setup-done");
      throw error;
    },
  );
  const settings: NodeSettings = {
    organisation: organisation.actor.id,
    application: application.actor.id,
    languages: input.languages,
    setUpAt: deps.clock().toISOString(),
  };
  const atomic = deps.store.atomic()
    .check({ key: keys.settings(), versionstamp: null })
    .set(keys.settings(), settings)
    .delete(keys.setupKey());
  dropSetUpDraft(atomic, draft);
  placeActor(atomic, organisation);
  placeActor(atomic, application);
  placeMember(atomic, member);
  if (!(await atomic.commit()).ok) throw new ConflictError("setup-done");
  return { settings, organisation: organisation.actor, account: member.account };
}

async function prepareNode(deps: Deps, input: SetUp, draft: SetUpDraft) {
  const organisation = await prepareActor(deps, {
    id: draft.organisation,
    type: input.kind === "collective" ? "Group" : "Organization",
    kind: input.kind,
    name: input.name,
    summary: input.summary,
    place: input.place,
    languages: input.languages,
    picture: input.picture,
    visibility: "public",
  }, [NODE_HANDLE]);
  const application = await prepareActor(deps, {
    type: "Application",
    name: input.name,
    handle: NODE_HANDLE,
    languages: input.languages,
    visibility: "public",
  });
  const member = await prepareMember(deps, { ...input.administrator, roles: ROLES }, [
    organisation.actor.handle,
    NODE_HANDLE,
  ]);
  return { organisation, application, member };
}
