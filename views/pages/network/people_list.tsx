import type { Child } from "hono/jsx";
import type { Actor } from "../../../src/identity/types.ts";
import type { Somebody } from "../../../src/web/network/people.ts";
import { PostButton } from "../../components/button.tsx";
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
  { context: { t }, people, acting }: Omit<PeopleProps, "title" | "children"> & {
    context: PageContext;
  },
) {
  return (
    <People title={t("network.waiting")} people={people} acting={acting}>
      {(who) => (
        <>
          <PostButton action="/network/accept" fields={{ who: who.name, as: acting.id }}>
            {t("network.accept")}
          </PostButton>
          <PostButton
            action="/network/remove"
            kind="quiet"
            fields={{ who: who.name, as: acting.id }}
          >
            {t("network.decline")}
          </PostButton>
        </>
      )}
    </People>
  );
}
