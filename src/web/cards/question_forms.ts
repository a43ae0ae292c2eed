import type { CompetenceCode } from "../../achievements/types.ts";
import { competenceAsked } from "../../cards/answers.ts";
import type { CardAnswers, Example, PartialDate } from "../../cards/answer_types.ts";
import type { Question } from "../../cards/questions.ts";
import type { Card } from "../../cards/types.ts";
import type { Language } from "../../languages.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { kindOf } from "../../../views/pages/cards/question_page.tsx";

/** The competence that a question is about, if it is about one. */
export function competenceOf(answers: CardAnswers, question: Question): CompetenceCode | undefined {
  if (question.startsWith("situations-")) {
    return question.slice("situations-".length) as CompetenceCode;
  }
  return question.startsWith("competence-")
    ? competenceAsked(answers, question as `competence-${1 | 2 | 3 | 4}`)
    : undefined;
}

/** What is there to be confirmed where nothing was answered yet. */
export interface Offered {
  readonly name?: string;
  readonly association?: string;
  readonly hours?: number;
}

/** What is answered to a question so far, as its form shows it to who reads this language. */
export function formOf(
  { answers }: Pick<Card, "answers">,
  question: Question,
  language: Language,
  offered: Offered = {},
): FormState {
  const competence = competenceOf(answers, question);
  switch (kindOf(question)) {
    case "period": {
      const { period } = answers;
      return period
        ? shown({
          ...parts("from", period.from),
          ...(period.to ? parts("to", period.to) : { still: "yes" }),
        })
        : EMPTY_FORM;
    }
    case "rhythm": {
      const { rhythm } = answers;
      return rhythm
        ? shown({
          times: String(rhythm.times),
          per: rhythm.per,
          hours: decimal(rhythm.hours, language),
        })
        : EMPTY_FORM;
    }
    case "hours": {
      const hours = answers.hours ?? (answers.hours === undefined ? offered.hours : undefined);
      return hours ? shown({ hours: decimal(hours, language) }) : EMPTY_FORM;
    }
    case "situations":
      return shown({ situations: answers.situations?.[competence!] ?? [] });
    case "chosen":
      return shown({ chosen: answers.chosen ?? [] });
    case "competence": {
      const own = competence && answers.competences?.[competence];
      return own
        ? shown({
          level: String(own.level),
          source: sourceOf(own.example),
          words: own.example?.words ?? "",
        })
        : shown({ source: "own" });
    }
    case "moments":
      return EMPTY_FORM;
    default: {
      const name = question as "kind" | "association" | "role" | "withWhom" | "forWhom" | "name";
      const given = answers[name];
      const value = given === undefined && (name === "name" || name === "association")
        ? offered[name]
        : given;
      return value ? shown({ [name]: value }) : EMPTY_FORM;
    }
  }
}

function shown(values: FormState["values"]): FormState {
  return { values, errors: {} };
}

function parts(end: "from" | "to", date: PartialDate) {
  const [year, month] = date.split("-");
  return { [end]: year!, [`${end}Month`]: month ?? "" };
}

function decimal(value: number, language: Language): string {
  return language === "en" ? String(value) : String(value).replace(".", ",");
}

function sourceOf(example: Example | undefined): string {
  if (example?.fair) return `fair:${example.fair.round}:${example.fair.moment}`;
  return example?.moment ? `moment:${example.moment}` : "own";
}
