import { receiveAccept, receiveReject } from "./accept.ts";
import { receiveAnnounce } from "./announce.ts";
import { receiveCreate } from "./create.ts";
import { receiveDelete } from "./delete.ts";
import { receiveFollow } from "./follow.ts";
import { receiveJoin, receiveLeave } from "./join.ts";
import { receiveMove } from "./move.ts";
import { receiveOffer } from "./offer.ts";
import type { Handler } from "./types.ts";
import { receiveUndo } from "./undo.ts";
import { receiveUpdate } from "./update.ts";

/** What is understood here. Anything else is taken, and nothing happens. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  Accept: receiveAccept,
  Announce: receiveAnnounce,
  Create: receiveCreate,
  Delete: receiveDelete,
  Follow: receiveFollow,
  Join: receiveJoin,
  Leave: receiveLeave,
  Move: receiveMove,
  Offer: receiveOffer,
  Reject: receiveReject,
  Undo: receiveUndo,
  Update: receiveUpdate,
};
