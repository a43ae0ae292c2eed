import { asset } from "../../assets.ts";
import { Button } from "../../components/button.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { GlassScene } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";
import { VerifyForm } from "./verify_form.tsx";
import { headingOf, leadOf, VerifyResult, type VerifyResultProps } from "./verify_result.tsx";

/**
 * Where anyone asks whether a badge is genuine. With its script, the reader's own device answers;
 * without one, this site does.
 */
export function VerifyPage(
  { context, form, offline }: {
    context: PageContext;
    form: FormState;
    /** The copy that a device keeps for when it cannot reach this site. */
    offline?: boolean;
  },
) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("verify.title")}
      lead={t("verify.lead")}
      picture={<GlassScene />}
      unlisted={offline}
    >
      {offline && (
        <Notice title={t("verify.device.offline")}>
          <p>{t("verify.device.offlineHelp")}</p>
        </Notice>
      )}
      <verify-here
        class="stack"
        data-check={asset("verify_check.js")}
        data-checking={t("verify.device.checking")}
      >
        <VerifyForm t={t} form={form} />
        <div hidden data-failed>
          <Notice kind="warning" title={t("verify.device.failed")}>
            <p>{t("verify.device.sendInstead")}</p>
            <Button form="verify-form" name="by" value="site" kind="quiet" icon="send">
              {t("verify.device.send")}
            </Button>
          </Notice>
        </div>
        <p class="page-note" hidden data-able>
          {t("verify.device.note")}
        </p>
      </verify-here>
      <p class="page-note">{t("verify.forMachines")}</p>
      <script type="module" src={asset("verify.js")}></script>
    </Page>
  );
}

/** The answer, as this site gives it. */
export function VerifyResultPage(props: VerifyResultProps & { context: PageContext }) {
  const { context } = props;
  const heading = headingOf(props);
  return (
    <Page
      context={context}
      title={heading}
      announcement={heading}
      lead={leadOf(props)}
      unlisted
    >
      <VerifyResult {...props} />
    </Page>
  );
}
