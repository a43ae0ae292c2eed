import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import { shownCode } from "../../../src/seats/code.ts";
import type { WorkshopView } from "../../../src/workshops/view.ts";
import { BackLink } from "../../components/back_link.tsx";
import { Actions, Button, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm, More } from "../../components/confirm.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import { QrFigure } from "../../components/qr_figure.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { joinAddress, WorkshopDoor } from "./door.tsx";
import { LeadLive } from "./lead_live.tsx";
import { LiveRegion } from "./live_region.tsx";

export interface LeadProps {
  context: PageContext;
  framework: FrameworkEdition;
  view: WorkshopView;
}

/** Where a workshop is led from: who is where, and what moves the group on. */
export function LeadPage(props: LeadProps & { form: FormState }) {
  const { context, view: { workshop } } = props;
  const { t, language } = context;
  const at = `/workshops/${workshop.id}`;
  const until = formatDate(language, workshop.keptUntil);
  return (
    <Page context={context} title={workshop.name} width="wide" unlisted>
      {workshop.endedAt
        ? (
          <Notice title={t("workshops.lead.ended")}>
            <p>{t("workshops.lead.endedText", { date: until })}</p>
          </Notice>
        )
        : <WorkshopDoor context={context} workshop={workshop} />}
      {!workshop.endedAt && (
        <div>
          <More label={t("workshops.door.square")}>
            <QrFigure text={joinAddress(context, workshop)} caption={t("workshops.door.scan")} />
          </More>
          <Projector {...props} />
        </div>
      )}
      <LiveRegion context={context} id="workshop-live" address={`${at}/live`}>
        <LeadLive {...props} />
      </LiveRegion>
      <section>
        <h2>{t("workshops.lead.take")}</h2>
        <Actions>
          <ButtonLink href={`${at}/people`} kind="quiet" icon="users">
            {t("workshops.lead.people")}
          </ButtonLink>
          <ButtonLink href={`${at}/sheet`} kind="quiet" icon="printer">
            {t("workshops.lead.sheet")}
          </ButtonLink>
          <ButtonLink href={`${at}/people.ods`} kind="quiet" icon="download" download="">
            {t("workshops.lead.ods")}
          </ButtonLink>
          <ButtonLink href={`${at}/people.csv`} kind="quiet" icon="download" download="">
            {t("workshops.lead.csv")}
          </ButtonLink>
        </Actions>
        <p class="page-note">{t("workshops.lead.kept", { date: until })}</p>
      </section>
      {!workshop.endedAt && <Settle {...props} />}
      <p>
        <a href="/guides/facilitators">{t("workshops.list.guide")}</a>
      </p>
      <BackLink href="/workshops">{t("workshops.list.title")}</BackLink>
    </Page>
  );
}

/** How the projector's machine, where nobody is logged in, gets its view. */
function Projector({ context, view: { workshop } }: LeadProps) {
  const { t, origin } = context;
  const code = shownCode(workshop.screenCode);
  const address = `${origin}/screen/${code}`;
  return (
    <More label={t("workshops.projector.title")}>
      <p>{t("workshops.projector.here")}</p>
      <ButtonLink href={`/screen/${code}`} kind="quiet" icon="eye" target="_blank">
        {t("workshops.projector.open")}
      </ButtonLink>
      <p>
        {t("workshops.projector.there", { address: `${new URL(origin).host}/screen` })}
      </p>
      <p class="workshop-code">{code}</p>
      <CopyField
        t={t}
        id="screen-address"
        label={t("workshops.projector.address")}
        value={address}
      />
      <QrFigure text={address} caption={t("workshops.projector.scan")} />
    </More>
  );
}

/** What changes the workshop itself: its name, its end. */
function Settle({ context, view: { workshop }, form }: LeadProps & { form: FormState }) {
  const { t, language } = context;
  const at = `/workshops/${workshop.id}`;
  const refused = Object.keys(form.errors).length > 0;
  return (
    <section>
      <h2>{t("workshops.lead.settle")}</h2>
      <More label={t("workshops.lead.rename")} open={refused}>
        <Form t={t} id="rename-form" action={`${at}/name`} form={form}>
          <Field t={t} form={form} name="name" label={t("workshops.new.name")} maxlength={80} />
          <Button icon="check">{t("workshops.lead.renameDo")}</Button>
        </Form>
      </More>
      <Confirm label={t("workshops.lead.end")} icon="x">
        <p>{t("workshops.lead.endWhat")}</p>
        <p>{t("workshops.lead.kept", { date: formatDate(language, workshop.keptUntil) })}</p>
        <PostButton action={`${at}/end`} kind="danger" icon="x">
          {t("workshops.lead.endDo")}
        </PostButton>
      </Confirm>
    </section>
  );
}
