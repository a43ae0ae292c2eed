import { raw } from "hono/html";
import type { FairData } from "../../../game/play/data.ts";
import { asset } from "../../assets.ts";
import { ButtonLink } from "../../components/button.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** The drawn fair: the game fills its places as soon as its script is there. */
export function StallPage({ context, data }: { context: PageContext; data: FairData }) {
  const { t } = context;
  return (
    <Page context={context} title={t("fair.drawn.title")} heading={false} width="full" unlisted>
      <h1 class="visually-hidden" tabindex={-1}>{t("fair.drawn.title")}</h1>
      {/* A game of another round or language is another element: htmx must not make one of two. */}
      <fair-game id={`fair-${context.language}`} class="fair-game">
        <script type="application/json">{raw(inScript(data))}</script>
        <div class="fair-stage">
          <div class="fair-picture"></div>
          <div class="fair-hud"></div>
        </div>
        <div class="fair-beside">
          <div class="fair-panel">
            <p class="fair-loading">{t("fair.drawn.loading")}</p>
            <noscript>
              <p>{t("fair.drawn.noScript")}</p>
            </noscript>
            <ButtonLink href={data.paths.words} kind="quiet">{t("fair.drawn.words")}</ButtonLink>
          </div>
        </div>
      </fair-game>
      <script type="module" src={asset("fair.js")}></script>
    </Page>
  );
}

/** JSON that ends no element it stands in. */
function inScript(data: FairData): string {
  return JSON.stringify(data).replace(/</g, "\\u003c");
}
