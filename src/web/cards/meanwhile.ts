import type { CardAnswers } from "../../cards/answer_types.ts";
import type { Question } from "../../cards/questions.ts";
import type { FrameworkEdition } from "../../competences/framework/types.ts";
import { formatList } from "../../../views/format.ts";
import {
  hoursInWords,
  periodInWords,
  rhythmInWords,
  type Speaking,
} from "../../../views/pages/cards/words.ts";
import { competenceOf } from "./question_forms.ts";

/** What is kept as the answer to a question, to stand beside what was typed elsewhere. */
export function answerInWords(
  speaking: Speaking,
  framework: FrameworkEdition,
  answers: CardAnswers,
  question: Question,
): string {
  return inWords(speaking, framework, answers, question) ?? speaking.t("cards.step.unknown");
}

function inWords(
  speaking: Speaking,
  framework: FrameworkEdition,
  answers: CardAnswers,
  question: Question,
): string | undefined {
  const { t, language } = speaking;
  const competence = competenceOf(answers, question);
  if (question.startsWith("situations-")) {
    const count = answers.situations?.[competence!]?.length;
    return count === undefined ? undefined : t("cards.meanwhile.ticked", { count });
  }
  if (question.startsWith("competence-")) {
    const own = competence && answers.competences?.[competence];
    return own
      ? [framework.levels[own.level - 1]!.word, own.example?.words].filter(Boolean).join(" – ")
      : undefined;
  }
  const { kind, period, rhythm, hours, chosen } = answers;
  switch (question) {
    case "kind":
      return kind ? t(`cards.kinds.${kind}`) : undefined;
    case "period":
      return period ? periodInWords(speaking, period) : undefined;
    case "rhythm":
      return rhythm ? rhythmInWords(language, rhythm) : undefined;
    case "hours":
      return hours ? hoursInWords(speaking, hours) : undefined;
    case "chosen": {
      const names = chosen?.map((code) =>
        framework.competences.find((one) => one.code === code)!.name
      );
      return names && formatList(language, names);
    }
    case "association":
    case "role":
    case "withWhom":
    case "forWhom":
    case "name":
      return answers[question] ?? undefined;
    default:
      return undefined;
  }
}
