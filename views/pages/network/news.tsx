import type { NewsItem } from "../../../src/web/network/news.ts";
import { Time } from "../../components/facts.tsx";
import { BadgeTile, PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";

/** News, the newest first. */
export function NewsList(
  { context, items }: { context: PageContext; items: readonly NewsItem[] },
) {
  const { t, language } = context;
  return (
    <TileList>
      {items.map((item) => {
        const lines = [...item.lines, <Time language={language} iso={item.at} />];
        const state = item.state === "here" || item.state === "words"
          ? undefined
          : t(`network.news.${item.state}`);
        return item.image
          ? (
            <BadgeTile
              href={item.href}
              image={item.image}
              name={item.title}
              lines={lines}
              state={state}
            />
          )
          : <PersonTile href={item.href} name={item.title} lines={lines} state={state} />;
      })}
    </TileList>
  );
}
