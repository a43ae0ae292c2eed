import { Actions, ButtonLink } from "../../components/button.tsx";
import type { PageContext } from "../../context.ts";
import { BoatScene } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";

/** Something could not be done: what happened, why, and where to go from here. */
export function FailurePage(
  { context, title, sentence, hidden, again }: {
    context: PageContext;
    title: string;
    sentence: string;
    /** Whether there may be something at this address that only some may see. */
    hidden?: boolean;
    /** Whether the same may be asked again, and work. */
    again?: boolean;
  },
) {
  const { t, account, organisation, path } = context;
  const asksWho = hidden && organisation && !account;
  return (
    <Page context={context} title={title} lead={sentence} picture={<BoatScene />} unlisted>
      {asksWho && <p>{t("errors.page.maybeYours")}</p>}
      <Actions>
        {again && <ButtonLink href={path}>{t("errors.page.again")}</ButtonLink>}
        <ButtonLink href="/" kind={again ? "quiet" : "primary"} icon="arrow-left">
          {t("errors.page.home")}
        </ButtonLink>
        {asksWho && (
          <ButtonLink href={`/login?back=${encodeURIComponent(path)}`} kind="quiet" icon="login">
            {t("common.nav.login")}
          </ButtonLink>
        )}
      </Actions>
    </Page>
  );
}
