import type { Aid } from "../../simulation/aids.ts";
import type { Context } from "../print.ts";

/** What an aid adds to the stall, at its spot of the layout; `lowSide`, `pictures` and `board` are part of counter and menu. Static. */
export function paintAid(_ctx: Context, _aid: Aid): void {}
