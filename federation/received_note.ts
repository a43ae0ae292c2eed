import type { JsonObject } from "../src/credentials/types.ts";
import type { Deps } from "../src/deps.ts";
import { isElsewhere, nameOf } from "../src/identity/names.ts";
import type { NewNote } from "../src/recognition/news/received.ts";
import { plainText } from "./plain_text.ts";
import { credentialOf, noteSchema, PUBLIC } from "./vocabulary.ts";

const MAX_TEXT = 5_000;
const SAID = new Set(["Note", "Article", "Page", "Question"]);

/**
 * What somebody elsewhere said, or undefined where it is nothing that is read here.
 * @param author who has to have said it
 */
export function noteOf(
  deps: Deps,
  object: JsonObject | undefined,
  author: string,
): NewNote | undefined {
  const parsed = noteSchema.safeParse(object);
  if (!parsed.success || !parsed.data.type.some((type) => SAID.has(type))) return undefined;
  const note = parsed.data;
  if (note.attributedTo !== undefined && note.attributedTo !== author) return undefined;
  const everyone = [...note.to, ...note.cc];
  const mentions = [...everyone, ...note.tag.flatMap(({ href }) => href ?? [])]
    .map((address) => nameOf(deps, address))
    .filter((name) => !isElsewhere(name) && /^[a-z2-7]{26}$/.test(name));
  const published = momentOf(note.published) ?? deps.clock().toISOString();
  const credential = credentialOf(note);
  const picture = note.attachment.find(({ mediaType }) => mediaType?.startsWith("image/"))?.url;
  return {
    address: note.id,
    author,
    text: plainText(note.content ?? note.name ?? "", MAX_TEXT),
    page: note.url && /^https?:/.test(note.url) ? note.url : note.id,
    ...(note.inReplyTo ? { inReplyTo: note.inReplyTo } : {}),
    mentions: [...new Set(mentions)],
    audience: everyone.includes(PUBLIC)
      ? "public"
      : everyone.some((address) => address.endsWith("/followers"))
      ? "followers"
      : "direct",
    ...(note.cc.includes(PUBLIC) && !note.to.includes(PUBLIC) ? { quiet: true } : {}),
    publishedAt: published,
    updatedAt: momentOf(note.updated) ?? published,
    ...(credential ? { credential } : {}),
    ...(picture ? { pictureSource: picture } : {}),
  };
}

function momentOf(text: string | undefined): string | undefined {
  const moment = new Date(text ?? NaN);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
