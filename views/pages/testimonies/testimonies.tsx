import type { Child } from "hono/jsx";
import type { Mention } from "../../../src/recognition/mentions/types.ts";
import type { Testimony } from "../../../src/recognition/testimonies/types.ts";
import type { PersonInSight } from "../../../src/web/endorsements/person.ts";
import { Actions, PostButton } from "../../components/button.tsx";
import { More } from "../../components/confirm.tsx";
import { Time } from "../../components/facts.tsx";
import { Icon } from "../../components/icon.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { withKey } from "../credentials/addresses.ts";

/** What people on other software said of a badge, told apart from what is signed. */
function TestimonyList({ context, testimonies, linkKey, actions }: {
  context: PageContext;
  testimonies: readonly Testimony[];
  linkKey?: string;
  /** What the reader may do with each. */
  actions?: (testimony: Testimony) => Child;
}) {
  const { t, language } = context;
  return (
    <ul class="endorsements" role="list">
      {testimonies.map((one) => (
        <li class="endorsement">
          <p class="endorsement-who">
            <Icon name="world" />
            <span>
              <strong>
                <a href={one.page} rel="noopener noreferrer">{one.authorName}</a>
              </strong>, <Time language={language} iso={one.updatedAt} />
            </span>
          </p>
          <blockquote class="endorsement-words">
            {one.text.split(/\n{2,}/).map((paragraph) => <p>{paragraph}</p>)}
          </blockquote>
          <p class="page-note">
            {t("endorsements.testimony.said", { handle: one.authorHandle })}{" "}
            <a href={withKey(`/testimonies/${one.id}/message.json`, linkKey)} download>
              {t("endorsements.testimony.message")}
            </a>
          </p>
          {actions?.(one)}
        </li>
      ))}
    </ul>
  );
}

/** A badge's page: what is said of it elsewhere, if its holder shows any of it. */
export function Testimonies({ context, testimonies, linkKey }: {
  context: PageContext;
  testimonies: readonly Testimony[];
  linkKey?: string;
}) {
  if (testimonies.length === 0) return null;
  return (
    <section>
      <h2>{context.t("endorsements.testimony.title")}</h2>
      <TestimonyList context={context} testimonies={testimonies} linkKey={linkKey} />
    </section>
  );
}

export interface HeldTestimoniesProps {
  readonly waiting: readonly Testimony[];
  readonly kept: readonly Testimony[];
  /** Those not to be shown, which may be after all. */
  readonly aside: readonly Testimony[];
  readonly asked: readonly {
    readonly mention: Mention;
    readonly whom: PersonInSight;
    readonly state: "open" | "answered" | "withdrawn" | "over";
  }[];
}

/** For the holder: replies that wait for a yes, those shown, and what was asked. */
export function HeldTestimonies({ context, waiting, kept, aside, asked }: HeldTestimoniesProps & {
  context: PageContext;
}) {
  const { t, language } = context;
  return (
    <>
      {waiting.length > 0 && (
        <section>
          <h2>{t("endorsements.testimony.waiting")}</h2>
          <p>{t("endorsements.testimony.waitingHelp")}</p>
          <TestimonyList
            context={context}
            testimonies={waiting}
            actions={({ id }) => (
              <Actions>
                <PostButton action={`/testimonies/${id}/show`} icon="check">
                  {t("endorsements.testimony.show")}
                </PostButton>
                <PostButton action={`/testimonies/${id}/hide`} kind="quiet" icon="x">
                  {t("endorsements.testimony.hide")}
                </PostButton>
              </Actions>
            )}
          />
        </section>
      )}
      {kept.length > 0 && (
        <section>
          <h2>{t("endorsements.testimony.shown")}</h2>
          <TestimonyList
            context={context}
            testimonies={kept}
            actions={({ id }) => (
              <PostButton action={`/testimonies/${id}/hide`} kind="quiet" icon="trash">
                {t("endorsements.testimony.takeOff")}
              </PostButton>
            )}
          />
        </section>
      )}
      {aside.length > 0 && (
        <More label={t("endorsements.testimony.aside", { count: aside.length })}>
          <TestimonyList
            context={context}
            testimonies={aside}
            actions={({ id }) => (
              <PostButton action={`/testimonies/${id}/show`} kind="quiet" icon="arrow-left">
                {t("endorsements.testimony.show")}
              </PostButton>
            )}
          />
        </More>
      )}
      {asked.length > 0 && (
        <section>
          <h2>{t("endorsements.testimony.asked")}</h2>
          <TileList label={t("endorsements.testimony.asked")}>
            {asked.map(({ mention, whom, state }) => (
              <PersonTile
                href={whom.href}
                name={whom.title}
                image={whom.image}
                lines={[<Time language={language} iso={mention.createdAt} />]}
                state={t(`endorsements.testimony.state.${state}`)}
              >
                {state === "open" && (
                  <PostButton action={`/mentions/${mention.id}/withdraw`} kind="quiet" icon="x">
                    {t("endorsements.withdrawRequest")}
                  </PostButton>
                )}
              </PersonTile>
            ))}
          </TileList>
        </section>
      )}
    </>
  );
}
