import type { Translate } from "../locales/translate.ts";
import { ButtonLink } from "./button.tsx";

/** Leads to the next part of a long list. Renders nothing at its end. */
export function ShowMore({ t, href }: { t: Translate; href?: string }) {
  if (!href) return null;
  return (
    <p class="show-more">
      <ButtonLink kind="quiet" href={href}>{t("common.showMore")}</ButtonLink>
    </p>
  );
}
