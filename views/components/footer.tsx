import { Skyline } from "../illustrations/skyline.tsx";
import type { PageContext } from "../context.ts";

/** The street of the fair, and what this is. */
export function Footer({ context }: { context: PageContext }) {
  const { t, organisation } = context;
  return (
    <footer class="site-footer">
      <Skyline />
      <div class="site-footer-body">
        <div class="site-footer-row">
          <p class="site-footer-about">
            <strong>REQUAPASS</strong> {t("common.footer.about")}
          </p>
          <ul role="list">
            {organisation && (
              <>
                <li>
                  <a href={`/actors/${organisation.id}`}>{organisation.name}</a>
                </li>
                <li>
                  <a href="/help">{t("common.nav.help")}</a>
                </li>
                <li>
                  <a href="/verify">{t("common.nav.verify")}</a>
                </li>
                <li>
                  <a href="/privacy">{t("common.footer.privacy")}</a>
                </li>
              </>
            )}
            <li>
              <a href={`/settings?back=${encodeURIComponent(context.path)}`}>
                {t("common.footer.comfort")}
              </a>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  );
}
