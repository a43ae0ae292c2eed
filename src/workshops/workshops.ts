import { parseName } from "./names.ts";
import type { Deps } from "../deps.ts";
import { DomainError, FieldError, ForbiddenError, NotFoundError } from "../errors.ts";
import { requireAttempt } from "../identity/rate_limits.ts";
import { hasRole } from "../identity/roles.ts";
import { hashSecret } from "../identity/secrets.ts";
import type { Account } from "../identity/types.ts";
import { newId } from "../ids.ts";
import type { Language } from "../languages.ts";
import { newReturnCode, typedCode } from "../seats/code.ts";
import { commitAgain, commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { type Step, stepsOf, type Use, type Workshop, type WorkshopDoor } from "./types.ts";

/** For how many days what nobody claims is kept, unless the facilitator says otherwise. */
export const USUAL_DAYS = 30;
const MOST_DAYS = 365;
const MAX_NAME = 80;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a facilitator says of a workshop to be opened. */
export interface NewWorkshop {
  readonly name: string;
  readonly language: Language;
  readonly uses: readonly Use[];
  /** 1 to {@link MOST_DAYS}. */
  readonly days: number;
}

/** Whether a person may lead workshops: they all may lead every one, as colleagues stand in. */
function facilitates(account: Account): boolean {
  return hasRole(account, "facilitator") || hasRole(account, "issuer");
}

/**
 * Opens the doors of a workshop.
 * @throws {ForbiddenError} unless `by` may lead workshops
 * @throws {FieldError} `name`: `required`, `too-long`; `days`: `workshop-days`; `uses`: `choose`
 */
export async function openWorkshop(
  deps: Deps,
  by: Account,
  { name, language, uses, days }: NewWorkshop,
): Promise<Workshop> {
  requireFacilitator(by);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw new FieldError("days", "workshop-days", { max: MOST_DAYS });
  }
  if (!uses.length) throw new FieldError("uses", "choose");
  const now = deps.clock();
  const keptUntil = new Date(now.getTime() + days * DAY_MS);
  const workshop: Workshop = {
    id: newId(),
    facilitator: by.id,
    name: parseName(name, MAX_NAME),
    language,
    uses,
    code: newReturnCode(),
    screenCode: newReturnCode(),
    step: "waiting",
    resultsShown: false,
    openedAt: now.toISOString(),
    keptUntil: keptUntil.toISOString(),
  };
  const whileKept = { expiresAt: keptUntil };
  const atomic = deps.store.atomic().set(keys.workshop(workshop.id), workshop, whileKept);
  for (const key of doorsOf(workshop)) {
    atomic.check({ key, versionstamp: null }).set(key, workshop.id, whileKept);
  }
  await commitOrConflict(atomic);
  return workshop;
}

/** Every workshop that is still kept, the newest first. @throws {ForbiddenError} */
export async function listWorkshops(deps: Deps, by: Account): Promise<Workshop[]> {
  requireFacilitator(by);
  const entries = deps.store.list<Workshop>({ prefix: keys.workshops() });
  return (await Array.fromAsync(entries, ({ value }) => value))
    .sort((a, b) => b.openedAt.localeCompare(a.openedAt));
}

/** @throws {NotFoundError} where there is none, or no longer */
export async function readWorkshop(deps: Deps, id: string): Promise<Workshop> {
  const { value } = await deps.store.get(keys.workshop(id));
  if (!value) throw new NotFoundError();
  return value;
}

/** A workshop to lead. @throws {ForbiddenError} {NotFoundError} */
export async function workshopFor(deps: Deps, by: Account, id: string): Promise<Workshop> {
  requireFacilitator(by);
  return await readWorkshop(deps, id);
}

/**
 * The workshop that a code opens.
 * @param door whether it lets one in, or opens the projector's view
 * @param caller counted, so that nobody guesses
 * @throws {FieldError} `code`: `workshop-code-unknown`
 * @throws {RateLimitError}
 */
export async function workshopByCode(
  deps: Deps,
  door: WorkshopDoor,
  { code, caller }: { readonly code: string; readonly caller: string },
): Promise<Workshop> {
  await requireAttempt(deps, "workshop-code", caller);
  const key = keys.workshopByCode(door, hashSecret(typedCode(code)));
  const id = (await deps.store.get(key)).value;
  const workshop = id && (await deps.store.get(keys.workshop(id))).value;
  if (!workshop) throw new FieldError("code", "workshop-code-unknown");
  return workshop;
}

/**
 * Moves the whole group to a step, forwards or back. What the projector showed is hidden again.
 * @throws {ForbiddenError} {NotFoundError}
 * @throws {DomainError} `workshop-ended`; `workshop-step` for one this workshop does not have
 */
export async function goToStep(deps: Deps, by: Account, id: string, step: Step): Promise<Workshop> {
  return await change(deps, by, id, (workshop) => {
    if (!stepsOf(workshop).includes(step)) throw new DomainError("workshop-step");
    // Pressed twice, it is one step.
    return workshop.step === step ? workshop : { ...workshop, step, resultsShown: false };
  });
}

/** Has the projector show what the group found, or hide it. @throws as {@link goToStep} */
export async function showResults(
  deps: Deps,
  by: Account,
  id: string,
  shown: boolean,
): Promise<Workshop> {
  return await change(deps, by, id, (workshop) => ({ ...workshop, resultsShown: shown }));
}

/** @throws as {@link goToStep}, and {FieldError} `name` */
export async function renameWorkshop(
  deps: Deps,
  by: Account,
  id: string,
  name: string,
): Promise<Workshop> {
  return await change(
    deps,
    by,
    id,
    (workshop) => ({ ...workshop, name: parseName(name, MAX_NAME) }),
  );
}

/**
 * Ends it: its codes open nothing from this commit on. What people made waits to be claimed until
 * the announced day.
 * @throws as {@link goToStep}
 */
export async function endWorkshop(deps: Deps, by: Account, id: string): Promise<Workshop> {
  return await change(deps, by, id, (workshop) => ({
    ...workshop,
    step: "close",
    resultsShown: false,
    endedAt: deps.clock().toISOString(),
  }));
}

function requireFacilitator(by: Account): void {
  if (!facilitates(by)) throw new ForbiddenError();
}

async function change(
  deps: Deps,
  by: Account,
  id: string,
  make: (workshop: Workshop) => Workshop,
): Promise<Workshop> {
  requireFacilitator(by);
  return await commitAgain(async () => {
    const entry = await deps.store.get(keys.workshop(id));
    if (!entry.value) throw new NotFoundError();
    if (entry.value.endedAt) throw new DomainError("workshop-ended");
    const result = make(entry.value);
    if (result === entry.value) return { result };
    const atomic = deps.store.atomic().check(entry)
      .set(keys.workshop(id), result, { expiresAt: new Date(result.keptUntil) });
    if (result.endedAt) { for (const key of doorsOf(result)) atomic.delete(key); }
    return { atomic, result };
  });
}

function doorsOf({ code, screenCode }: Workshop) {
  return [
    keys.workshopByCode("join", hashSecret(code)),
    keys.workshopByCode("screen", hashSecret(screenCode)),
  ];
}
