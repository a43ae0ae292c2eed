import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { Checkbox } from "../../components/choice_group.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { type FormState, valueOf } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

interface Props {
  context: PageContext;
  form: FormState;
  /** The page somebody came from. */
  thing: string;
  /** Where their own site wants them. */
  place?: string;
}

/** The way to one's own site, to follow somebody or recognise a badge from there. */
export function OwnSitePage({ context, form, thing, place }: Props) {
  const { t } = context;
  const kind = thing.startsWith("/actors/") ? "follow" : "recommend";
  if (place) {
    const { host } = new URL(place);
    return (
      <Page
        context={context}
        title={t("network.ownSite.ready")}
        lead={t("network.ownSite.readyText", { host })}
        unlisted
      >
        <Actions>
          <ButtonLink href={place} icon="arrow-right" rel="noreferrer">
            {t("network.ownSite.go", { host })}
          </ButtonLink>
          <ButtonLink href={thing} kind="quiet">{t("network.ownSite.stay")}</ButtonLink>
        </Actions>
      </Page>
    );
  }
  return (
    <Page
      context={context}
      title={t(`network.ownSite.${kind}`)}
      lead={t("network.ownSite.lead")}
      unlisted
    >
      <Form t={t} id="own-site" action="/own-site" form={form}>
        <input type="hidden" name="thing" value={valueOf(form, "thing")} />
        <Field
          t={t}
          form={form}
          name="address"
          label={t("network.ownSite.address")}
          help={t("network.ownSite.addressHelp")}
          autocapitalize="none"
          spellcheck={false}
          maxlength={320}
        />
        <Checkbox t={t} form={form} name="remember" label={t("network.ownSite.remember")} />
        <Actions>
          <Button icon="arrow-right">{t("network.ownSite.find")}</Button>
        </Actions>
      </Form>
    </Page>
  );
}
