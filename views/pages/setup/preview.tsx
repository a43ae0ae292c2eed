import { handleFromName } from "../../../src/identity/handles.ts";
import { Field } from "../../components/field.tsx";
import { formatLanguage, formatList } from "../../format.ts";
import type { Question } from "../../../src/web/setup/questions.ts";
import type { QuestionPageProps } from "./question_page.tsx";

/** In sentences, what will be set if the reader confirms; and the password, which is not kept before. */
export function Preview({ context, form, plan, addressOf }: QuestionPageProps) {
  const { t, language, origin } = context;
  if (!plan) return null;
  const { name, place, administrator: you } = plan;
  const login = you.handle ?? (handleFromName(you.name) || "member");
  const languages = formatList(
    language,
    plan.languages.map((code) => formatLanguage(language, code)),
  );
  const lines: [sentence: string, question?: Question][] = [
    [t(`setup.preview.kind.${plan.kind}`, { name }), "name"],
    [
      plan.summary
        ? t("setup.preview.summary", { summary: plan.summary })
        : t("setup.preview.noSummary"),
      "name",
    ],
    [place ? t("setup.preview.place", { ...place }) : t("setup.preview.noPlace"), "place"],
    [t("setup.preview.languages", { languages }), "languages"],
    [t(plan.picture ? "setup.preview.logo" : "setup.preview.noLogo"), "logo"],
    [t("setup.preview.you", { name: you.name }), "you"],
    [t("setup.preview.login", { login }), "you"],
    [t("setup.preview.badges")],
    [t("setup.preview.keys")],
    [t("setup.preview.address", { origin })],
  ];
  return (
    <>
      <div class="plan">
        <p>{t("setup.preview.intro")}</p>
        <ul>
          {lines.map(([sentence, question]) => (
            <li>
              <span>{sentence}</span>
              {question && (
                <a href={addressOf(question)}>
                  {t("setup.preview.change")}
                  <span class="visually-hidden">: {sentence}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
      <input hidden value={login} autocomplete="username" />
      <Field
        t={t}
        form={form}
        name="password"
        type="password"
        label={t("setup.preview.password")}
        help={t("setup.preview.passwordHelp")}
        autocomplete="new-password"
      />
    </>
  );
}
