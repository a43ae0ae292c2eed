import type { SetUpDraft } from "../../identity/setup_draft.ts";
import type { Language } from "../../languages.ts";
import type { FormState } from "../../../views/components/form_state.ts";

/** The questions in their order; the commune is asked only where the postal code does not say it. */
export const QUESTIONS = [
  "kind",
  "name",
  "place",
  "commune",
  "languages",
  "logo",
  "you",
  "preview",
] as const;
/** One question of the set-up, by the name in its address. */
export type Question = (typeof QUESTIONS)[number];

/** Whether an address names a question. */
export function isQuestion(value: string): value is Question {
  return (QUESTIONS as readonly string[]).includes(value);
}

/** The questions this draft leads through. */
function questionsFor(draft: SetUpDraft): Question[] {
  const asksCommune = draft.place !== undefined && !draft.place.commune ||
    draft.answered.includes("commune");
  return QUESTIONS.filter((question) => question !== "commune" || asksCommune);
}

/** Where to go on: the first question that was neither answered nor passed over. */
export function nextOpen(draft: SetUpDraft): Question {
  return questionsFor(draft).find((question) => !draft.answered.includes(question)) ?? "preview";
}

/** The question that follows; `preview` after the last one. */
export function questionAfter(draft: SetUpDraft, question: Question): Question {
  const all = questionsFor(draft);
  return all[all.indexOf(question) + 1] ?? "preview";
}

/** The question before, or undefined where only the checks come before. */
export function questionBefore(draft: SetUpDraft, question: Question): Question | undefined {
  const all = questionsFor(draft);
  return all[all.indexOf(question) - 1];
}

/** The answers so far, as the form shows them; what is still open is guessed from who asks. */
export function formFor(
  question: Question,
  draft: SetUpDraft,
  reader: { readonly languages: readonly Language[]; readonly language: Language },
): FormState {
  const { place, administrator: you } = draft;
  const languages = draft.languages ?? reader.languages;
  const values: Record<Question, FormState["values"]> = {
    kind: { kind: draft.kind },
    name: { name: draft.name, summary: draft.summary },
    place: {
      country: place?.country ?? (reader.language === "nl" ? "BE" : "FR"),
      postalCode: place?.postalCode,
    },
    commune: { commune: place?.commune },
    languages: { languages, first: draft.languages?.[0] ?? reader.language },
    logo: {},
    you: { name: you?.name, handle: you?.handle, email: you?.email },
    preview: {},
  };
  return { values: values[question], errors: {} };
}
