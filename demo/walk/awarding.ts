import { eventually } from "./endorsing.ts";
import { saidOn, type Visit, type Visitor } from "./visitor.ts";

/** What an issuer writes to recognise somebody. */
export interface Offered {
  /** The recipient as the issuer's list shows them, or `@someone@elsewhere`. */
  readonly to: string;
  readonly badge: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly narrative: string;
  readonly hours?: string;
  readonly language?: string;
  /** Words that support it. */
  readonly evidence?: string;
}

/** Walks an issuer through offering a badge. @returns the award's path */
export async function offer(issuer: Visitor, offered: Offered): Promise<string> {
  const { to, evidence, ...fields } = offered;
  const list = await issuer.get(`/awards/new?q=${encodeURIComponent(to)}`);
  const link = [...list.document.querySelectorAll('a[href*="recipient="]')]
    .find((one) => to.startsWith("@") || one.textContent?.trim() === to);
  if (!link) throw new Error(`Nobody called ${to} can be recognised:\n${list.text}`);
  let form = await issuer.get(link.getAttribute("href")!);
  if (evidence) form = await issuer.submit(form, "#award-form", {}, step("add:text"));
  const filled = {
    ...fields,
    level: String(fields.level),
    ...(evidence ? { "evidence-1-narrative": evidence } : {}),
  };
  const preview = await issuer.submit(form, "#award-form", filled, step("preview"));
  const sent = await issuer.submit(preview, "#send-form", {}, step("send"));
  return pathAfter(sent, "/awards/");
}

/**
 * Walks the recipient through accepting with all that supports it, and waiting while it is signed.
 * @returns the badge's path
 */
export async function accept(
  recipient: Visitor,
  award: string,
  shown: "real" | "none" = "real",
): Promise<string> {
  const page = await recipient.get(award);
  const evidence = [...page.document.querySelectorAll('#accept-form [name="evidence"]')]
    .map((box) => box.getAttribute("value")!);
  const accepted = await recipient.submit(page, "#accept-form", {
    shown,
    ...(evidence.length > 0 ? { evidence } : {}),
  });
  return pathAfter(await refreshed(recipient, accepted), "/credentials/");
}

/** Walks the holder through choosing who sees a badge. */
export async function show(
  holder: Visitor,
  credential: string,
  visibility: string,
): Promise<Visit> {
  const page = await holder.get(credential);
  return await holder.submit(page, "#visibility-form", { visibility });
}

/** What a browser ends at when the page asks it to look again. */
async function refreshed(visitor: Visitor, visit: Visit): Promise<Visit> {
  let page = visit;
  return await eventually(async () => {
    if (!page.document.querySelector('meta[http-equiv="refresh"]')) return page;
    page = await visitor.get(page.path);
    return undefined;
  });
}

function step(value: string) {
  return { name: "step", value };
}

function pathAfter(visit: Visit, start: string): string {
  if (!visit.path.startsWith(start)) throw new Error(`Ended at ${visit.path}: ${saidOn(visit)}`);
  return visit.path;
}
