import { shownCode } from "../../../src/seats/code.ts";
import { type Shared, shareName } from "../../../src/workshops/types.ts";
import type { PlaceView } from "../../../src/workshops/view.ts";
import { Actions, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { formatDate } from "../../format.ts";
import { Ranking } from "./found.tsx";
import type { PlaceProps } from "./place.tsx";
import { SharedCard, SharedMoment } from "./shared.tsx";

/** The part of a participant's page that follows the group. */
export function PlaceLive(props: PlaceProps) {
  const { context: { t }, view: { workshop } } = props;
  const { step, endedAt } = workshop;
  return (
    <section>
      <h2>{t(endedAt ? "workshops.place.ended" : `workshops.step.${step}.title`)}</h2>
      <p class="visually-hidden" role="status">
        {endedAt
          ? t("workshops.place.ended")
          : t("workshops.strip.now", { step: t(`workshops.step.${step}.name`) })}
      </p>
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

function Fair({ context, view, participant, mine }: PlaceProps & { mine?: PlaceView }) {
  const { t } = context;
  const { workshop } = view;
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
          {participant.ranked && <Ranking context={context} found={view.found} />}
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

/** A moment of one's own. */
function Moment(props: PlaceProps & { moment: PlaceProps["kept"][number] }) {
  const { context, moment } = props;
  const what = { kind: "moment", round: moment.round, moment: moment.told.id } as const;
  return (
    <li id={`moment-${what.moment}`}>
      <SharedMoment context={context} moment={moment} />
      <Sharing {...props} what={what} />
    </li>
  );
}

/** Below what would be shown: to whom it is, the button that does it, the way back. */
function Sharing(
  { context: { t }, view: { workshop }, shares, what }: PlaceProps & { what: Shared },
) {
  const shared = shares.some((share) => shareName(share.what) === shareName(what));
  const at = `/w/${shownCode(workshop.code)}`;
  if (shared) {
    return (
      <>
        <p class="tile-state">{t("workshops.share.shared")}</p>
        <PostButton action={`${at}/unshare`} fields={what} kind="quiet" icon="eye-off">
          {t("workshops.share.unshare")}
        </PostButton>
      </>
    );
  }
  if (workshop.endedAt) return null;
  return (
    <Confirm label={t(`workshops.share.${what.kind}`)} gentle icon="eye">
      <p>{t("workshops.share.what")}</p>
      <p>{t("workshops.share.whom", { name: workshop.name })}</p>
      <PostButton action={`${at}/share`} fields={what} kind="primary" icon="eye">
        {t("workshops.share.do")}
      </PostButton>
    </Confirm>
  );
}

function CardStep(props: PlaceProps & { mine?: PlaceView }) {
  const { context: { t }, card, mine } = props;
  const at = mine?.progress.card.at ?? "not-begun";
  return (
    <>
      <p>{t(at === "done" ? "workshops.place.cardDone" : "workshops.place.card")}</p>
      <Actions>
        <ButtonLink href={cardAddress(mine)} kind={at === "done" ? "quiet" : "primary"}>
          {t(`workshops.place.toCard.${at}`)}
        </ButtonLink>
      </Actions>
      {card && <OwnCard {...props} card={card} />}
    </>
  );
}

/** One's own card as the group would see it. */
function OwnCard(props: PlaceProps & { card: NonNullable<PlaceProps["card"]> }) {
  const { context: { t }, framework, card } = props;
  return (
    <>
      <h3>{t("workshops.place.cardShown")}</h3>
      <div class="workshop-choice">
        <SharedCard framework={framework} card={card} />
        <Sharing {...props} what={{ kind: "card" }} />
      </div>
    </>
  );
}

/** Where one's card is: the signed one once there is one. */
function cardAddress(mine: PlaceView | undefined): string {
  const card = mine?.progress.card;
  return card?.at === "done" ? `/credentials/${card.version}` : "/cards";
}

function Close({ context, view: { workshop }, returnCode, mine }: PlaceProps & {
  mine?: PlaceView;
}) {
  const { t, language } = context;
  const uses = (use: "card" | "badge") => workshop.uses.includes(use);
  const at = mine?.progress.card.at === "done" ? "takeCard" : "finishCard";
  return (
    <>
      <p>{t("workshops.place.close")}</p>
      <Actions>
        {uses("card") && (
          <ButtonLink href={cardAddress(mine)}>{t(`workshops.place.${at}`)}</ButtonLink>
        )}
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
