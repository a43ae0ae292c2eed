import { shownCode } from "../../../src/seats/code.ts";
import type { Workshop } from "../../../src/workshops/types.ts";
import { QrFigure } from "../../components/qr_figure.tsx";
import type { PageContext } from "../../context.ts";

/** Where one joins: `badges.example.org/w`, as one types it. */
function doorAddress({ origin }: PageContext): string {
  return `${new URL(origin).host}/w`;
}

/** The address that a code to scan holds. */
export function joinAddress({ origin }: PageContext, { code }: Pick<Workshop, "code">): string {
  return `${origin}/w/${shownCode(code)}`;
}

/** The way in: an address and a code, and with `scan` a square to scan before them. */
export function WorkshopDoor(
  { context, workshop, scan }: { context: PageContext; workshop: Workshop; scan?: boolean },
) {
  const { t } = context;
  return (
    <div class="workshop-door">
      {scan && (
        <QrFigure
          text={joinAddress(context, workshop)}
          caption={t("workshops.door.scan")}
        />
      )}
      <dl class="workshop-door-words">
        <div>
          <dt>{t("workshops.door.address")}</dt>
          <dd class="workshop-address">{doorAddress(context)}</dd>
        </div>
        <div>
          <dt>{t("workshops.door.code")}</dt>
          <dd class="workshop-code">{shownCode(workshop.code)}</dd>
        </div>
      </dl>
    </div>
  );
}
