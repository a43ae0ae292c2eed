import type { Child } from "hono/jsx";
import type { SetUpDraft } from "../../../src/identity/setup_draft.ts";
import type { Plan } from "../../../src/web/setup/plan.ts";
import { type Question, QUESTIONS } from "../../../src/web/setup/questions.ts";
import { BackLink } from "../../components/back_link.tsx";
import { Actions, Button } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Steps } from "../../components/steps.tsx";
import type { PageContext } from "../../context.ts";
import { LanguagesFields } from "../../components/languages_fields.tsx";
import { Page } from "../../layout.tsx";
import { Preview } from "./preview.tsx";
import { KindFields, NameFields, YouFields } from "./fields.tsx";
import { LogoFields } from "./logo.tsx";
import { CommuneFields, PlaceFields } from "./place.tsx";

export interface QuestionPageProps {
  context: PageContext;
  question: Question;
  form: FormState;
  draft: SetUpDraft;
  /** What will be set; absent before the first answer. */
  plan?: Plan;
  /** The communes to choose from, where the postal code knows them. */
  communes: readonly string[];
  /** The address of another question, the link's key in it. */
  addressOf: (name: Question | "picture") => string;
  /** The page before this one. */
  back: string;
}

const FIELDS: Record<Question, (props: QuestionPageProps) => Child> = {
  kind: KindFields,
  name: NameFields,
  place: PlaceFields,
  commune: CommuneFields,
  languages: LanguagesFields,
  logo: LogoFields,
  you: YouFields,
  preview: Preview,
};

/** The commune is the second half of the question about the place. */
const STEPS = QUESTIONS.filter((question) => question !== "commune");

/** One question of the set-up, or its preview. */
export function QuestionPage(props: QuestionPageProps) {
  const { context, question, form, addressOf, back } = props;
  const { t } = context;
  const Fields = FIELDS[question];
  return (
    <Page
      context={context}
      title={t(`setup.${question}.title`)}
      lead={question === "commune" ? communeLead(props) : t(`setup.${question}.lead`)}
      unlisted
    >
      <Steps
        t={t}
        step={STEPS.indexOf(question === "commune" ? "place" : question) + 1}
        of={STEPS.length}
      />
      <Form
        t={t}
        id={`setup-${question}`}
        action={addressOf(question)}
        form={form}
        multipart={question === "logo"}
      >
        <Fields {...props} />
        <Actions>
          <Button icon={question === "preview" ? "check" : "arrow-right"}>
            {t(question === "preview" ? "setup.preview.confirm" : "setup.continue")}
          </Button>
          {question !== "kind" && question !== "preview" && (
            <Button kind="quiet" name="skip" value="yes">{t("setup.skip")}</Button>
          )}
        </Actions>
      </Form>
      <BackLink href={back}>{t("setup.back")}</BackLink>
    </Page>
  );
}

function communeLead({ context: { t }, draft, communes }: QuestionPageProps): string {
  const postalCode = draft.place?.postalCode ?? "";
  return t(communes.length > 0 ? "setup.commune.lead" : "setup.commune.leadUnknown", {
    postalCode,
  });
}
