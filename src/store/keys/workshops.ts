import type { Participant, Share, Workshop, WorkshopDoor } from "../../workshops/types.ts";
import type { KeyOf } from "../ports.ts";

/** Workshops, who takes part, and what they show to their group. */
export const keysOfWorkshops = {
  workshop: (id: string): KeyOf<Workshop> => ["workshop", id],
  workshops: () => ["workshop"] as const,
  /** Which workshop a code opens, and which door of it; gone once it has ended. */
  workshopByCode: (door: WorkshopDoor, codeHash: string): KeyOf<string> => [
    "workshop-by-code",
    door,
    codeHash,
  ],
  /** Those who take part or did, by whose place it is. */
  participant: (workshop: string, holder: string): KeyOf<Participant> => [
    "participant",
    workshop,
    holder,
  ],
  participants: (workshop: string) => ["participant", workshop] as const,
  /** Who has a name in a workshop, so that two of one name are told apart. */
  participantName: (workshop: string, name: string, number: number): KeyOf<string> => [
    "participant-name",
    workshop,
    name,
    number,
  ],
  /** Who came in by a form, by the SHA-256 of its own secret: sent twice, it is one place. */
  participantByForm: (workshop: string, formHash: string): KeyOf<string> => [
    "participant-by-form",
    workshop,
    formHash,
  ],
  /** The workshop that a holder joined last. */
  workshopOf: (holder: string): KeyOf<string> => ["workshop-of", holder],
  /** What a participant shows to their group, by what it is. */
  workshopShare: (workshop: string, holder: string, name: string): KeyOf<Share> => [
    "workshop-share",
    workshop,
    holder,
    name,
  ],
  workshopShares: (workshop: string, holder?: string) =>
    holder ? ["workshop-share", workshop, holder] : ["workshop-share", workshop],
};
