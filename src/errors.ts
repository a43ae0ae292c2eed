/**
 * What a rule of the domain refuses. `code` names the sentence in the locale files
 * (`errors.<code>`), which the doors show in the reader's language with `params` filled in; no
 * sentence for people lies in the domain.
 */
export class DomainError extends Error {
  override readonly name: string = "DomainError";
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** Nothing there, or nothing this reader may see: the doors answer 404 for both. */
export class NotFoundError extends DomainError {
  override readonly name = "NotFoundError";
  constructor(code = "not-found") {
    super(code);
  }
}

/** The person is known and may not do this. */
export class ForbiddenError extends DomainError {
  override readonly name = "ForbiddenError";
  constructor(code = "forbidden") {
    super(code);
  }
}

/** One field of a form is wrong; the doors show the sentence beside that field. */
export class FieldError extends DomainError {
  override readonly name = "FieldError";
  constructor(
    readonly field: string,
    code: string,
    params?: Record<string, string | number>,
  ) {
    super(code, params);
  }
}

/** More was sent than is read here; the doors answer 413. */
export class TooLargeError extends DomainError {
  override readonly name = "TooLargeError";
  constructor(code = "too-large", params?: Record<string, string | number>) {
    super(code, params);
  }
}

/** Somebody else changed the same thing first; what was asked no longer fits what is there. */
export class ConflictError extends DomainError {
  override readonly name = "ConflictError";
  constructor(code = "conflict") {
    super(code);
  }
}
