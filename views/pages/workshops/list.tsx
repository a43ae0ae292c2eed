import type { Workshop } from "../../../src/workshops/types.ts";
import { AssociationNav } from "../../components/association_nav.tsx";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { Time } from "../../components/facts.tsx";
import { TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { FairScene } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";

/** A workshop in the list, and how many take part. */
export interface ListedWorkshop {
  readonly workshop: Workshop;
  readonly people: number;
}

/** The association's workshops that are still kept. */
export function WorkshopsPage(
  { context, workshops }: { context: PageContext; workshops: readonly ListedWorkshop[] },
) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("workshops.list.title")}
      lead={t("workshops.list.lead")}
      width="wide"
    >
      <AssociationNav context={context} current="workshops" />
      <Actions>
        <ButtonLink href="/workshops/new" icon="plus">{t("workshops.list.open")}</ButtonLink>
        <ButtonLink href="/guides/facilitators" kind="quiet" icon="help-circle">
          {t("workshops.list.guide")}
        </ButtonLink>
      </Actions>
      {workshops.length === 0
        ? (
          <EmptyState picture={<FairScene />} title={t("workshops.list.none")}>
            <p>{t("workshops.list.noneText")}</p>
          </EmptyState>
        )
        : (
          <TileList label={t("workshops.list.title")}>
            {workshops.map((one) => <WorkshopTile context={context} {...one} />)}
          </TileList>
        )}
    </Page>
  );
}

function WorkshopTile({ context, workshop, people }: { context: PageContext } & ListedWorkshop) {
  const { t, language } = context;
  const { id, name, step, openedAt, keptUntil, endedAt } = workshop;
  return (
    <li class="tile">
      <div class="tile-words">
        <a class="tile-name" href={`/workshops/${id}`}>{name}</a>
        <p class="tile-line">
          <Time language={language} iso={openedAt} />, {t("workshops.people", { count: people })}
        </p>
        <p class="tile-line">
          {t("workshops.list.kept", { date: formatDate(language, keptUntil) })}
        </p>
        <p class="tile-state">
          {endedAt ? t("workshops.list.ended") : t(`workshops.step.${step}.name`)}
        </p>
      </div>
    </li>
  );
}
