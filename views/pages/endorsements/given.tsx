import type { EndorsementWords } from "../../../src/credentials/build/endorsement_comment.ts";
import type { GivenEndorsement } from "../../../src/recognition/endorsements/types.ts";
import type { PersonInSight } from "../../../src/web/endorsements/person.ts";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { Form } from "../../components/form.tsx";
import { EMPTY_FORM } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { EndorsementSaid } from "./endorsement.tsx";

/** What one signed, and how to take it back. */
export function GivenPage({ context, given, words, endorser, own, receiver }: {
  context: PageContext;
  given: GivenEndorsement;
  words: EndorsementWords;
  endorser: string;
  /** Whether it is the reader's own word, and not the association's. */
  own: boolean;
  receiver: PersonInSight;
}) {
  const { t, language } = context;
  return (
    <Page
      context={context}
      title={t(own ? "endorsements.given.title" : "endorsements.given.titleOf", { name: endorser })}
      lead={given.subjectName}
      unlisted
    >
      {given.withdrawn
        ? (
          <Notice kind="warning">
            <p>
              {t("endorsements.given.withdrawn", {
                date: formatDate(language, given.withdrawn.at),
              })}
            </p>
          </Notice>
        )
        : (
          <Notice kind="success">
            <p>{t("endorsements.given.sent", { name: receiver.title })}</p>
          </Notice>
        )}
      <EndorsementSaid context={context} words={words} />
      <Facts
        items={[
          [
            t("endorsements.given.for"),
            receiver.href ? <a href={receiver.href}>{receiver.title}</a> : receiver.title,
          ],
          [t("endorsements.given.signed"), <Time language={language} iso={given.signedAt} />],
          [t("endorsements.write.file"), given.file?.name],
        ]}
      />
      {!given.withdrawn && (
        <Confirm label={t("endorsements.given.withdraw")} icon="ban">
          <p>{t("endorsements.given.withdrawHelp")}</p>
          <Form
            t={t}
            id="withdraw-form"
            action={`/endorsements/${given.id}/withdraw`}
            form={EMPTY_FORM}
          >
            <Actions>
              <Button kind="danger" icon="ban">{t("endorsements.given.withdrawNow")}</Button>
            </Actions>
          </Form>
        </Confirm>
      )}
      <ButtonLink href="/endorsements" kind="quiet" icon="arrow-left">
        {t("endorsements.given.all")}
      </ButtonLink>
    </Page>
  );
}
