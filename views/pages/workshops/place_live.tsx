import { shownCode } from "../../../src/seats/code.ts";
import { shareName } from "../../../src/workshops/types.ts";
import type { PlaceView } from "../../../src/workshops/view.ts";
import { Actions, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { formatDate } from "../../format.ts";
import type { PlaceProps } from "./place.tsx";
import { SharedMoment } from "./shared.tsx";

/** The part of a participant's page that follows the group. */
export function PlaceLive(props: PlaceProps) {
  const { context: { t }, view: { workshop } } = props;
  const { step, endedAt } = workshop;
  return (
    <section>
      <h2>{t(endedAt ? "workshops.place.ended" : `workshops.step.${step}.title`)}</h2>
      <Step {...props} mine={mineIn(props)} />
    </section>
  );
}

function mineIn({ view, participant }: PlaceProps): PlaceView | undefined {
  return view.places.find((place) => place.participant.holder === participant.holder);
}

function Step(props: PlaceProps & { mine?: PlaceView }) {
  switch (props.view.workshop.step) {
    case "waiting":
      return <Waiting {...props} />;
    case "fair":
      return <Fair {...props} />;
    case "debrief":
      return <Debrief {...props} />;
    case "card":
      return <CardStep {...props} />;
    case "close":
      return <Close {...props} />;
  }
}

function Waiting({ context: { t }, view: { places } }: PlaceProps) {
  return (
    <>
      <p>{t("workshops.place.waiting")}</p>
      <p>{t("workshops.place.there", { count: places.length })}</p>
      <Names places={places} />
    </>
  );
}

/** Who is in the room, by first name. */
export function Names({ places }: { places: readonly PlaceView[] }) {
  return (
    <ul class="workshop-names" role="list">
      {places.map(({ name }) => <li>{name}</li>)}
    </ul>
  );
}

function Fair({ context: { t }, view: { workshop }, participant, mine }: PlaceProps & {
  mine?: PlaceView;
}) {
  const fair = mine?.progress.fair ?? "not-begun";
  return (
    <>
      <p>{t(`workshops.place.fair.${fair}`)}</p>
      <Actions>
        <ButtonLink href="/fair" kind={fair === "done" ? "quiet" : "primary"}>
          {t(`workshops.place.toFair.${fair}`)}
        </ButtonLink>
      </Actions>
      {fair === "done" && (
        <div class="workshop-choice">
          <p>{t(participant.ranked ? "workshops.place.ranked" : "workshops.place.unranked")}</p>
          <PostButton
            action={`/w/${shownCode(workshop.code)}/rank`}
            fields={{ ranked: participant.ranked ? "no" : "yes" }}
            kind="quiet"
          >
            {t(participant.ranked ? "workshops.place.unrank" : "workshops.place.rank")}
          </PostButton>
        </div>
      )}
    </>
  );
}

function Debrief(props: PlaceProps) {
  const { context: { t }, kept } = props;
  return (
    <>
      <p>{t("workshops.place.debrief")}</p>
      <Actions>
        <ButtonLink href="/fair" kind={kept.length ? "quiet" : "primary"}>
          {t("workshops.place.toDebrief")}
        </ButtonLink>
      </Actions>
      {kept.length > 0 && (
        <>
          <h3>{t("workshops.place.moments")}</h3>
          <p>{t("workshops.place.momentsHelp")}</p>
          <ul class="workshop-shared" role="list">
            {kept.map((moment) => <Moment {...props} moment={moment} />)}
          </ul>
        </>
      )}
    </>
  );
}

/** A moment of one's own: what would be shown, to whom, and the way back. */
function Moment(
  { context, view: { workshop }, shares, moment }: PlaceProps & {
    moment: PlaceProps["kept"][number];
  },
) {
  const { t } = context;
  const what = { kind: "moment", round: moment.round, moment: moment.told.id } as const;
  const shared = shares.some((share) => shareName(share.what) === shareName(what));
  const at = `/w/${shownCode(workshop.code)}`;
  const fields = { kind: "moment", round: what.round, moment: what.moment };
  return (
    <li id={`moment-${what.moment}`}>
      <SharedMoment context={context} moment={moment} />
      {shared
        ? (
          <>
            <p class="tile-state">{t("workshops.share.shared")}</p>
            <PostButton action={`${at}/unshare`} fields={fields} kind="quiet" icon="eye-off">
              {t("workshops.share.unshare")}
            </PostButton>
          </>
        )
        : !workshop.endedAt && (
          <Confirm label={t("workshops.share.moment")} icon="eye">
            <p>{t("workshops.share.what")}</p>
            <p>{t("workshops.share.whom", { name: workshop.name })}</p>
            <PostButton action={`${at}/share`} fields={fields} kind="primary" icon="eye">
              {t("workshops.share.do")}
            </PostButton>
          </Confirm>
        )}
    </li>
  );
}

function CardStep({ context: { t } }: PlaceProps) {
  return (
    <>
      <p>{t("workshops.place.card")}</p>
      <Actions>
        <ButtonLink href="/cards">{t("workshops.place.toCard")}</ButtonLink>
      </Actions>
    </>
  );
}

function Close({ context, view: { workshop }, returnCode }: PlaceProps) {
  const { t, language } = context;
  const uses = (use: "card" | "badge") => workshop.uses.includes(use);
  return (
    <>
      <p>{t("workshops.place.close")}</p>
      <Actions>
        {uses("card") && <ButtonLink href="/cards">{t("workshops.place.takeCard")}</ButtonLink>}
        {returnCode && (
          <ButtonLink href="/login?back=%2Fcards" kind="quiet" icon="user-plus">
            {t("workshops.place.claim")}
          </ButtonLink>
        )}
      </Actions>
      {returnCode && (
        <p>
          {t("workshops.place.claimText", { date: formatDate(language, workshop.keptUntil) })}
        </p>
      )}
      {uses("badge") && <p>{t("workshops.place.badge")}</p>}
    </>
  );
}

/** In place of it, for who was taken off the list: they may come back. */
export function PlaceGone(
  { context: { t }, view: { workshop } }: Pick<PlaceProps, "context" | "view">,
) {
  return (
    <section>
      <h2>{t("workshops.removed.lead")}</h2>
      <p>{t("workshops.removed.text")}</p>
      <ButtonLink href={`/w/${shownCode(workshop.code)}`}>
        {t("workshops.removed.again")}
      </ButtonLink>
    </section>
  );
}
