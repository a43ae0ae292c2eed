import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Translate } from "../locales/translate.ts";
import { FieldNames } from "./field_names.ts";
import { fieldId, type FormState } from "./form_state.ts";
import { Icon } from "./icon.tsx";

interface FormProps {
  t: Translate;
  /** Names the form on its page, so that a refused one is replaced in its place. */
  id: string;
  action: string;
  form: FormState;
  /** Needed for files. */
  multipart?: boolean;
  /** `get` for a search, whose address can be kept. */
  method?: "post" | "get";
  children?: Child;
}

/**
 * A form with its error summary. Without a script it is a plain form. With one, an answer of 422
 * replaces the form alone and the summary takes the focus; anything else replaces the main part, and
 * the address follows the redirect.
 */
export function Form({ t, id, action, form, multipart, method = "post", children }: FormProps) {
  const enhanced = {
    [`hx-${method}`]: action,
    "hx-target": "#main",
    "hx-swap": "outerHTML show:top",
    "hx-push-url": "true",
    "hx-status:422": `target:#${id} select:#${id} swap:outerHTML push:false`,
    ...(multipart ? { "hx-encoding": "multipart/form-data" } : {}),
  };
  return (
    <form
      id={id}
      class="form"
      method={method}
      action={action}
      enctype={multipart ? "multipart/form-data" : undefined}
      novalidate
      {...enhanced}
    >
      <Fields t={t} form={form}>{children}</Fields>
    </form>
  );
}

/** The fields, and above them what was refused: only once they are written is it known by name. */
function Fields({ t, form, children }: Pick<FormProps, "t" | "form" | "children">) {
  const names = new Map<string, string>();
  const fields = raw(<FieldNames.Provider value={names}>{children}</FieldNames.Provider>);
  return (
    <>
      <FormErrors t={t} form={form} names={names} />
      {fields}
    </>
  );
}

/**
 * What has to change before the form can be sent, each line leading to its field.
 * @param props.names what the fields are called, where two of them may lack the same
 */
export function FormErrors(
  { t, form, names }: { t: Translate; form: FormState; names?: ReadonlyMap<string, string> },
) {
  const errors = Object.entries(form.errors).filter(([, sentence]) => sentence);
  if (errors.length === 0) return null;
  return (
    <div class="form-errors" role="alert" tabindex={-1} autofocus>
      <p class="form-errors-title">
        <Icon name="alert-triangle" />
        {t("common.form.errors", { count: errors.length })}
      </p>
      <ul>
        {errors.map(([name, sentence]) => (
          <li>
            {name === "form" ? sentence : (
              <a href={`#${fieldId(name)}`}>
                {[names?.get(name), sentence].filter(Boolean).join(" – ")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
