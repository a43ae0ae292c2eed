import type { z } from "zod";
import {
  DomainError,
  FieldError,
  ForbiddenError,
  NotFoundError,
  TooLargeError,
} from "../errors.ts";
import { RateLimitError } from "../identity/rate_limits.ts";
import { type MessageParams, translateCode } from "../../views/locales/translate.ts";
import type { FormState } from "../../views/components/form_state.ts";
import type { WebContext } from "./env.ts";
import type { Language } from "../languages.ts";

/** What a form sent: either what the schema made of it, or the form to show again. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly form: FormState }
  | { readonly ok: false; readonly form: FormState };

/**
 * Reads a form by a zod schema whose messages are codes (`errors.field.<code>`). Values are kept so
 * that nothing a person typed is lost; passwords are not sent back.
 */
export async function readForm<S extends z.ZodType>(
  c: WebContext,
  schema: S,
): Promise<Parsed<z.output<S>>> {
  const body = await formBody(c);
  return checkForm(c, body, { values: keepable(body), errors: {} }, schema);
}

/**
 * What a form sent, by the names of its fields; a name that came several times has a list.
 * @throws {DomainError} `form-unreadable` for what is cut off or no form at all
 */
export async function formBody(c: WebContext): Promise<FormBody> {
  try {
    return await c.req.parseBody({ all: true });
  } catch {
    throw new DomainError("form-unreadable");
  }
}

/** The same for what was already read: `fields` by the schema, `form` to show again. */
export function checkForm<S extends z.ZodType>(
  c: WebContext,
  fields: unknown,
  form: FormState,
  schema: S,
): Parsed<z.output<S>> {
  const result = schema.safeParse(fields);
  if (result.success) return { ok: true, value: result.data, form };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= fieldSentence(c.var.page.language, issue.message);
  }
  return { ok: false, form: { ...form, errors } };
}

/**
 * The form to show again after the domain refused it.
 * @throws what is not the form's to tell: faults, too many attempts, what is not there or not allowed
 */
export function refused(c: WebContext, form: FormState, error: unknown): FormState {
  const isPages = [RateLimitError, NotFoundError, ForbiddenError, TooLargeError].some((kind) =>
    error instanceof kind
  );
  if (!(error instanceof DomainError) || isPages) throw error;
  const sentence = errorSentence(c.var.page.language, error.code, error.params);
  const field = error instanceof FieldError ? error.field : "form";
  return { ...form, errors: { ...form.errors, [field]: sentence } };
}

/** The sentence for a domain error; the general one where the locale files have none. */
export function errorSentence(language: Language, code: string, params?: MessageParams): string {
  return translateCode(language, `errors.${code}`, params) ??
    translateCode(language, `errors.field.${code}`, params) ??
    translateCode(language, "errors.unexpected") ?? code;
}

function fieldSentence(language: Language, code: string): string {
  return translateCode(language, `errors.field.${code}`) ??
    translateCode(language, `errors.${code}`) ??
    translateCode(language, "errors.field.invalid") ?? code;
}

/** The fields of a form as they came in, files included. */
export type FormBody = Record<string, string | File | (string | File)[]>;

function keepable(body: FormBody): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(body)) {
    if (/password/i.test(name)) continue;
    const strings = [value].flat().filter((v): v is string => typeof v === "string");
    if (strings.length) values[name] = Array.isArray(value) ? strings : strings[0];
  }
  return values;
}
