import type { SetUp } from "../../identity/setup.ts";
import type { SetUpDraft } from "../../identity/setup_draft.ts";
import type { PageContext } from "../../../views/context.ts";

/** What will be set if the reader confirms; questions passed over have their plain answers. */
export type Plan = Omit<SetUp, "key" | "caller" | "administrator"> & {
  readonly administrator: {
    readonly name: string;
    readonly handle?: string;
    readonly email?: string;
  };
};

/** The plan of a draft, or undefined while the one needed answer is missing. */
export function planOf(draft: SetUpDraft, { t, languages }: PageContext): Plan | undefined {
  const { kind } = draft;
  if (!kind) return undefined;
  return {
    kind,
    name: draft.name ?? t(`setup.defaultName.${kind}`),
    summary: draft.summary ?? "",
    place: draft.place?.commune ? draft.place : undefined,
    languages: draft.languages ?? languages,
    picture: draft.picture,
    administrator: draft.administrator ?? { name: t("setup.you.defaultName") },
  };
}
