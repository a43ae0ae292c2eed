import { html } from "hono/html";
import { findAchievement } from "../../src/achievements/store.ts";
import type { JsonObject } from "../../src/credentials/types.ts";
import type { Deps } from "../../src/deps.ts";
import { findActor } from "../../src/identity/actors.ts";
import { type ActorName, addressOf } from "../../src/identity/names.ts";
import { handleOf } from "../../src/identity/remote_actors.ts";
import type { Language } from "../../src/languages.ts";
import { heldDocument } from "../../src/recognition/endorsements/held.ts";
import { mentionAddress, mentionLink, readMention } from "../../src/recognition/mentions/store.ts";
import type { Mention } from "../../src/recognition/mentions/types.ts";
import type { Award } from "../../src/recognition/types.ts";
import { keys } from "../../src/store/keys.ts";
import { textAsHtml } from "../html.ts";
import { remoteActor } from "../remote_actor.ts";
import type { Say, Saying } from "./say.ts";
import type { Announcers, Draft } from "./types.ts";

/** A word about a badge, asked of somebody on other software: a note to them alone, with a link. */
export const mentionAnnouncers: Announcers = {
  "testimony.asked": async (deps, event, say) => {
    const { value: mention } = await readMention(deps, event.mention);
    if (mention.about.kind !== "testimony") return [];
    const { credential, message } = mention.about;
    const badge = String((await heldDocument(deps, credential)).name ?? "");
    return await note(deps, mention, { say, saying: "testimony", params: { badge, message } });
  },
  "testimony.ask-withdrawn": async (deps, event) => {
    const { value: mention } = await readMention(deps, event.mention);
    return deletion(deps, mention);
  },
};

/** What an award's mention says at each step of it. */
export async function awardNote(
  deps: Deps,
  award: Award,
  { say, saying, reason = "" }: {
    readonly say: Say;
    readonly saying: Exclude<Saying, "testimony">;
    readonly reason?: string;
  },
): Promise<Draft[]> {
  const { value: mention } = await readMention(deps, award.mention!);
  const { id, version, language } = award.achievement;
  const badge = (await findAchievement(deps, id, version))?.name[language] ?? "";
  return await note(deps, mention, { say, saying, params: { badge, message: reason } });
}

/** The mention of an offer that was taken back is deleted where it was shown. */
export async function awardNoteDeleted(deps: Deps, award: Award): Promise<Draft[]> {
  return deletion(deps, (await readMention(deps, award.mention!)).value);
}

async function note(
  deps: Deps,
  mention: Mention,
  { say, saying, params }: {
    readonly say: Say;
    readonly saying: Saying;
    readonly params: Readonly<Record<string, string>>;
  },
): Promise<Draft[]> {
  const [from, to] = await Promise.all([
    findActor(deps, mention.from),
    remoteActor(deps, mention.to),
  ]);
  const language = await languageOf(deps, mention.from);
  const text = say(language, saying, { from: from.name, date: mention.expiresAt, ...params });
  const isFirst = saying === "award" || saying === "testimony";
  const address = mentionAddress(deps, mention.id);
  const page = saying === "award-revoked" ? undefined : await mentionLink(deps, mention);
  const object: JsonObject = {
    id: isFirst ? address : `${address}#${saying}`,
    type: "Note",
    attributedTo: addressOf(deps, mention.from),
    to: [mention.to],
    tag: [{ type: "Mention", href: mention.to, name: `@${handleOf(to)}` }],
    content: naming(mention.to, to.handle) + textAsHtml(text) + (page ? link(page) : ""),
    ...(page ? { url: page } : {}),
    published: deps.clock().toISOString(),
    ...(isFirst ? {} : { inReplyTo: mention.reply?.note ?? address }),
  };
  const [draft] = toOne(mention, { type: "Create", object });
  if (!isFirst) return [draft];
  return [{
    ...draft,
    place: (atomic, activity) => atomic.set(keys.mentionNote(mention.id), activity),
  }];
}

function deletion(deps: Deps, mention: Mention): Draft[] {
  const object = { id: mentionAddress(deps, mention.id), type: "Tombstone" };
  const [draft] = toOne(mention, { type: "Delete", object });
  return [{ ...draft, place: (atomic) => atomic.delete(keys.mentionNote(mention.id)) }];
}

function toOne({ from, to }: Mention, activity: Draft["activity"]): Draft[] {
  return [{ by: from, activity: { ...activity, to: [to] }, audience: { actors: [to] } }];
}

/** The language of who writes: a member's own, an association's first. */
async function languageOf(deps: Deps, actor: string): Promise<Language> {
  const account = (await deps.store.get(keys.account(actor))).value;
  return account?.language ?? (await findActor(deps, actor)).languages[0] ?? "fr";
}

/** As other software writes a name that it shall notify. */
function naming(actor: ActorName, handle: string): string {
  const name = `@<span>${escaped(handle)}</span>`;
  return `<p><span class="h-card"><a href="${
    escaped(actor)
  }" class="u-url mention">${name}</a></span></p>`;
}

function link(address: string): string {
  return `<p><a href="${escaped(address)}">${escaped(address)}</a></p>`;
}

function escaped(text: string): string {
  return String(html`${text}`);
}
