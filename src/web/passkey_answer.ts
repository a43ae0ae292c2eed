import type { FormState } from "../../views/components/form_state.ts";
import type { WebContext } from "./env.ts";
import { formBody } from "./forms.ts";

/** Longer than any device answers, in characters. */
const MAX_ANSWER = 20_000;

/**
 * What a device answered, as the page's script put it into a plain form; undefined where that is no
 * JSON. Whether it is any good, the domain says.
 */
export async function passkeyAnswer(
  c: WebContext,
): Promise<{ readonly response: unknown; readonly form: FormState }> {
  const { answer, back } = await formBody(c);
  const form = { values: typeof back === "string" ? { back } : {}, errors: {} };
  if (typeof answer !== "string" || answer.length > MAX_ANSWER) {
    return { response: undefined, form };
  }
  try {
    return { response: JSON.parse(answer), form };
  } catch {
    return { response: undefined, form };
  }
}
