import type { Mention } from "../../recognition/mentions/types.ts";
import type { Testimony } from "../../recognition/testimonies/types.ts";
import type { KeyOf } from "../ports.ts";

/** What is asked by mention of those whose software takes no offers, and what they testify. */
export const keysOfMentions = {
  mention: (id: string): KeyOf<Mention> => ["mention", id],
  /** The activity that carries a mention's note. */
  mentionNote: (id: string): KeyOf<string> => ["mention-note", id],
  mentionByKey: (keyHash: string): KeyOf<string> => ["mention-by-key", keyHash],
  /** The questions about a badge that were asked by mention. */
  mentionAbout: (credential: string, id: string): KeyOf<true> => ["mention-about", credential, id],
  mentionsAbout: (credential: string) => ["mention-about", credential] as const,
  /** By the SHA-256 of the note's address. */
  testimony: (noteHash: string): KeyOf<Testimony> => ["testimony", noteHash],
  testimonyAbout: (credential: string, noteHash: string): KeyOf<true> => [
    "testimony-about",
    credential,
    noteHash,
  ],
  testimoniesAbout: (credential: string) => ["testimony-about", credential] as const,
};
