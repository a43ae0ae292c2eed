/**
 * What a form shows: the values it keeps, and a sentence per field that was refused. A form that
 * fails is rendered again (422) by the view that rendered it first, from this.
 */
export interface FormState<Field extends string = string> {
  readonly values: Readonly<Partial<Record<Field, string | readonly string[]>>>;
  /** By the field's name; `form` for what is wrong with the whole. */
  readonly errors: Readonly<Partial<Record<Field | "form", string>>>;
}

/** A form nobody has filled in yet. */
export const EMPTY_FORM: FormState = { values: {}, errors: {} };

/** The one value of a field, or an empty text. */
export function valueOf(form: FormState, name: string): string {
  const value = form.values[name];
  return typeof value === "string" ? value : value?.[0] ?? "";
}

/** All values of a field that may have several. */
export function valuesOf(form: FormState, name: string): readonly string[] {
  const value = form.values[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

/** The id of a field's control, which the error summary links to. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** Ties a control to its help and its error for those who cannot see that they belong together. */
export function describedBy(name: string, parts: { help: boolean; error: boolean }) {
  const ids = [parts.help && `${fieldId(name)}-help`, parts.error && `${fieldId(name)}-error`];
  return ids.filter(Boolean).join(" ") || undefined;
}
