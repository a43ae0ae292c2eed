import { SectionNav } from "../../components/section_nav.tsx";
import type { PageContext } from "../../context.ts";

/** The news, and the people behind them. */
export function NetworkNav(
  { context, current }: { context: PageContext; current: "timeline" | "network" },
) {
  const { t } = context;
  return (
    <SectionNav
      label={t("network.nav.label")}
      links={[
        { href: "/timeline", label: t("network.nav.timeline"), current: current === "timeline" },
        { href: "/network", label: t("network.nav.network"), current: current === "network" },
      ]}
    />
  );
}
