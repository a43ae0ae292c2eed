import type { Child } from "hono/jsx";
import type { Actor } from "../../../src/identity/types.ts";
import type { Somebody } from "../../../src/web/network/people.ts";
import { PostButton } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";

interface PeopleProps {
  title: string;
  people: readonly Somebody[];
  acting: Actor;
  /** What can be done about each. */
  children: (who: Somebody) => Child;
}

/** People and associations under one title; nothing where there are none. */
export function People({ title, people, acting, children }: PeopleProps) {
  if (people.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <TileList>
        {people.map((who) => (
          <PersonTile
            href={`${who.href}&as=${acting.id}`}
            name={who.title}
            image={who.image}
            lines={[who.handle]}
          >
            {children(who)}
          </PersonTile>
        ))}
      </TileList>
    </section>
  );
}

/** Who asks to follow, and waits for a yes or a no. */
export function FollowRequests(
  { context, people, acting }: Omit<PeopleProps, "title" | "children"> & {
    context: PageContext;
  },
) {
  const { t } = context;
  return (
    <People title={t("network.waiting")} people={people} acting={acting}>
      {(who) => (
        <>
          <PostButton action="/network/accept" fields={{ who: who.name, as: acting.id }}>
            {t("network.accept")}
          </PostButton>
          <TurnAway context={context} who={who} acting={acting} what="decline" />
        </>
      )}
    </People>
  );
}

/** Says no to who asks to follow, or ends it for who does: neither is in one's hands to take back. */
export function TurnAway(
  { context: { t }, who, acting, what }: {
    context: PageContext;
    who: Somebody;
    acting: Actor;
    what: "decline" | "remove";
  },
) {
  return (
    <Confirm label={t(`network.${what}`)} icon="x">
      <p>{t(`network.${what}Text`, { name: who.title })}</p>
      <PostButton
        action="/network/remove"
        kind="danger"
        icon="x"
        fields={{ who: who.name, as: acting.id }}
      >
        {t(`network.${what}Submit`)}
      </PostButton>
    </Confirm>
  );
}
