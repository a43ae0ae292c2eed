import { DomainError } from "../../errors.ts";

/** Why no credential could be read from a file (or written into a picture). */
export type BadgeFileCode =
  | "empty"
  | "too-large"
  | "not-recognised"
  | "picture-not-png"
  | "text-not-utf8"
  | "two-badges"
  | "png-truncated"
  | "png-damaged"
  | "png-no-badge"
  | "svg-not-well-formed"
  | "svg-doctype"
  | "svg-too-deep"
  | "svg-no-badge"
  | "older"
  | "page-without-badge";

/** A file that holds no credential we can read. Its sentence is `verify.read.<code>`. */
export class BadgeFileError extends DomainError {
  override readonly name = "BadgeFileError";
  declare readonly code: BadgeFileCode;
  constructor(code: BadgeFileCode, params?: Record<string, string | number>) {
    super(code, params);
  }
}
