import type { Deps } from "../../deps.ts";
import type { Account } from "../../identity/types.ts";
import { isOpen } from "../../recognition/mentions/store.ts";
import type { Mention } from "../../recognition/mentions/types.ts";
import { mentionsAbout } from "../../recognition/testimonies/ask.ts";
import { testimoniesAbout } from "../../recognition/testimonies/choose.ts";
import type { HeldTestimoniesProps } from "../../../views/pages/testimonies/testimonies.tsx";
import { personFor } from "./person.ts";

/** What a badge's holder sees of what was said of it elsewhere, and of what they asked. */
export async function heldTestimonies(
  deps: Deps,
  account: Account | undefined,
  credential: string,
): Promise<HeldTestimoniesProps> {
  const [waiting, kept, refused, mentions] = await Promise.all([
    testimoniesAbout(deps, credential, "waiting"),
    testimoniesAbout(deps, credential, "kept"),
    testimoniesAbout(deps, credential, "refused"),
    mentionsAbout(deps, credential),
  ]);
  const answered = new Set([...waiting, ...kept, ...refused].map(({ mention }) => mention));
  const stateOf = (mention: Mention) => {
    if (mention.withdrawnAt) return "withdrawn";
    if (answered.has(mention.id)) return "answered";
    return isOpen(deps, mention) ? "open" : "over";
  };
  const asked = await Promise.all(mentions.map(async (mention) => ({
    mention,
    whom: await personFor(deps, account, mention.to),
    state: stateOf(mention),
  } as const)));
  return { waiting, kept, aside: refused, asked };
}
