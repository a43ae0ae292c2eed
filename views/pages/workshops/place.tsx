import type { CardContent } from "../../../src/cards/content_types.ts";
import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import { shownCode } from "../../../src/seats/code.ts";
import type { WorkshopView } from "../../../src/workshops/view.ts";
import type { KeptMoment } from "../../../src/fair/types.ts";
import type { Participant, Share } from "../../../src/workshops/types.ts";
import { shownName } from "../../../src/workshops/types.ts";
import { Button, PostButton } from "../../components/button.tsx";
import { More } from "../../components/confirm.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { LiveRegion } from "./live_region.tsx";
import { Missed } from "./missed.tsx";
import { PlaceLive } from "./place_live.tsx";

/** What a participant's page knows of its reader beside the group. */
export interface PlaceProps {
  context: PageContext;
  view: WorkshopView;
  participant: Participant;
  /** Of the fair, in this workshop. */
  kept: readonly KeptMoment[];
  framework: FrameworkEdition;
  /** What their signed card says, once they have one. */
  card?: CardContent;
  /** What they show to the group now. */
  shares: readonly Share[];
  /** By which one comes back to a seat; absent for who has an account. */
  returnCode?: string;
}

/** A participant's own page: what the group does, what is theirs, how to leave with it. */
export function PlacePage(props: PlaceProps & { form: FormState }) {
  const { context, view: { workshop }, participant } = props;
  const at = `/w/${shownCode(workshop.code)}`;
  if (participant.removedAt) return <RemovedPage {...props} />;
  return (
    <Page context={context} title={workshop.name} unlisted>
      <Missed context={context} workshop={workshop} joinedIn={participant.joinedIn} />
      <LiveRegion context={context} id="workshop-live" address={`${at}/live`}>
        <PlaceLive {...props} />
      </LiveRegion>
      <Yours {...props} />
    </Page>
  );
}

/** One's name, one's other devices, and the way out. */
function Yours(props: PlaceProps & { form: FormState }) {
  const { context, view: { workshop }, participant, returnCode, form } = props;
  const { t, language } = context;
  const at = `/w/${shownCode(workshop.code)}`;
  const refused = Object.keys(form.errors).length > 0;
  const until = formatDate(language, workshop.keptUntil);
  return (
    <section>
      <h2>{t("workshops.yours.title", { name: shownName(participant) })}</h2>
      {participant.number > 1 && <p>{t("workshops.yours.namesake", { name: participant.name })}</p>}
      {returnCode && (
        <>
          <p>{t("workshops.yours.code")}</p>
          <p class="workshop-code">{returnCode}</p>
          <p class="page-note">{t("workshops.yours.kept", { date: until })}</p>
        </>
      )}
      {!workshop.endedAt && (
        <More label={t("workshops.yours.rename")} open={refused}>
          <Form t={t} id="rename-form" action={`${at}/name`} form={form}>
            <Field
              t={t}
              form={form}
              name="name"
              label={t("workshops.join.name")}
              autocomplete="given-name"
              maxlength={40}
            />
            <Button icon="check">{t("workshops.yours.renameDo")}</Button>
          </Form>
        </More>
      )}
      <More label={t("workshops.yours.sees")}>
        <p>{t("workshops.yours.seesWhere")}</p>
        <p>{t("workshops.yours.seesShared")}</p>
      </More>
    </section>
  );
}

function RemovedPage({ context, view: { workshop }, participant }: PlaceProps) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={workshop.name}
      lead={t("workshops.removed.lead")}
      unlisted
    >
      <p>{t("workshops.removed.text")}</p>
      {!workshop.endedAt && (
        <PostButton
          action={`/w/${shownCode(workshop.code)}`}
          fields={{ name: participant.name }}
          kind="primary"
          icon="arrow-right"
        >
          {t("workshops.removed.again")}
        </PostButton>
      )}
    </Page>
  );
}
