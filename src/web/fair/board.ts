import { bestOf } from "../../fair/best.ts";
import { boardPlaceOf, MAX_BOARD_NAME } from "../../fair/board.ts";
import { listRounds } from "../../fair/rounds.ts";
import type { BoardChoiceData } from "../../../views/pages/fair/board_choice.tsx";
import { EMPTY_FORM } from "../../../views/components/form_state.ts";
import type { WebContext } from "../env.ts";

/** What a member may choose about the board; undefined for a visitor, and before a first round. */
export async function boardChoice(c: WebContext): Promise<BoardChoiceData | undefined> {
  const { deps, account, person } = c.var;
  if (!account) return undefined;
  const place = await boardPlaceOf(deps, account.id);
  if (!place && !bestOf(await listRounds(deps, account.id))) return undefined;
  const [firstName = ""] = person?.name.split(" ") ?? [];
  const name = place?.name ?? firstName.slice(0, MAX_BOARD_NAME);
  return { place, form: { ...EMPTY_FORM, values: { name } } };
}
