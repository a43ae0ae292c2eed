import { MAX_REASON } from "../../src/reasons.ts";
import { TextArea } from "./field.tsx";
import type { FormState } from "./form_state.ts";
import type { Translate } from "../locales/translate.ts";

interface ReasonFieldProps {
  t: Translate;
  form: FormState;
  label: string;
  help?: string;
  /** Without it, the reason may be left out. */
  required?: boolean;
}

/** Why one says no, or takes something back. */
export function ReasonField({ required, ...props }: ReasonFieldProps) {
  return <TextArea {...props} name="reason" rows={3} maxlength={MAX_REASON} optional={!required} />;
}
