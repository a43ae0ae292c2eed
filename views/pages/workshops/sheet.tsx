import type { Workshop } from "../../../src/workshops/types.ts";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { QrFigure } from "../../components/qr_figure.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { Page } from "../../layout.tsx";

/** A participant on the sheet. */
export interface SheetRow {
  readonly name: string;
  /** Absent for who takes part with an account. */
  readonly returnCode?: string;
}

/** Slips to cut out: each participant's own code, and what to do with it at home. */
export function SheetPage(
  { context, workshop, rows }: {
    context: PageContext;
    workshop: Workshop;
    rows: readonly SheetRow[];
  },
) {
  const { t, language, origin } = context;
  const host = new URL(origin).host;
  const date = formatDate(language, workshop.keptUntil);
  return (
    <Page
      context={context}
      title={t("workshops.sheet.title", { name: workshop.name })}
      lead={<span class="no-print">{t("workshops.sheet.lead")}</span>}
      width="wide"
      unlisted
    >
      <Actions>
        <Button type="button" icon="printer" hidden data-print>
          {t("workshops.sheet.print")}
        </Button>
        <ButtonLink href={`/workshops/${workshop.id}`} kind="quiet" icon="arrow-left">
          {t("workshops.manage.back")}
        </ButtonLink>
      </Actions>
      <p class="no-print">{t("workshops.sheet.careful")}</p>
      <ul class="workshop-slips" role="list">
        {rows.map(({ name, returnCode }) => (
          <li>
            <h2>{name}</h2>
            {returnCode
              ? (
                <div class="workshop-slip">
                  <QrFigure
                    text={`${origin}/cards?code=${returnCode}`}
                    caption={t("workshops.sheet.scan")}
                  />
                  <div class="workshop-slip-words">
                    <p>{t("workshops.sheet.how", { address: `${host}/cards` })}</p>
                    <p class="workshop-code">{returnCode}</p>
                    <p>{t("workshops.sheet.until", { date })}</p>
                  </div>
                </div>
              )
              : <p>{t("workshops.sheet.account")}</p>}
          </li>
        ))}
      </ul>
    </Page>
  );
}
