import type { WaitingView } from "../../../src/web/endorsements/waiting.ts";
import { Time } from "../../components/facts.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";

/** Endorsements to write, and those that came back to be accepted. */
export function EndorsementsWaiting(
  { context, waiting }: { context: PageContext; waiting: readonly WaitingView[] },
) {
  const { t, language } = context;
  if (waiting.length === 0) return null;
  return (
    <section>
      <h2>{t("endorsements.waiting.title", { count: waiting.length })}</h2>
      <TileList label={t("endorsements.waiting.label")}>
        {waiting.map(({ href, kind, who, image, badge, at }) => (
          <PersonTile
            href={href}
            name={who}
            image={image}
            lines={[
              t(`endorsements.waiting.${kind}`),
              ...(badge ? [badge] : []),
              <Time language={language} iso={at} />,
            ]}
            state={t("awards.parcours.toAnswer")}
          />
        ))}
      </TileList>
    </section>
  );
}
