import { cardName } from "../../cards/wording.ts";
import type { Deps } from "../../deps.ts";
import { isBadge } from "../../recognition/kinds.ts";
import type { CredentialRecord } from "../../recognition/types.ts";
import { type BadgeView, readBadge } from "../recognition/badges.ts";
import { signedFace } from "./signed.ts";

/** A badge or a card as the pages around endorsements name it. */
export async function heldView(deps: Deps, record: CredentialRecord): Promise<BadgeView> {
  if (isBadge(record)) return await readBadge(deps, record.achievement, record.endorsements);
  const { alt } = await signedFace(deps, record, { open: false });
  const { content, id } = record;
  return {
    href: `/credentials/${id}`,
    image: `/credentials/${id}/card.svg?show=yes`,
    alt,
    name: cardName(content),
    description: "",
    language: content.language,
  };
}
