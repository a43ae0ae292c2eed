import type { JoinRequest } from "../../../src/identity/types.ts";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { EmptyState } from "../../components/empty_state.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { MembersShell } from "./members_page.tsx";

interface RequestsPageProps {
  context: PageContext;
  requests: readonly JoinRequest[];
  done?: string;
}

/** Who asked to join: those who wait for an answer, then what was answered. */
export function RequestsPage({ context, requests, done }: RequestsPageProps) {
  const { t, language } = context;
  const waiting = requests.filter(({ state }) => state === "waiting");
  const answered = requests.filter(({ state }) => state !== "waiting");
  return (
    <MembersShell
      context={context}
      title={t("members.requests.title")}
      lead={t("members.requests.lead")}
      section="requests"
      waiting={waiting.length}
      done={done === "declined" ? t("members.requests.declined") : undefined}
    >
      {waiting.length === 0
        ? (
          <EmptyState title={t("members.requests.none.title")}>
            <p>{t("members.requests.none.text")}</p>
            <ButtonLink href="/members/invitations" kind="quiet" icon="user-plus">
              {t("awards.who.invite")}
            </ButtonLink>
          </EmptyState>
        )
        : (
          <TileList label={t("members.requests.title")}>
            {waiting.map((request) => <WaitingRequest context={context} request={request} />)}
          </TileList>
        )}
      {answered.length > 0 && (
        <>
          <h2>{t("members.requests.answered")}</h2>
          <TileList label={t("members.requests.answered")}>
            {answered.map((request) => (
              <PersonTile
                name={request.name}
                lines={request.answer ? [request.answer] : []}
                state={t(
                  `members.requests.state.${
                    request.state === "welcomed" ? "welcomed" : "declined"
                  }`,
                  {
                    date: formatDate(language, request.answeredAt ?? request.createdAt),
                  },
                )}
              />
            ))}
          </TileList>
        </>
      )}
    </MembersShell>
  );
}

function WaitingRequest({ context, request }: { context: PageContext; request: JoinRequest }) {
  const { t, language } = context;
  const at = `/members/requests/${request.id}`;
  return (
    <li class="tile">
      <div class="tile-words">
        <p class="tile-name">{request.name}</p>
        <p class="tile-line">
          {t("members.requests.asked", { date: formatDate(language, request.createdAt) })}
        </p>
        {request.email && (
          <p class="tile-line">
            <a href={`mailto:${request.email}`}>{request.email}</a>
          </p>
        )}
        {request.message && <blockquote class="words">{request.message}</blockquote>}
        <form method="post" action={`${at}/welcome`} class="form" id={`request-${request.id}`}>
          <AnswerField context={context} id={`answer-${request.id}`} />
          <Actions>
            <Button icon="check">{t("members.requests.welcome")}</Button>
          </Actions>
        </form>
        <Confirm label={t("members.requests.decline")} icon="x">
          <p>{t("members.requests.declineText")}</p>
          <form method="post" action={`${at}/decline`} class="form">
            <AnswerField context={context} id={`refusal-${request.id}`} />
            <Actions>
              <Button kind="danger" icon="x">{t("members.requests.declineSubmit")}</Button>
            </Actions>
          </form>
        </Confirm>
      </div>
    </li>
  );
}

/** The words that go with either answer. Several stand on one page: each has an id of its own. */
function AnswerField({ context: { t }, id }: { context: PageContext; id: string }) {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t("members.requests.answer")}
        <span class="field-optional">{t("common.form.optional")}</span>
      </label>
      <p class="field-help" id={`${id}-help`}>{t("members.requests.answerHelp")}</p>
      <textarea
        class="input"
        id={id}
        name="answer"
        rows={3}
        maxlength={2000}
        aria-describedby={`${id}-help`}
      >
      </textarea>
    </div>
  );
}
