import ipaddr from "ipaddr.js";
import type { Deps } from "../deps.ts";
import { DomainError } from "../errors.ts";
import { keys } from "../store/keys.ts";
import { hashSecret } from "./secrets.ts";

/**
 * How many attempts one caller has within one window, per kind. A class of thirty behind one
 * address must get in; a machine that guesses must not.
 */
const LIMITS = {
  /** One login from one address. */
  login: { attempts: 10, seconds: 15 * 60 },
  /** Any login from one address. */
  "login-caller": { attempts: 150, seconds: 15 * 60 },
  /** One login from anywhere. */
  "login-account": { attempts: 150, seconds: 60 * 60 },
  /** Each log-in page asks once by itself. */
  "passkey-question": { attempts: 300, seconds: 15 * 60 },
  password: { attempts: 10, seconds: 15 * 60 },
  "setup-key": { attempts: 20, seconds: 15 * 60 },
  invitation: { attempts: 150, seconds: 15 * 60 },
  recovery: { attempts: 20, seconds: 15 * 60 },
  "recovery-mail": { attempts: 5, seconds: 60 * 60 },
  "join-request": { attempts: 30, seconds: 60 * 60 },
  /** Visitors who go to their own site; each one causes a look-up elsewhere. */
  "own-site": { attempts: 60, seconds: 15 * 60 },
  verify: { attempts: 60, seconds: 5 * 60 },
  /** What those verifications ask for when a device does them: 20 look-ups each, and as many keys. */
  "verify-lookup": { attempts: 1200, seconds: 5 * 60 },
  /** Return codes and workshop codes: what lets one into a seat. */
  "seat-code": { attempts: 150, seconds: 15 * 60 },
  /** A whole room joins behind one address, and the projector comes back by itself. */
  "workshop-code": { attempts: 600, seconds: 15 * 60 },
  "fair-round": { attempts: 150, seconds: 15 * 60 },
  card: { attempts: 150, seconds: 15 * 60 },
  /** Of one holder, by themselves, at each pause in typing. */
  "card-unsent": { attempts: 600, seconds: 15 * 60 },
} as const;

/** What somebody may try only so often. */
export type LimitedKind = keyof typeof LIMITS;

/** Whether an attempt may be made now. */
export interface Allowance {
  readonly allowed: boolean;
  /** Until the next attempt is allowed; 0 when this one is. */
  readonly retryAfterSeconds: number;
}

/** Too many attempts; the doors answer 429 with `Retry-After`. */
export class RateLimitError extends DomainError {
  override readonly name = "RateLimitError";
  constructor(readonly retryAfterSeconds: number) {
    super("too-many-attempts", { minutes: Math.ceil(retryAfterSeconds / 60) });
  }
}

/** More writers than this on one caller's counter at once is no person. */
const TRIES = 20;

/**
 * Counts one attempt and says whether it may go on. What is counted outlives a restart.
 * @param caller an address (an IPv6 one counts with its whole /64), a login, an account's id
 */
export async function allowAttempt(
  deps: Deps,
  kind: LimitedKind,
  caller: string,
): Promise<Allowance> {
  const { attempts, seconds } = LIMITS[kind];
  const { key, endsAt } = slot(deps, kind, caller);
  const refused = {
    allowed: false,
    retryAfterSeconds: Math.max(1, Math.ceil((endsAt.getTime() - deps.clock().getTime()) / 1000)),
  };
  for (let tries = 1; tries <= TRIES; tries++) {
    const entry = await deps.store.get(key);
    const count = entry.value ?? 0;
    if (count >= attempts) return refused;
    const counted = await deps.store.atomic().check(entry)
      .set(key, count + 1, { expiresAt: endsAt }).commit();
    if (counted.ok) return { allowed: true, retryAfterSeconds: 0 };
  }
  return { ...refused, retryAfterSeconds: Math.min(refused.retryAfterSeconds, seconds) };
}

/** Counts one attempt. @throws {RateLimitError} when there were too many */
export async function requireAttempt(
  deps: Deps,
  kind: LimitedKind,
  caller: string,
): Promise<void> {
  const { allowed, retryAfterSeconds } = await allowAttempt(deps, kind, caller);
  if (!allowed) throw new RateLimitError(retryAfterSeconds);
}

/** Forgets what was counted, once the caller has shown that they know the secret. */
export async function forgetAttempts(
  deps: Deps,
  kind: LimitedKind,
  caller: string,
): Promise<void> {
  await deps.store.atomic().delete(slot(deps, kind, caller).key).commit();
}

function slot(deps: Deps, kind: LimitedKind, caller: string) {
  const windowMs = LIMITS[kind].seconds * 1000;
  const window = Math.floor(deps.clock().getTime() / windowMs);
  return {
    key: keys.attempts(kind, hashSecret(network(caller)), window),
    endsAt: new Date((window + 1) * windowMs),
  };
}

/** One household has a whole IPv6 /64, so that is what counts as one caller. */
function network(caller: string): string {
  if (!ipaddr.isValid(caller)) return caller;
  const address = ipaddr.process(caller);
  return address.kind() === "ipv6"
    ? address.toByteArray().slice(0, 8).join(".")
    : address.toString();
}
