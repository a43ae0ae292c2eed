import type { Child } from "hono/jsx";
import { type FieldProps, FieldWords } from "./field.tsx";
import { tellName } from "./field_names.ts";
import { describedBy, fieldId, valuesOf } from "./form_state.ts";

/** One thing to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What choosing it means, in a sentence. */
  readonly help?: Child;
  /** A picture or icon that makes it recognised. */
  readonly picture?: Child;
}

type ChoiceGroupProps = FieldProps & {
  options: readonly Choice[];
  /** Whether several may be chosen. */
  multiple?: boolean;
  /** Side by side where there is room: for short choices and pictures. */
  grid?: boolean;
};

/** A question with its answers in sight, each as large as a finger. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { t, form, name, label, help, optional, options, multiple, grid } = props;
  const chosen = valuesOf(form, name);
  const error = Boolean(form.errors[name]);
  tellName(name, label);
  return (
    <fieldset
      class="field choice-group"
      aria-describedby={describedBy(name, { help: Boolean(help), error })}
    >
      <legend class="field-label">
        {label}
        {optional && <span class="field-optional">{t("common.form.optional")}</span>}
      </legend>
      <FieldWords t={t} form={form} name={name} help={help} />
      <div class={grid ? "choices choices-grid" : "choices"}>
        {options.map((option, index) => (
          <label class="choice">
            <input
              id={index === 0 ? fieldId(name) : undefined}
              type={multiple ? "checkbox" : "radio"}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              required={!optional && !multiple}
            />
            {option.picture && <span class="choice-picture">{option.picture}</span>}
            <span class="choice-words">
              <span class="choice-label">{option.label}</span>
              {option.help && <span class="choice-help">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One sentence to agree to. */
export function Checkbox(
  { t, form, name, label, help, value = "yes" }: Omit<FieldProps, "optional"> & { value?: string },
) {
  const error = Boolean(form.errors[name]);
  return (
    <div class="field">
      <label class="choice">
        <input
          id={fieldId(name)}
          type="checkbox"
          name={name}
          value={value}
          checked={valuesOf(form, name).includes(value)}
          aria-invalid={error ? "true" : undefined}
          aria-describedby={describedBy(name, { help: false, error })}
        />
        <span class="choice-words">
          <span class="choice-label">{label}</span>
          {help && <span class="choice-help">{help}</span>}
        </span>
      </label>
      <FieldWords t={t} form={form} name={name} />
    </div>
  );
}
