import type { Child } from "hono/jsx";
import { MAX_BOARD_NAME } from "../../../src/fair/board.ts";
import type { BoardPlace } from "../../../src/fair/board_place.ts";
import { Actions, Button, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";

/** What a member shows on the board, and the name they could choose. */
export interface BoardChoiceData {
  readonly place: BoardPlace | null;
  readonly form: FormState;
}

interface Props {
  context: PageContext;
  choice: BoardChoiceData;
}

/** The board as it is offered after a round: what it is, the way there, the choice. */
export function BoardSection(props: Props) {
  const { t } = props.context;
  return (
    <section class="no-print">
      <h2>{t("fair.board.title")}</h2>
      {!props.choice.place && <p>{t("fair.board.offer")}</p>}
      <BoardChoice {...props}>
        <ButtonLink href="/fair/board" kind="quiet">{t("fair.board.see")}</ButtonLink>
      </BoardChoice>
    </section>
  );
}

/** Whether to be on the board, under which name, and the way off it. */
export function BoardChoice(
  { context: { t }, choice: { place, form }, children }: Props & { children?: Child },
) {
  const label = t(place ? "fair.board.rename" : "fair.board.join");
  return (
    <>
      {place && <p>{t("fair.board.there", { name: place.name })}</p>}
      {(place || children) && (
        <Actions>
          {children}
          {place && (
            <PostButton action="/fair/board/leave" kind="quiet" icon="eye-off">
              {t("fair.board.leave")}
            </PostButton>
          )}
        </Actions>
      )}
      <Confirm label={label} gentle icon="eye" open={Object.keys(form.errors).length > 0}>
        <p>{t("fair.board.what")}</p>
        <p>{t("fair.board.until")}</p>
        <Form t={t} id="board-form" action="/fair/board" form={form}>
          <Field
            t={t}
            form={form}
            name="name"
            label={t("fair.board.name")}
            help={t("fair.board.nameHelp")}
            autocomplete="nickname"
            maxlength={MAX_BOARD_NAME}
          />
          <Button icon="eye">{t("fair.board.do")}</Button>
        </Form>
      </Confirm>
    </>
  );
}
