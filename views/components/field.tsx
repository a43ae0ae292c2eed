import type { Child, JSX } from "hono/jsx";
import type { Translate } from "../locales/translate.ts";
import { tellName } from "./field_names.ts";
import { describedBy, fieldId, type FormState, valueOf } from "./form_state.ts";
import { Icon } from "./icon.tsx";

export interface FieldProps {
  t: Translate;
  form: FormState;
  name: string;
  label: string;
  /** What to write here and why, in a sentence. */
  help?: Child;
  /**
   * Fields are needed unless they say otherwise, and then they say it in words. `either`: one of
   * several is enough, and the form says so.
   */
  optional?: boolean | "either";
}

/** The words above a control: its label, then its help, then what was wrong. */
export function FieldWords(
  { t, form, name, help }: Pick<FieldProps, "t" | "form" | "name" | "help">,
) {
  const error = form.errors[name];
  return (
    <>
      {help && <p class="field-help" id={`${fieldId(name)}-help`}>{help}</p>}
      {error && (
        <p class="field-error" id={`${fieldId(name)}-error`}>
          <Icon name="alert-triangle" />
          <span>
            <span class="visually-hidden">{t("common.form.error")}</span> {error}
          </span>
        </p>
      )}
    </>
  );
}

/** The label of one control, with "(facultatif)" where it may stay empty. */
export function FieldLabel({ t, name, label, optional }: Omit<FieldProps, "form" | "help">) {
  tellName(name, label);
  return (
    <label class="field-label" for={fieldId(name)}>
      {label}
      {optional === true && <span class="field-optional">{t("common.form.optional")}</span>}
    </label>
  );
}

/** Attributes that every control shares. */
function control({ form, name, help, optional }: FieldProps) {
  const error = Boolean(form.errors[name]);
  return {
    id: fieldId(name),
    name,
    required: !optional,
    "aria-invalid": error ? "true" as const : undefined,
    "aria-describedby": describedBy(name, { help: Boolean(help), error }),
  };
}

type Own = keyof FieldProps | "id" | "class" | "required";

/** One line to fill in. Further attributes (`type`, `autocomplete`, `inputmode`…) pass through. */
export function Field(props: FieldProps & Omit<JSX.IntrinsicElements["input"], Own>) {
  const { t, form, name, label, help, optional, type = "text", ...rest } = props;
  const isSecret = type === "password";
  return (
    <div class="field">
      <FieldLabel t={t} name={name} label={label} optional={optional} />
      <FieldWords t={t} form={form} name={name} help={help} />
      <input
        class={`input input-${type}`}
        type={type}
        value={isSecret ? undefined : valueOf(form, name)}
        {...control(props)}
        {...rest}
      />
      {isSecret && <Reveal t={t} name={name} />}
    </div>
  );
}

/** Shows what is typed into a field of dots, where a script can: nobody types well blindly. */
function Reveal({ t, name }: Pick<FieldProps, "t" | "name">) {
  return (
    <button
      class="button button-quiet field-reveal"
      type="button"
      hidden
      data-reveal={fieldId(name)}
      data-show={t("common.form.show")}
      data-hide={t("common.form.hide")}
    >
      <Icon name="eye" />
      <span>{t("common.form.show")}</span>
    </button>
  );
}

/** Several lines to fill in. */
export function TextArea(props: FieldProps & Omit<JSX.IntrinsicElements["textarea"], Own>) {
  const { t, form, name, label, help, optional, rows = 4, ...rest } = props;
  return (
    <div class="field">
      <FieldLabel t={t} name={name} label={label} optional={optional} />
      <FieldWords t={t} form={form} name={name} help={help} />
      <textarea class="input" rows={rows} {...control(props)} {...rest}>
        {valueOf(form, name)}
      </textarea>
    </div>
  );
}

/** One line of a {@link Select}. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Lines of a {@link Select} under one heading. */
export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

/** One of many; for a handful {@link ChoiceGroup} shows them all at once. */
export function Select(
  { options, ...props }: FieldProps & { options: readonly (Option | OptionGroup)[] },
) {
  const { t, form, name, label, help, optional } = props;
  const chosen = valueOf(form, name);
  const item = (option: Option) => (
    <option value={option.value} selected={option.value === chosen}>{option.label}</option>
  );
  return (
    <div class="field">
      <FieldLabel t={t} name={name} label={label} optional={optional} />
      <FieldWords t={t} form={form} name={name} help={help} />
      <select class="input" {...control(props)}>
        {options.map((entry) =>
          "options" in entry
            ? <optgroup label={entry.label}>{entry.options.map(item)}</optgroup>
            : item(entry)
        )}
      </select>
    </div>
  );
}
