import { shownCode } from "../../src/seats/code.ts";
import type { Workshop } from "../../src/workshops/types.ts";
import type { PageContext } from "../context.ts";

/** On every page of who takes part: which workshop, what the group does, the way back to it. */
export function WorkshopStrip({ context }: { context: PageContext }) {
  const { workshop, path, t } = context;
  const at = workshop && `/w/${shownCode(workshop.code)}`;
  if (!workshop || !at || path.startsWith(at)) return null;
  const stream = {
    "hx-sse:connect": `${at}/strip`,
    "hx-swap": "innerMorph",
    "hx-config": '{"sse":{"reconnectMaxDelay":4000}}',
  };
  return (
    <aside class="workshop-strip" aria-label={t("workshops.strip.label")}>
      <div id="workshop-strip" class="workshop-strip-body" {...stream}>
        <StripLive context={context} workshop={workshop} />
      </div>
    </aside>
  );
}

/** The part of it that follows the group. */
export function StripLive(
  { context: { t }, workshop }: { context: PageContext; workshop: Workshop },
) {
  const { name, step, code, endedAt } = workshop;
  return (
    <>
      <p>
        <strong>{name}</strong> – {endedAt
          ? t("workshops.place.ended")
          : t("workshops.strip.now", { step: t(`workshops.step.${step}.name`) })}
      </p>
      <a href={`/w/${shownCode(code)}`}>{t("workshops.strip.back")}</a>
    </>
  );
}
