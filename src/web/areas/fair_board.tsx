import { Hono } from "hono";
import { z } from "zod";
import { NotFoundError } from "../../errors.ts";
import { boardFor, joinBoard, leaveBoard, MAX_BOARD_NAME } from "../../fair/board.ts";
import type { Account } from "../../identity/types.ts";
import { BoardPage } from "../../../views/pages/fair/board.tsx";
import type { FormState } from "../../../views/components/form_state.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { boardChoice } from "../fair/board.ts";
import { text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { goTo, page } from "../respond.ts";

const named = z.object({ name: text(MAX_BOARD_NAME) });

/** The association's board of the fair: for its members, of those who chose to be on it. */
export function fairBoardArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/fair/board", (c) => showBoard(c));
  app.post("/fair/board", async (c) => {
    const account = member(c);
    const form = await readForm(c, named);
    if (!form.ok) return await showBoard(c, form.form);
    try {
      await joinBoard(c.var.deps, account, form.value.name);
    } catch (error) {
      return await showBoard(c, refused(c, form.form, error));
    }
    return goTo(c, "/fair/board");
  });
  app.post("/fair/board/leave", async (c) => {
    await leaveBoard(c.var.deps, member(c));
    return goTo(c, "/fair/board");
  });
  return app;
}

async function showBoard(c: WebContext, form?: FormState): Promise<Response> {
  const board = await boardFor(c.var.deps, member(c));
  const choice = await boardChoice(c);
  return await page(
    c,
    <BoardPage
      context={c.var.page}
      board={board}
      choice={choice && { ...choice, form: form ?? choice.form }}
    />,
    { status: form ? 422 : undefined },
  );
}

/** @throws {NotFoundError} for everybody else: who plays here is the members' to know */
function member(c: WebContext): Account {
  const { account } = c.var;
  if (!account) throw new NotFoundError();
  return account;
}
