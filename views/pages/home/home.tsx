import { achievementImageAddress } from "../../../src/achievements/ob3.ts";
import type { Achievement } from "../../../src/achievements/types.ts";
import type { Actor } from "../../../src/identity/types.ts";
import type { RecognitionTile } from "../../../src/web/tiles.ts";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { FrontPage } from "../../components/front_page.tsx";
import { RecognitionTiles } from "../../components/recognition_tiles.tsx";
import type { PageContext } from "../../context.ts";
import { formatPlace } from "../../format.ts";
import { EmptyStall } from "../../illustrations/scenes.tsx";

interface Props {
  context: PageContext;
  organisation: Actor;
  achievements: readonly Achievement[];
  /** How many recognitions anyone may see. */
  recognised: number;
  latest: readonly RecognitionTile[];
}

/** What the association does, whom it recognised, and what one can do here: in ten seconds. */
export function HomePage(props: Props) {
  const { context, organisation, recognised } = props;
  const { t, account } = context;
  return (
    <FrontPage
      context={context}
      organisation={organisation}
      summary={t("home.noSummary")}
      actions={
        <>
          <p class="page-note">
            {placeOf(context, organisation)}
            {recognised > 0 && (
              <>
                {" – "}
                <a href="#recognised">{t("home.recognised", { count: recognised })}</a>
              </>
            )}
          </p>
          {account ? <MemberActions context={context} /> : <VisitorActions context={context} />}
        </>
      }
    >
      <Recognised {...props} />
      <Competences {...props} />
    </FrontPage>
  );
}

function VisitorActions({ context: { t } }: { context: PageContext }) {
  return (
    <>
      <p>{t("home.invite")}</p>
      <Actions>
        <ButtonLink href="/fair" icon="ticket">{t("fair.menu.invite")}</ButtonLink>
        <ButtonLink href="/cards" kind="quiet" icon="edit">{t("cards.menu.invite")}</ButtonLink>
        <ButtonLink href="/verify" kind="quiet" icon="shield-check">{t("home.verify")}</ButtonLink>
        <ButtonLink href="/join" kind="quiet" icon="user-plus">{t("home.join")}</ButtonLink>
      </Actions>
      <p class="page-note">
        {t("home.inWorkshop")} <a href="/w">{t("home.workshopCode")}</a>
      </p>
    </>
  );
}

function MemberActions({ context: { t, account, waiting } }: { context: PageContext }) {
  const issuer = account?.roles.some((role) => role === "issuer" || role === "administrator");
  const parcours = waiting > 0 ? t("home.waiting", { count: waiting }) : t("home.parcours");
  return (
    <Actions>
      <ButtonLink href="/parcours" icon="user">{parcours}</ButtonLink>
      <ButtonLink href="/cards" kind="quiet" icon="edit">{t("cards.menu.invite")}</ButtonLink>
      {issuer && (
        <ButtonLink href="/awards/new" kind="quiet" icon="award">{t("home.recognise")}</ButtonLink>
      )}
    </Actions>
  );
}

function Recognised({ context, organisation, recognised, latest }: Props) {
  const { t } = context;
  if (latest.length === 0) {
    return (
      <EmptyState picture={<EmptyStall />} title={t("home.nobodyYet")}>
        <p>{t("home.nobodyYetWhy")}</p>
      </EmptyState>
    );
  }
  return (
    <section id="recognised">
      <h2>{t("home.recognised", { count: recognised })}</h2>
      <RecognitionTiles context={context} tiles={latest} />
      {recognised > latest.length && (
        <Actions>
          <ButtonLink href={`/actors/${organisation.id}/given`} kind="quiet" icon="award">
            {t("home.seeAll")}
          </ButtonLink>
        </Actions>
      )}
    </section>
  );
}

/** One picture per competence, leading to its badges. */
function Competences({ context, achievements }: Props) {
  const { t, language } = context;
  const first = achievements.filter(({ level, competence }) => level === 4 && competence);
  return (
    <section>
      <h2>{t("home.competences")}</h2>
      <p>{t("home.competencesLead")}</p>
      <ul class="badge-row" role="list">
        {first.map((achievement) => (
          <li>
            <a href={`/achievements#${achievement.competence}`}>
              <img
                src={achievementImageAddress("", { ...achievement, language }, "svg")}
                alt=""
                width="128"
                height="128"
                loading="lazy"
              />
              <span>{achievement.name[language].split(" – ")[0]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeOf({ t }: PageContext, { kind, place }: Actor): string {
  const what = kind && kind !== "team" ? t(`home.kind.${kind}`) : "";
  return [what, formatPlace(place)].filter(Boolean).join(" – ");
}
