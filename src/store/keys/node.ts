import type { NodeSettings } from "../../identity/types.ts";
import type { SetUpDraft } from "../../identity/setup_draft.ts";
import type { KeyOf } from "../ports.ts";

/** What the node keeps about itself. */
export const keysOfNode = {
  /** The node's own facts; absent before set-up. */
  settings: (): KeyOf<NodeSettings> => ["settings"],
  /** The SHA-256 of the set-up key, and of what a node keeps only one of. */
  setupKey: (): KeyOf<string> => ["setup-key"],
  /** What was answered so far on the set-up page; gone once the node is set up. */
  setupDraft: (): KeyOf<SetUpDraft> => ["setup-draft"],

  /** Known bytes sealed under the wrapping key, to tell a wrong key file at the start. */
  keyringCheck: (): KeyOf<Uint8Array> => ["keyring-check"],

  /** Everything a blob is used by, so that a sweep spares it. */
  blobUse: (blob: string, user: string): KeyOf<true> => ["blob-use", blob, user],
  blobUses: (blob: string) => ["blob-use", blob] as const,

  /** Fedify's cache: never in a backup. */
  fedify: (parts: readonly string[]) => ["fedify", ...parts] as const,
};
