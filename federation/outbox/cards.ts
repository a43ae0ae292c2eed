import { keys } from "../../src/store/keys.ts";
import { currentNote, deletion, update, visibilityChanged } from "./badges.ts";
import type { Announcers } from "./types.ts";

/** News of competence cards: shown to others, corrected, taken back. */
export const cardAnnouncers: Announcers = {
  "card.visibility-changed": visibilityChanged,
  /** A corrected card takes the place of the one before, where that was told of. */
  "card.signed": async (deps, { credential, replaces }) => {
    const note = replaces && await currentNote(deps, replaces);
    if (!note) return [];
    const record = (await deps.store.get(keys.credential(credential))).value;
    if (!record) return [await deletion(deps, note)];
    const said = await update(deps, record, note, note.visibility);
    return said.map((draft) => ({
      ...draft,
      place(atomic, activity) {
        draft.place?.(atomic, activity);
        atomic.delete(keys.noteOfCredential(replaces));
      },
    }));
  },
  "card.withdrawn": async (deps, { credential }) => {
    const note = await currentNote(deps, credential);
    return note ? [await deletion(deps, note)] : [];
  },
};
