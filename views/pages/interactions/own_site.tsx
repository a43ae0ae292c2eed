import type { Wanted } from "../../../src/web/network/wanted.ts";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { Checkbox } from "../../components/choice_group.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { type FormState, valueOf } from "../../components/form_state.ts";
import { RecognitionTiles } from "../../components/recognition_tiles.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

interface Props {
  context: PageContext;
  form: FormState;
  /** The page somebody came from. */
  thing: string;
  /** Whom or what they saw there, where this reader may see it. */
  wanted?: Wanted;
  /** Where their own site wants them. */
  place?: string;
}

/** The way to one's own site, to follow somebody or recognise a badge from there. */
export function OwnSitePage({ context, form, thing, wanted, place }: Props) {
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
      {wanted && <Wanted context={context} wanted={wanted} />}
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
          {thing !== "/" && (
            <ButtonLink href={thing} kind="quiet">{t("network.ownSite.back")}</ButtonLink>
          )}
        </Actions>
      </Form>
      <p class="page-note">
        {t("network.ownSite.noAccount")}{" "}
        <a href="/join">
          {t("network.ownSite.join", { name: context.organisation?.name ?? "REQUAPASS" })}
        </a>
      </p>
    </Page>
  );
}

function Wanted({ context, wanted }: { context: PageContext; wanted: Wanted }) {
  if ("tile" in wanted) return <RecognitionTiles context={context} tiles={[wanted.tile]} />;
  const { id, name } = wanted.actor;
  return (
    <TileList>
      <PersonTile name={name} image={`/actors/${id}/picture`} href={`/actors/${id}`} />
    </TileList>
  );
}
