import { DomainError } from "../errors.ts";

/** Why another host gave no answer we can use. */
export type NetErrorCode =
  | "address-not-understood"
  | "not-https"
  | "address-not-allowed"
  | "dns"
  | "not-reached"
  | "certificate"
  | "timeout"
  | "answer-too-large"
  | "too-many-redirects"
  | "too-many-lookups"
  | "bad-response"
  | "status";

/**
 * A request to another host that brought nothing. Its sentence is `verify.fetch.<code>`, its params
 * are the `host` and, for `status`, the HTTP status.
 */
export class NetError extends DomainError {
  override readonly name = "NetError";
  declare readonly code: NetErrorCode;
  constructor(
    code: NetErrorCode,
    params?: { readonly host?: string; readonly status?: number },
    cause?: unknown,
  ) {
    super(code, { ...params });
    this.cause = cause;
  }
}
