import { achievementPicture } from "../../achievements/picture.ts";
import { findAchievement } from "../../achievements/store.ts";
import { marksSvg } from "../../cards/images/mark.ts";
import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import { asCard, isBadge } from "../../recognition/kinds.ts";
import { type Preview, previewPng, previewVersion } from "../../recognition/preview.ts";
import { readAward } from "../../recognition/awards/transition.ts";
import type { BadgeRecord, CardRecord, CredentialRecord } from "../../recognition/types.ts";
import { isPublic } from "../../visibility.ts";
import { cached } from "../cached.ts";
import type { CardFace } from "../cards/face.ts";
import { seenFace } from "../cards/seen.ts";
import type { WebContext } from "../env.ts";
import { readBadge } from "./badges.ts";
import { personOf } from "./people.ts";

/** The path of a public badge's preview; nothing for one that is not public. */
export async function previewPath(deps: Deps, record: BadgeRecord): Promise<string | undefined> {
  if (!isPublic(record.visibility)) return undefined;
  return pathOf(record, await previewOfBadge(deps, record));
}

/** The same of a card, whose face is known. */
export function cardPreviewPath(record: CardRecord, face: CardFace): string | undefined {
  return isPublic(record.visibility) ? pathOf(record, previewOfCard(face)) : undefined;
}

/** Answers with the preview of that very version, which never changes. @throws {NotFoundError} */
export async function showPreview(
  c: WebContext,
  record: CredentialRecord,
  version: string,
): Promise<Response> {
  if (!isPublic(record.visibility)) throw new NotFoundError();
  const preview = isBadge(record)
    ? await previewOfBadge(c.var.deps, record)
    : previewOfCard(await seenFace(c, asCard(record)));
  if (`${previewVersion(preview)}.png` !== version) throw new NotFoundError();
  return cached(c, await previewPng(preview), "image/png");
}

function pathOf({ id }: CredentialRecord, preview: Preview): string {
  return `/credentials/${id}/preview/${previewVersion(preview)}.png`;
}

async function previewOfBadge(deps: Deps, record: BadgeRecord): Promise<Preview> {
  const { id, version, language } = record.achievement;
  const [achievement, badge, issuer, award] = await Promise.all([
    findAchievement(deps, id, version),
    readBadge(deps, record.achievement, record.endorsements),
    personOf(deps, record.issuer),
    readAward(deps, record.award),
  ]);
  if (!achievement) throw new NotFoundError();
  return {
    picture: await achievementPicture(deps, achievement, language, record.endorsements),
    title: badge.name,
    recipient: award.value.acceptance?.name,
    from: issuer.name,
  };
}

/** A card is higher than other sites show pictures: from afar it is its competences' marks. */
function previewOfCard({ kind, name, role, association, competences }: CardFace): Preview {
  return {
    picture: marksSvg(competences),
    title: kind,
    recipient: name,
    from: [role, association].filter(Boolean).join(" – "),
  };
}
