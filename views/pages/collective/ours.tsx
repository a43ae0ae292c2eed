import type { Membership } from "../../../src/collective/types.ts";
import type { Somebody } from "../../../src/web/network/people.ts";
import { Actions, Button, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { Field, TextArea } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Face } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { AdminShell } from "../admin/admin_page.tsx";

/** A collective that the association asked, and whether it vouches for our key. */
export interface OurCollective {
  readonly membership: Membership;
  readonly who: Somebody;
  readonly vouches: boolean;
}

interface OursPageProps {
  context: PageContext;
  form: FormState;
  collectives: readonly OurCollective[];
}

/** The association's side of its collectives: ask one, see its answer, leave it. */
export function OurCollectivesPage({ context, form, collectives }: OursPageProps) {
  const { t } = context;
  return (
    <AdminShell
      context={context}
      title={t("collective.ours.title")}
      lead={t("collective.ours.lead")}
      tab="collective"
    >
      {collectives.length > 0 && (
        <section>
          <h2>{t("collective.ours.with")}</h2>
          {collectives.map((one) => <OneOfOurs context={context} one={one} />)}
        </section>
      )}
      <section>
        <h2>{t("collective.ours.ask")}</h2>
        <Form t={t} id="join-collective" action="/admin/collective/ask" form={form}>
          <Field
            t={t}
            form={form}
            name="collective"
            label={t("collective.ours.collective")}
            help={t("collective.ours.collectiveHelp")}
            autocapitalize="none"
            spellcheck={false}
          />
          <TextArea
            t={t}
            form={form}
            name="word"
            label={t("collective.ours.wordField")}
            help={t("collective.ours.wordHelp")}
            optional
          />
          <p class="page-note">{t("collective.ours.shown")}</p>
          <Actions>
            <Button icon="send">{t("collective.ours.send")}</Button>
          </Actions>
        </Form>
      </section>
    </AdminShell>
  );
}

function OneOfOurs(
  { context, one: { membership, who, vouches } }: { context: PageContext; one: OurCollective },
) {
  const { t, language } = context;
  const { id, state, updatedAt, word, reason } = membership;
  const leave = `/admin/collective/${id}/leave`;
  return (
    <article class="membership">
      <div class="chosen">
        <Face name={who.title} image={who.image} />
        <div>
          <h3>{who.title}</h3>
          <p class="page-note breakable">{who.handle}</p>
        </div>
      </div>
      <p class="tile-state">{t(`collective.ours.state.${state}`)}</p>
      {vouches && <p>{t("collective.ours.vouches")}</p>}
      <Facts
        items={[
          [t("collective.ours.since"), <Time language={language} iso={updatedAt} />],
          [t("collective.ours.word"), word],
          [t("collective.ours.reason"), reason],
        ]}
      />
      <Actions>
        <ButtonLink href={who.page} kind="quiet" icon="world">
          {t("collective.ours.visit")}
        </ButtonLink>
        {state === "asked" && (
          <PostButton action={leave} kind="quiet" icon="x">
            {t("collective.ours.takeBack")}
          </PostButton>
        )}
      </Actions>
      {state === "welcomed" && (
        <Confirm label={t("collective.ours.leave")} icon="logout">
          <p>{t("collective.ours.leaveText")}</p>
          <PostButton action={leave} kind="danger">{t("collective.ours.leaveYes")}</PostButton>
        </Confirm>
      )}
    </article>
  );
}
