import type { RecognitionTile } from "../../src/web/tiles.ts";
import type { PageContext } from "../context.ts";
import { Time } from "./facts.tsx";
import { BadgeTile, TileList } from "./tiles.tsx";

interface Props {
  context: PageContext;
  tiles: readonly RecognitionTile[];
  /** On the page of somebody who was recognised, by whom each was; elsewhere, who was. */
  names?: "recipient" | "issuer";
}

/** Badges people were recognised with, each with the name its holder chose to show. */
export function RecognitionTiles({ context, tiles, names = "recipient" }: Props) {
  const { t, language } = context;
  return (
    <TileList>
      {tiles.map(({ recipient, issuer, awardedDate, ...tile }) => (
        <BadgeTile
          {...tile}
          lines={[
            ...(names === "issuer" ? issuer ? [issuer] : [] : [recipient ?? t("home.unnamed")]),
            <Time language={language} iso={awardedDate} />,
          ]}
        />
      ))}
    </TileList>
  );
}
