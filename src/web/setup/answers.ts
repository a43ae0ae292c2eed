import { z } from "zod";
import type { Deps } from "../../deps.ts";
import { communesOf } from "../../identity/communes.ts";
import { parseHandle } from "../../identity/handles.ts";
import { keepPicture } from "../../identity/pictures.ts";
import type { SetUpAnswer, SetUpDraft } from "../../identity/setup_draft.ts";
import { ORGANISATION_KINDS } from "../../identity/types.ts";
import type { FormState } from "../../../views/components/form_state.ts";
import type { WebContext } from "../env.ts";
import {
  fitsCountry,
  inOrder,
  languageChoice,
  optionalEmail,
  optionalFile,
  optionalText,
  postalPlace,
  text,
} from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import type { Question } from "./questions.ts";

/** Every question whose answer goes into the draft; the last one sets the node up. */
export type DraftQuestion = Exclude<Question, "preview">;

type Reader = (
  c: WebContext,
  before: SetUpDraft,
) => Promise<{ readonly answer: SetUpAnswer } | { readonly form: FormState }>;

/** Reads the form of a question: its answer, or the form to show again. */
export const ANSWERS: Record<DraftQuestion, Reader> = {
  kind: reads(
    z.object({ kind: z.enum(ORGANISATION_KINDS, "choose") }),
    (_deps, { kind }) => ({ kind }),
  ),
  name: reads(
    z.object({ name: text(120), summary: optionalText(2000) }),
    (_deps, { name, summary }) => ({ name, summary }),
  ),
  place: reads(
    z.object(postalPlace).refine(fitsCountry, { message: "postal-code", path: ["postalCode"] }),
    async (_deps, { country, postalCode }, { place: before }) => {
      const communes = await communesOf({ country, postalCode });
      const isSame = before?.postalCode === postalCode && before.country === country;
      const commune = communes.length === 1 ? communes[0]! : isSame ? before.commune : "";
      return { place: { country, postalCode, commune } };
    },
  ),
  commune: reads(
    z.object({ commune: text(80) }),
    (_deps, { commune }, { place }) => ({ place: place && { ...place, commune } }),
  ),
  languages: reads(
    z.object(languageChoice),
    (_deps, choice) => ({ languages: inOrder(choice) }),
  ),
  logo: reads(
    z.object({ logo: optionalFile }),
    async (deps, { logo }) =>
      logo ? { picture: await keepPicture(deps, logo, { field: "logo", framing: "whole" }) } : {},
  ),
  you: reads(
    z.object({ name: text(120), handle: optionalText(41), email: optionalEmail }),
    (deps, { name, handle, email }) => ({
      administrator: { name, handle: handle && parseHandle(deps, handle), email },
    }),
  ),
};

/** What is left of a question that was passed over. */
export const PASSED_OVER: Record<DraftQuestion, SetUpAnswer> = {
  kind: {},
  name: { name: undefined, summary: undefined },
  place: { place: undefined },
  commune: { place: undefined },
  languages: { languages: undefined },
  logo: { picture: undefined },
  you: { administrator: undefined },
};

function reads<S extends z.ZodType>(
  schema: S,
  understand: (
    deps: Deps,
    value: z.output<S>,
    before: SetUpDraft,
  ) => SetUpAnswer | Promise<SetUpAnswer>,
): Reader {
  return async (c, before) => {
    const parsed = await readForm(c, schema);
    if (!parsed.ok) return { form: parsed.form };
    try {
      return { answer: await understand(c.var.deps, parsed.value, before) };
    } catch (error) {
      return { form: refused(c, parsed.form, error) };
    }
  };
}
