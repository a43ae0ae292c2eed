import type { RecognitionTile } from "../../src/web/tiles.ts";
import type { PageContext } from "../context.ts";
import { Time } from "./facts.tsx";
import { BadgeTile, TileList } from "./tiles.tsx";

/** Badges people were recognised with, each with the name its holder chose to show. */
export function RecognitionTiles(
  { context, tiles }: { context: PageContext; tiles: readonly RecognitionTile[] },
) {
  const { t, language } = context;
  return (
    <TileList>
      {tiles.map(({ recipient, awardedDate, ...tile }) => (
        <BadgeTile
          {...tile}
          lines={[
            recipient ?? t("home.unnamed"),
            <Time language={language} iso={awardedDate} />,
          ]}
        />
      ))}
    </TileList>
  );
}
