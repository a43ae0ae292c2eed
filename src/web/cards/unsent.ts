import { z } from "zod";
import { keepUnsent } from "../../cards/unsent.ts";
import { requireAttempt } from "../../identity/rate_limits.ts";
import type { WebContext } from "../env.ts";
import { readForm } from "../forms.ts";
import { heldCard } from "./held_card.ts";
import { questionOf, sentMove } from "./question.tsx";

const anyForm = z.object({ moment: z.string().optional().catch(undefined) });

/** Keeps a question's form as it stands while somebody types; it need not be right yet. */
export async function takeUnsent(c: WebContext): Promise<Response> {
  const { holder, card } = await heldCard(c);
  const question = questionOf(c);
  await requireAttempt(c.var.deps, "card-unsent", holder);
  const { form } = await readForm(c, anyForm);
  const { move: _, moment, step: __, full: ___, ...values } = form.values as Record<
    string,
    string | string[]
  >;
  await keepUnsent(c.var.deps, holder, card.id, {
    question,
    values,
    move: await sentMove(c),
    moment: typeof moment === "string" ? moment : undefined,
  });
  return c.body(null, 204);
}
