import type { Deps } from "../deps.ts";
import type { Atomic } from "../store/ports.ts";

/** The queue's topic of mails to send. */
export const MAIL = "mail";

/**
 * A mail to write when its turn comes. It names what it is about and holds no secret and no
 * sentence: links are made, and words chosen, when it leaves.
 */
export type MailOrder =
  | { readonly kind: "recovery"; readonly account: string }
  | { readonly kind: "join-answer"; readonly request: string }
  | { readonly kind: "award-proposed"; readonly award: string }
  /** `to`: one of those who may answer (account id). */
  | { readonly kind: "claim-made"; readonly claim: string; readonly to: string }
  | { readonly kind: "claim-refused"; readonly claim: string };

/** Orders a mail in the commit that gives the reason for it; where mail is off, nothing. */
export function enqueueMail(deps: Deps, atomic: Atomic, order: MailOrder): Atomic {
  return deps.config.smtpUrl ? atomic.enqueue({ topic: MAIL, payload: order }) : atomic;
}
