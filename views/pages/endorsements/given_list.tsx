import type { OwnEndorsement } from "../../../src/recognition/endorsements/lists.ts";
import type { GivenEndorsement } from "../../../src/recognition/endorsements/types.ts";
import type { WaitingView } from "../../../src/web/endorsements/waiting.ts";
import type { PersonInSight } from "../../../src/web/endorsements/person.ts";
import { Actions, ButtonLink, PostButton } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { Time } from "../../components/facts.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { EndorsementList } from "./endorsement.tsx";
import { KeepOrRefuse } from "./keep_or_refuse.tsx";
import { PutAside } from "./put_aside.tsx";
import { EndorsementsWaiting } from "./waiting.tsx";

interface Props {
  context: PageContext;
  waiting: readonly WaitingView[];
  given: readonly { readonly given: GivenEndorsement; readonly receiver: PersonInSight }[];
  /** Endorsements of the association that wait for an answer in its name. */
  arrived: readonly OwnEndorsement[];
  /** Those it shows. */
  ours: readonly OwnEndorsement[];
  /** Those it refused or took off, and may still show. */
  aside: readonly OwnEndorsement[];
  /** Whether the reader endorses in the association's name. */
  endorses: boolean;
}

/** Everything around endorsements that is the reader's to do, and what they signed. */
export function GivenListPage(props: Props) {
  const { context, waiting, given, arrived, ours, aside, endorses } = props;
  const { t, language } = context;
  const nothing = waiting.length + given.length + arrived.length + ours.length + aside.length === 0;
  return (
    <Page context={context} title={t("endorsements.list.title")} unlisted width="wide">
      <EndorsementsWaiting context={context} waiting={waiting} />
      {arrived.length > 0 && (
        <section>
          <h2>{t("endorsements.list.arrived")}</h2>
          <EndorsementList
            context={context}
            endorsements={arrived}
            actions={({ id }) => <KeepOrRefuse t={t} id={id} keep={t("endorsements.show")} />}
          />
        </section>
      )}
      {given.length > 0 && (
        <section>
          <h2>{t("endorsements.list.given")}</h2>
          <TileList label={t("endorsements.list.given")}>
            {given.map(({ given, receiver }) => (
              <PersonTile
                href={`/endorsements/${given.id}`}
                name={receiver.title}
                image={receiver.image}
                lines={[given.subjectName, <Time language={language} iso={given.signedAt} />]}
                state={given.withdrawn ? t("endorsements.list.withdrawn") : undefined}
              />
            ))}
          </TileList>
        </section>
      )}
      {ours.length > 0 && (
        <section>
          <h2>{t("endorsements.list.ours")}</h2>
          <EndorsementList
            context={context}
            endorsements={ours}
            actions={(one) => (
              <PostButton action={`/endorsements/${one.id}/take-off`} kind="quiet" icon="trash">
                {t("endorsements.takeOff")}
              </PostButton>
            )}
          />
        </section>
      )}
      <PutAside context={context} endorsements={aside} label={t("endorsements.show")} />
      {nothing && (
        <EmptyState title={t("endorsements.list.empty")}>
          <p>{t("endorsements.list.emptyText")}</p>
          <p>{t("endorsements.list.emptyAsk")}</p>
          <ButtonLink href="/parcours" kind="quiet" icon="user">{t("home.parcours")}</ButtonLink>
        </EmptyState>
      )}
      {endorses && (
        <Actions>
          <ButtonLink href="/endorsements/new" kind="quiet" icon="building-community">
            {t("endorsements.list.endorse")}
          </ButtonLink>
        </Actions>
      )}
    </Page>
  );
}
