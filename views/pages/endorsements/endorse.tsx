import type { Somebody } from "../../../src/web/network/people.ts";
import { BackLink } from "../../components/back_link.tsx";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { Field, TextArea } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { type FormState, valueOf } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** The association recognises another one, or a badge that another one defined. */
export function EndorsePage({ context, form, found }: {
  context: PageContext;
  form: FormState;
  /** What was found by what one typed. */
  found?: {
    readonly about: "achievement" | "profile";
    readonly subjectName: string;
    readonly whose: Somebody;
  };
}) {
  const { t, organisation } = context;
  return (
    <Page
      context={context}
      title={t("endorsements.endorse.title")}
      lead={t("endorsements.endorse.lead")}
      unlisted
    >
      {found
        ? (
          <>
            <TileList>
              <PersonTile
                href={found.whose.href}
                name={found.about === "achievement" ? found.subjectName : found.whose.title}
                image={found.whose.image}
                lines={[
                  found.about === "achievement" ? found.whose.title : found.whose.handle,
                ]}
              />
            </TileList>
            <Form t={t} id="endorse-form" action="/endorsements/new" form={form}>
              <input type="hidden" name="of" value={valueOf(form, "of")} />
              <TextArea
                t={t}
                form={form}
                name="text"
                label={t("endorsements.endorse.text")}
                help={t("endorsements.endorse.textHelp")}
                rows={6}
                maxlength={3000}
              />
              <Notice
                kind="info"
                title={t("endorsements.write.signTitle", { name: organisation?.name ?? "" })}
              >
                <p>{t("endorsements.endorse.sign", { name: found.whose.title })}</p>
              </Notice>
              <Actions>
                <Button icon="check">{t("endorsements.write.sign")}</Button>
                <ButtonLink href="/endorsements/new" kind="quiet" icon="arrow-left">
                  {t("endorsements.endorse.other")}
                </ButtonLink>
              </Actions>
            </Form>
          </>
        )
        : (
          <form class="form" method="get" action="/endorsements/new">
            <Field
              t={t}
              form={form}
              name="of"
              label={t("endorsements.endorse.of")}
              help={t("endorsements.endorse.ofHelp")}
              autocomplete="off"
              autocapitalize="none"
            />
            <Actions>
              <Button icon="search">{t("endorsements.whom.find")}</Button>
            </Actions>
          </form>
        )}
      <BackLink href="/endorsements">{t("endorsements.given.all")}</BackLink>
    </Page>
  );
}
