import { FieldLabel, type FieldProps, FieldWords } from "./field.tsx";
import { describedBy, fieldId } from "./form_state.ts";

type FileFieldProps = FieldProps & {
  /** Media types and endings the browser offers: `image/png,.svg`. The server decides. */
  accept?: string;
  multiple?: boolean;
  /** Asks a phone for its camera or its microphone, rather than for a file. */
  capture?: "user" | "environment";
  /** A large field to drop a file on. */
  large?: boolean;
  /** A heavy picture is made so large at most, in pixels, before a browser with a script sends it. */
  shrink?: number;
};

/** Several times what is kept of a picture, and light enough to be sent from anywhere. */
const PICTURE_SIDE = 2048;

/** A picture to choose, for somebody's face or sign. */
export function PictureField(props: Omit<FileFieldProps, "accept" | "shrink">) {
  return <FileField {...props} accept="image/png,image/jpeg" shrink={PICTURE_SIDE} />;
}

/** A file to choose, or to drop on the field. */
export function FileField(props: FileFieldProps) {
  const { t, form, name, label, help, optional, accept, multiple, capture, large, shrink } = props;
  const error = Boolean(form.errors[name]);
  return (
    <div class="field">
      <FieldLabel t={t} name={name} label={label} optional={optional} />
      <FieldWords t={t} form={form} name={name} help={help} />
      <input
        class={large ? "file-input file-input-large" : "file-input"}
        type="file"
        id={fieldId(name)}
        name={name}
        accept={accept}
        multiple={multiple}
        capture={capture}
        data-shrink={shrink}
        required={!optional}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy(name, { help: Boolean(help), error })}
      />
    </div>
  );
}
