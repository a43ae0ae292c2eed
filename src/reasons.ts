import { FieldError } from "./errors.ts";

/** How long the reason may be that somebody gives for a no, in characters. */
export const MAX_REASON = 1000;

/** A reason as a person typed it, if they gave one. @throws {FieldError} `reason`: `too-long` */
export function optionalReason(typed = ""): { readonly reason?: string } {
  const reason = typed.trim();
  if (reason.length > MAX_REASON) throw new FieldError("reason", "too-long");
  return reason ? { reason } : {};
}

/** A reason that has to be given. @throws {FieldError} `reason`: `reason-required`, `too-long` */
export function requiredReason(typed: string): string {
  const { reason } = optionalReason(typed);
  if (!reason) throw new FieldError("reason", "reason-required");
  return reason;
}

/** A reason as it came from another node, if it gave one: cut where it is too long for us. */
export function receivedReason(said = ""): { readonly reason?: string } {
  const reason = said.trim().slice(0, MAX_REASON);
  return reason ? { reason } : {};
}
