import type { AwardDraft } from "../../../src/web/recognition/award_draft.ts";
import type { Person } from "../../../src/web/recognition/people.ts";
import { Actions, Button } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import {
  BadgeSaid,
  type EvidenceLine,
  EvidenceList,
  Narrative,
  type Said,
  SaidFacts,
} from "./said.tsx";

/** What they will read, before it is sent. */
export function PreviewPage({ context, recipient, draft, said, evidence }: {
  context: PageContext;
  recipient: Person;
  draft: AwardDraft;
  said: Said;
  evidence: readonly EvidenceLine[];
}) {
  const { t } = context;
  const carried = Object.entries(draft.form.values).filter(([name]) => name !== "step");
  return (
    <Page
      context={context}
      title={t("awards.preview.title", { name: recipient.name })}
      lead={t("awards.preview.lead")}
    >
      <div class="letter">
        <BadgeSaid context={context} badge={said.badge} />
        <Narrative context={context} said={said} />
        <SaidFacts context={context} said={said} />
        {evidence.length > 0 && (
          <>
            <h3>{t("awards.evidence.title")}</h3>
            <EvidenceList context={context} evidence={evidence} kept={false} />
          </>
        )}
      </div>
      <Form t={t} id="send-form" action="/awards/new" form={{ values: {}, errors: {} }}>
        {carried.map(([name, value]) =>
          [value].flat().map((one) => <input type="hidden" name={name} value={one} />)
        )}
        <Actions>
          <Button name="step" value="send" icon="send">
            {t("awards.preview.send", { name: recipient.name })}
          </Button>
          <Button name="step" value="edit" kind="quiet" icon="edit">
            {t("awards.preview.edit")}
          </Button>
        </Actions>
      </Form>
    </Page>
  );
}
