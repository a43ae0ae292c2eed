import type { Deps } from "../../deps.ts";
import type { TimelineEntry } from "../../recognition/news/timeline.ts";
import { signedFace } from "../cards/signed.ts";
import { recognitionTiles } from "../tiles.ts";

/** One piece of news, as the timeline shows it. */
export interface NewsItem {
  readonly href: string;
  /** The badge's name, whose card it is, or who spoke. */
  readonly title: string;
  readonly image?: string;
  /** Who was recognised and by whom, or in which role, as far as they show it; or what was said. */
  readonly lines: readonly string[];
  /** ISO 8601. */
  readonly at: string;
  /** Whether its node is another one, and what we verified there. */
  readonly state: "here" | "verified" | "unverified" | "fetching" | "words";
}

/** News of here and elsewhere in one form. */
export async function newsItems(
  deps: Deps,
  entries: readonly TimelineEntry[],
): Promise<NewsItem[]> {
  const items = await Promise.all(entries.map((entry) => newsItem(deps, entry)));
  return items.flat();
}

async function newsItem(deps: Deps, entry: TimelineEntry): Promise<NewsItem[]> {
  if (entry.kind === "here") {
    const [tile] = await recognitionTiles(deps, [entry.recognition]);
    if (!tile) return [];
    return [{
      href: tile.href,
      title: tile.name,
      image: tile.image,
      lines: [tile.recipient ?? entry.author.name],
      at: entry.at,
      state: "here",
    }];
  }
  if (entry.kind === "card") {
    const { id } = entry.card;
    const { title, role, association } = await signedFace(deps, entry.card, { open: false });
    return [{
      href: `/credentials/${id}`,
      title,
      image: `/credentials/${id}/card.png?show=yes`,
      lines: [role, association].filter((line) => line !== undefined),
      at: entry.at,
      state: "here",
    }];
  }
  const { hash, note, author, badge, at } = entry;
  const href = `/timeline/${hash}`;
  if (!badge) {
    // The tile leads to it; its address as a line says nothing to people.
    const words = note.text.split("\n").filter((line) => line && line !== note.page);
    return [{
      href,
      title: author.name,
      lines: [`@${author.handle}@${author.host}`, ...words],
      at,
      state: note.credential ? "fetching" : "words",
    }];
  }
  return [{
    href,
    title: badge.name,
    ...(badge.picture ? { image: `${href}/picture` } : {}),
    // Who signs their own card is named once.
    lines: [...new Set([badge.recipientName ?? author.name, badge.issuerName])],
    at,
    state: badge.verified ? "verified" : "unverified",
  }];
}
