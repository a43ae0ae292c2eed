import type { Actor } from "../../../src/identity/types.ts";
import type { Somebody } from "../../../src/web/network/people.ts";
import { Actions, Button, PostButton } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { SectionNav } from "../../components/section_nav.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { NetworkNav } from "./network_nav.tsx";
import { FollowRequests, People, TurnAway } from "./people_list.tsx";

interface NetworkPageProps {
  context: PageContext;
  form: FormState;
  /** In whose name one acts here, and in whose one could. */
  acting: Actor;
  choices: readonly Actor[];
  following: readonly Somebody[];
  /** Asked to be followed, and not answered yet. */
  asked: readonly Somebody[];
  followers: readonly Somebody[];
  /** Who asks to follow and waits for an answer. */
  waiting: readonly Somebody[];
  /** Whom somebody who follows nobody yet may begin with. */
  start?: Somebody;
}

/** Whom one follows, who follows one, and how to find others. */
export function NetworkPage(props: NetworkPageProps) {
  const { context, form, acting, choices, following, asked, followers, waiting, start } = props;
  const { t } = context;
  return (
    <Page context={context} title={t("network.title")} lead={t("network.lead")} unlisted>
      <NetworkNav context={context} current="network" />
      {choices.length > 1 && (
        <div>
          <p class="page-note" aria-hidden="true">{t("network.actingLabel")}</p>
          <SectionNav
            label={t("network.actingLabel")}
            links={choices.map((actor) => ({
              href: `/network?as=${actor.id}`,
              label: actor.name,
              current: actor.id === acting.id,
            }))}
          />
        </div>
      )}
      <Form t={t} id="find" action="/network/find" form={form} method="get">
        <input type="hidden" name="as" value={acting.id} />
        <Field
          t={t}
          form={form}
          name="who"
          label={t("network.who")}
          help={t("network.whoHelp")}
          autocapitalize="none"
          spellcheck={false}
        />
        <Actions>
          <Button icon="search">{t("network.find")}</Button>
        </Actions>
      </Form>
      <FollowRequests context={context} people={waiting} acting={acting} />
      {start && (
        <section>
          <h2>{t("network.start")}</h2>
          <p>{t("network.startHow")}</p>
          <TileList>
            <PersonTile
              href={`${start.href}&as=${acting.id}`}
              name={start.title}
              image={start.image}
              lines={[start.handle]}
            >
              <PostButton
                action="/network/follow"
                kind="quiet"
                icon="user-plus"
                fields={{ who: start.name, as: acting.id }}
              >
                {t("network.follow")}
              </PostButton>
            </PersonTile>
          </TileList>
        </section>
      )}
      {/* Both lead to that person's page, where one follows again who did not mean to stop. */}
      <People title={t("network.following")} people={following} acting={acting}>
        {(who) => (
          <PostButton
            action="/network/unfollow"
            kind="quiet"
            fields={{ who: who.name, as: acting.id, back: "someone" }}
          >
            {t("network.unfollow")}
          </PostButton>
        )}
      </People>
      <People title={t("network.asked")} people={asked} acting={acting}>
        {(who) => (
          <PostButton
            action="/network/unfollow"
            kind="quiet"
            fields={{ who: who.name, as: acting.id, back: "someone" }}
          >
            {t("network.takeBack")}
          </PostButton>
        )}
      </People>
      <People title={t("network.followers")} people={followers} acting={acting}>
        {(who) => <TurnAway context={context} who={who} acting={acting} what="remove" />}
      </People>
    </Page>
  );
}
