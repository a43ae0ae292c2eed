import { z } from "zod";
import { type CompetenceCode, COMPETENCES, LEVELS } from "../../achievements/types.ts";
import { ASSOCIATION_KINDS, type Example, RHYTHMS } from "../../cards/answer_types.ts";
import type { CardAnswer, Question } from "../../cards/questions.ts";
import type { FormState } from "../../../views/components/form_state.ts";
import { kindOf, type QuestionKind } from "../../../views/pages/cards/question_page.tsx";
import type { WebContext } from "../env.ts";
import { choices, optionalText } from "../fields.ts";
import { readForm } from "../forms.ts";

/** A form of a question as it was sent: the answer in it, or the form to show again. */
export type ReadAnswer =
  | { readonly ok: true; readonly answer: CardAnswer; readonly form: FormState }
  | { readonly ok: false; readonly form: FormState };

const line = z.string("required").trim().min(1, "required").max(1000, "too-long");
/** As people write numbers: `2`, `2,5`, `2.5`. */
const number = (code: string) =>
  z.string(code).trim().regex(/^\d{1,6}(?:[.,]\d)?$/, code)
    .transform((text) => Number(text.replace(",", ".")));
const year = z.string("when-wrong").trim().regex(/^\d{4}$/, "when-wrong");
const month = z.union([z.literal(""), z.string().regex(/^(?:0[1-9]|1[0-2])$/)], "when-wrong")
  .optional();
const still = z.literal("yes").optional();
const asDate = (year: string, month?: string) => month ? `${year}-${month}` : year;

const start = { from: year, fromMonth: month };
const PERIOD = {
  open: z.object(start),
  closed: z.object({ ...start, to: year, toMonth: month }),
};

/** What each kind of question reads from its form; `null` is "I don't know" everywhere. */
const SCHEMAS = {
  kind: z.object({ kind: z.enum(ASSOCIATION_KINDS, "choose") }),
  association: z.object({ association: line }),
  role: z.object({ role: line }),
  withWhom: z.object({ withWhom: line }),
  forWhom: z.object({ forWhom: line }),
  name: z.object({ name: line }),
  rhythm: z.object({
    times: number("times-wrong"),
    per: z.enum(RHYTHMS, "choose"),
    hours: number("hours-wrong"),
  }),
  hours: z.object({ hours: number("hours-wrong") }),
  situations: z.object({ situations: z.preprocess(asList, z.array(z.string().max(60)).max(40)) }),
  chosen: z.object({ chosen: choices(COMPETENCES) }),
  competence: z.object({
    level: z.enum(LEVELS.map(String), "choose").transform(Number),
    source: z.string().max(200).optional(),
    words: optionalText(10_000),
  }),
} as const;

/** Reads the form of a question other than the moments, which come one by one. */
export async function readAnswer(
  c: WebContext,
  question: Exclude<Question, "moments">,
  competence?: CompetenceCode,
): Promise<ReadAnswer> {
  const kind = kindOf(question) as Exclude<QuestionKind, "moments">;
  const read = kind === "period" ? await readPeriod(c) : await readForm(c, SCHEMAS[kind]);
  if (!read.ok) return read;
  const value = read.value as Record<string, unknown>;
  const answer = kind === "competence"
    ? { question, competence, value: levelFrom(read.value as LevelForm) }
    : { question, value: kind === "rhythm" || kind === "period" ? value : value[kind] };
  return { ok: true, answer: answer as CardAnswer, form: read.form };
}

/** The answer of who does not know. */
export function unknownAnswer(question: Question, competence?: CompetenceCode): CardAnswer {
  return { question, value: null, ...(competence ? { competence } : {}) } as CardAnswer;
}

async function readPeriod(c: WebContext) {
  const sent = await readForm(c, z.object({ still }));
  const goesOn = sent.ok && sent.value.still === "yes";
  if (goesOn) {
    const read = await readForm(c, PERIOD.open);
    return read.ok ? { ...read, value: { from: started(read.value) } } : read;
  }
  const read = await readForm(c, PERIOD.closed);
  if (!read.ok) return read;
  const { to, toMonth } = read.value;
  return { ...read, value: { from: started(read.value), to: asDate(to, toMonth) } };
}

function started({ from, fromMonth }: z.output<typeof PERIOD.open>): string {
  return asDate(from, fromMonth);
}

type LevelForm = z.output<typeof SCHEMAS.competence>;

/** `moment:<id>` and `fair:<round>:<moment>` say where an example comes from. */
function levelFrom({ level, source = "own", words }: LevelForm) {
  const [from, id, moment] = source.split(":");
  const example: Example = {
    ...(words ? { words } : {}),
    ...(from === "moment" && id ? { moment: id, spoken: true } : {}),
    ...(from === "fair" && id && moment
      ? { fair: { round: id, moment, rules: "", playedAt: "" } }
      : {}),
  };
  return { level, example };
}

function asList(value: unknown): unknown[] {
  return value === undefined ? [] : [value].flat();
}
