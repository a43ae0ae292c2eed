import { achievementPicture } from "../../achievements/picture.ts";
import { findAchievement } from "../../achievements/store.ts";
import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import { type Preview, previewPng, previewVersion } from "../../recognition/preview.ts";
import { readAward } from "../../recognition/transition.ts";
import type { BadgeRecord } from "../../recognition/types.ts";
import { isPublic } from "../../visibility.ts";
import { cached } from "../cached.ts";
import type { WebContext } from "../env.ts";
import { readBadge } from "./badges.ts";
import { personOf } from "./people.ts";

/** The path of a public badge's preview; nothing for one that is not public. */
export async function previewPath(deps: Deps, record: BadgeRecord): Promise<string | undefined> {
  if (!isPublic(record.visibility)) return undefined;
  const version = previewVersion(await previewOf(deps, record));
  return `/credentials/${record.id}/preview/${version}.png`;
}

/** Answers with the preview of that very version, which never changes. @throws {NotFoundError} */
export async function showPreview(
  c: WebContext,
  record: BadgeRecord,
  version: string,
): Promise<Response> {
  if (!isPublic(record.visibility)) throw new NotFoundError();
  const preview = await previewOf(c.var.deps, record);
  if (`${previewVersion(preview)}.png` !== version) throw new NotFoundError();
  return cached(c, await previewPng(preview), "image/png");
}

async function previewOf(deps: Deps, record: BadgeRecord): Promise<Preview> {
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
    badge: badge.name,
    recipient: award.value.acceptance?.name,
    issuer: issuer.name,
  };
}
