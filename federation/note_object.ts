import { achievementImageAddress, altText } from "../src/achievements/ob3.ts";
import { findAchievement } from "../src/achievements/store.ts";
import type { JsonObject } from "../src/credentials/types.ts";
import type { Deps } from "../src/deps.ts";
import { type ActorName, addressOf, isElsewhere } from "../src/identity/names.ts";
import { findRemoteActor } from "../src/identity/remote_actors.ts";
import { credentialAddress } from "../src/recognition/awards/document.ts";
import { isBadge } from "../src/recognition/kinds.ts";
import { toldEndorsements } from "../src/recognition/endorsements/told.ts";
import type { PublishedNote } from "../src/recognition/news/published_types.ts";
import type { BadgeRecord, CredentialRecord } from "../src/recognition/types.ts";
import { keys } from "../src/store/keys.ts";
import type { Visibility } from "../src/identity/types.ts";
import type { Language } from "../src/languages.ts";
import { tellingOfCard } from "./article.ts";
import { textAsHtml } from "./html.ts";
import { CREDENTIAL_TYPE, PUBLIC } from "./vocabulary.ts";

/** The address of the note that carries a badge. */
export function noteAddress(deps: Deps, id: string): string {
  return `${deps.config.origin}/notes/${id}`;
}

/** Whom a thing of this visibility is addressed to; quiet things are in nobody's public timeline. */
export function addressing(
  deps: Deps,
  author: string,
  visibility: Visibility,
): { readonly to: string[]; readonly cc: string[] } {
  const followers = `${addressOf(deps, author)}/followers`;
  if (visibility === "public") return { to: [PUBLIC], cc: [followers] };
  return { to: [followers], cc: visibility === "quiet-public" ? [PUBLIC] : [] };
}

/**
 * The news of a badge or a card as other nodes read it: words, a picture and a link for any software,
 * and the address of the signed document for those who verify. For followers it only says where that
 * is, and their node fetches it there. A badge comes as a `Note`, a card as an `Article`.
 * @returns null where it is no more
 */
export async function noteObject(deps: Deps, note: PublishedNote): Promise<JsonObject | null> {
  const credential = (await deps.store.get(keys.credential(note.credential))).value;
  if (!credential) return null;
  const address = credentialAddress(deps, credential.id);
  const told = note.visibility === "followers" ? undefined : await telling(deps, credential);
  // What is quiet is not made more of.
  const backed = note.visibility === "public" ? await toldEndorsements(deps, credential) : [];
  const html = told && told.html + textAsHtml(backed.join("\n"));
  const link = `<p><a href="${address}">${address}</a></p>`;
  return {
    id: noteAddress(deps, note.id),
    type: isBadge(credential) ? "Note" : "Article",
    ...(told?.name ? { name: told.name } : {}),
    attributedTo: addressOf(deps, note.author),
    ...addressing(deps, note.author, note.visibility),
    content: (html ?? "") + link,
    ...(told ? { contentMap: { [told.language]: html + link } } : {}),
    url: address,
    published: note.publishedAt,
    ...(note.updatedAt === note.publishedAt ? {} : { updated: note.updatedAt }),
    attachment: [
      ...(told?.image ? [told.image] : []),
      { type: "Link", mediaType: CREDENTIAL_TYPE, href: address },
    ],
  };
}

/** What is told of a thing: a card has a title and no picture, a badge a picture and no title. */
interface Telling {
  readonly html: string;
  readonly language: Language;
  readonly name?: string;
  readonly image?: JsonObject;
}

async function telling(deps: Deps, record: CredentialRecord): Promise<Telling | undefined> {
  return isBadge(record) ? await tellingOfBadge(deps, record) : await tellingOfCard(deps, record);
}

/** The badge in words and as a picture, with no more of the holder than they chose to show. */
async function tellingOfBadge(
  deps: Deps,
  { achievement: ref, award: awardId, issuer }: BadgeRecord,
): Promise<Telling | undefined> {
  const [award, giver, achievement] = await Promise.all([
    deps.store.get(keys.award(awardId)),
    titleOf(deps, issuer),
    findAchievement(deps, ref.id, ref.version),
  ]);
  if (!achievement) return undefined;
  const { language } = ref;
  const who = [award.value?.acceptance?.name, giver].filter(Boolean).join(" — ");
  return {
    language,
    html: textAsHtml([achievement.name[language], who, award.value?.narrative ?? ""].join("\n\n")),
    image: {
      type: "Image",
      mediaType: "image/png",
      url: achievementImageAddress(deps.config.origin, ref, "png"),
      name: altText(achievement, language),
    },
  };
}

/** What an actor here or elsewhere is called. */
async function titleOf(deps: Deps, name: ActorName): Promise<string | undefined> {
  const actor = isElsewhere(name)
    ? await findRemoteActor(deps, name)
    : (await deps.store.get(keys.actor(name))).value;
  return actor?.name;
}
