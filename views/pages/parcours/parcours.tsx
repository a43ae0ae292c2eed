import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import type { ParcoursPicture } from "../../../src/recognition/parcours/picture.ts";
import type { Recognition } from "../../../src/recognition/parcours/parcours.ts";
import type { Award } from "../../../src/recognition/types.ts";
import type { BadgeView } from "../../../src/web/recognition/badges.ts";
import type { WaitingView } from "../../../src/web/endorsements/waiting.ts";
import type { Somebody } from "../../../src/web/network/people.ts";
import { nameAndHost, type People } from "../../../src/web/recognition/people.ts";
import { ButtonLink } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { Time } from "../../components/facts.tsx";
import { BadgeTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { EmptyStall } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";
import { EndorsementsWaiting } from "../endorsements/waiting.tsx";
import { FollowRequests } from "../network/people_list.tsx";
import { hoursIn } from "../awards/said.tsx";
import { ParcoursDrawn } from "./picture.tsx";

type ShownAward = { readonly award: Award; readonly badge: BadgeView };
type ShownBadge = Recognition & { readonly badge: BadgeView };

interface Props {
  context: PageContext;
  people: People;
  /** Who asks to follow them. */
  followers: readonly Somebody[];
  /** Endorsements to write, or to accept. */
  endorsements: readonly WaitingView[];
  waiting: readonly ShownAward[];
  signing: readonly ShownAward[];
  own: readonly ShownBadge[];
  teams: readonly ShownBadge[];
  picture: ParcoursPicture;
  framework: FrameworkEdition;
}

/** A member's home: what waits for an answer first, then what they were recognised for. */
export function ParcoursPage(props: Props) {
  const { context, endorsements, followers, waiting, signing, own, teams } = props;
  const { t } = context;
  const standing = own.filter(({ credential }) => !credential.revoked);
  const revoked = own.filter(({ credential }) => credential.revoked);
  const empty =
    endorsements.length + waiting.length + signing.length + own.length + teams.length === 0;
  return (
    <Page context={context} title={t("awards.parcours.title")} width="wide">
      {waiting.length > 0 && (
        <section>
          <h2>{t("awards.parcours.waiting", { count: waiting.length })}</h2>
          <TileList label={t("awards.parcours.waitingLabel")}>
            {waiting.map((one) => <Waiting {...props} one={one} />)}
          </TileList>
        </section>
      )}
      <EndorsementsWaiting context={context} waiting={endorsements} />
      {context.person && (
        <FollowRequests context={context} people={followers} acting={context.person} />
      )}
      {signing.length > 0 && (
        <section>
          <h2>{t("awards.parcours.signing")}</h2>
          <TileList label={t("awards.parcours.signing")}>
            {signing.map(({ award, badge }) => (
              <BadgeTile href={`/awards/${award.id}`} image={badge.image} name={badge.name} />
            ))}
          </TileList>
        </section>
      )}
      {empty && <NothingYet context={context} />}
      {standing.length > 0 && (
        <section>
          <h2>{t("awards.parcours.badges", { count: standing.length })}</h2>
          <TileList label={t("awards.parcours.badgesLabel")}>
            {standing.map((one) => <Given {...props} one={one} />)}
          </TileList>
        </section>
      )}
      {revoked.length > 0 && (
        <section>
          <h2>{t("awards.parcours.revokedBadges", { count: revoked.length })}</h2>
          <TileList label={t("awards.parcours.revokedBadges", { count: revoked.length })}>
            {revoked.map((one) => <Given {...props} one={one} />)}
          </TileList>
        </section>
      )}
      <ParcoursDrawn context={context} picture={props.picture} framework={props.framework} />
      {teams.length > 0 && (
        <section>
          <h2>{t("awards.parcours.teams")}</h2>
          <TileList label={t("awards.parcours.teams")}>
            {teams.map((one) => <Given {...props} one={one} team />)}
          </TileList>
        </section>
      )}
      <ul class="plain-links" role="list">
        {([
          ["/cards", t("cards.menu.yours")],
          ["/claims", t("cards.claims.title")],
          ["/endorsements", t("endorsements.list.yours")],
        ] as const).map(([href, label]) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Waiting({ context, people, one }: Props & { one: ShownAward }) {
  const { t, language, account } = context;
  const { award, badge } = one;
  const forTeam = award.recipient !== account?.id;
  return (
    <BadgeTile
      href={`/awards/${award.id}`}
      image={badge.image}
      name={badge.name}
      lines={[
        t("awards.parcours.from", {
          name: nameAndHost(people.get(award.issuer) ?? { name: "–" }),
        }),
        ...(forTeam
          ? [t("awards.parcours.for", { name: people.get(award.recipient)?.name ?? "–" })]
          : []),
        <Time language={language} iso={award.createdAt} />,
      ]}
      state={t("awards.parcours.toAnswer")}
    />
  );
}

function Given({ context, people, one, team }: Props & { one: ShownBadge; team?: boolean }) {
  const { t, language } = context;
  const { award, badge, credential } = one;
  return (
    <BadgeTile
      href={`/credentials/${credential.id}`}
      image={badge.image}
      name={badge.name}
      lines={[
        t("awards.parcours.from", {
          name: nameAndHost(people.get(award.issuer) ?? { name: "–" }),
        }),
        ...(team
          ? [t("awards.parcours.for", { name: people.get(award.recipient)?.name ?? "–" })]
          : []),
        <Time language={language} iso={credential.awardedDate} />,
        ...(award.hours === undefined ? [] : [hoursIn(context, award.hours)]),
      ]}
      state={credential.revoked
        ? t("awards.parcours.revoked")
        : t(`credentials.visibility.short.${credential.visibility}`)}
    />
  );
}

function NothingYet({ context }: { context: PageContext }) {
  const { t, account } = context;
  const issues = account?.roles.some((role) => role === "issuer" || role === "administrator");
  return (
    <EmptyState picture={<EmptyStall />} title={t("awards.parcours.empty.title")}>
      <p>{t("awards.parcours.empty.text")}</p>
      <p>{t("awards.parcours.empty.next")}</p>
      <ButtonLink href="/achievements" icon="award">{t("awards.parcours.empty.badges")}</ButtonLink>
      <ButtonLink href="/cards" kind="quiet" icon="edit">{t("cards.menu.invite")}</ButtonLink>
      <ButtonLink href="/fair" kind="quiet" icon="ticket">{t("fair.menu.invite")}</ButtonLink>
      {issues && (
        <ButtonLink href="/awards/new" kind="quiet" icon="plus">
          {t("awards.parcours.empty.recognise")}
        </ButtonLink>
      )}
    </EmptyState>
  );
}
