import type { CompetenceCode } from "../../src/achievements/types.ts";
import type { Visitor } from "./visitor.ts";

/** Asks again until what is taken up in the background, or travels between nodes, has arrived. */
export async function eventually<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("It never came");
}

/** Somebody lets other nodes know them. */
export async function showProfile(person: Visitor, summary?: string): Promise<void> {
  const page = await person.get("/account");
  const form = page.document.querySelector('[name="visibility"]')?.closest("form");
  if (!form) throw new Error(`No profile to show:\n${page.text}`);
  await person.submit(page, `#${form.id}`, {
    visibility: "public",
    ...(summary ? { summary } : {}),
  });
}

/**
 * Walks a holder through asking.
 * @param whom a name here, or `@someone@elsewhere`
 * @param competences those of a card to ask about; none: the badge or the card as a whole
 */
export async function askFor(
  holder: Visitor,
  badge: string,
  whom: string,
  message: string,
  competences: readonly CompetenceCode[] = [],
): Promise<void> {
  const found = await holder.get(`${badge}/endorsements/new?q=${encodeURIComponent(whom)}`);
  const link = found.document.querySelector('a[href*="endorser="]')?.getAttribute("href");
  const form = link ? await holder.get(link) : found;
  const sent = await holder.submit(form, "#ask-form", {
    message,
    ...(competences.length > 0 ? { competences: [...competences] } : {}),
  });
  if (sent.path !== `${badge}/endorsements`) {
    throw new Error(`Ended at ${sent.path}:\n${sent.text}`);
  }
}

/** The request that waits in somebody's "Mon parcours", once its badge is there. */
export async function askedOf(endorser: Visitor): Promise<string> {
  return await eventually(async () => {
    const { document } = await endorser.get("/parcours");
    const link = document.querySelector('a[href^="/endorsement-requests/"]')?.getAttribute("href");
    const page = link ? await endorser.get(link) : undefined;
    return page?.document.querySelector("#answer-form") ? link! : undefined;
  });
}

/**
 * Walks an endorser through writing and signing.
 * @param fields of a badge its `text`; of a card's competences `seen-` and `text-` of each
 * @returns the path of what they signed
 */
export async function write(
  endorser: Visitor,
  request: string,
  fields: { readonly relation: string; readonly [field: string]: string },
): Promise<string> {
  const signed = await endorser.submit(await endorser.get(request), "#answer-form", { ...fields });
  if (!signed.path.startsWith("/endorsements/")) throw new Error(`Refused:\n${signed.text}`);
  return signed.path;
}

/**
 * The holder says yes to all that came back, to each at the same moment, as two open pages would.
 * @param count how many to wait for
 */
export async function keepAll(holder: Visitor, badge: string, count: number): Promise<void> {
  const page = await eventually(async () => {
    const visit = await holder.get(`${badge}/endorsements`);
    const found = visit.document.querySelectorAll('form[action$="/keep"]').length;
    return found >= count ? visit : undefined;
  });
  const forms = [...page.document.querySelectorAll('form[action$="/keep"]')];
  await Promise.all(
    forms.map((form) => holder.submit(page, `form[action="${form.getAttribute("action")}"]`)),
  );
}

/** The endorsements inside a badge, once there are so many. */
export async function attachedTo(
  reader: Visitor,
  badge: string,
  count: number,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return await eventually(async () => {
    const { text } = await reader.get(badge, { Accept: "application/vc+ld+json" });
    const inside = JSON.parse(text).endorsement ?? [];
    return inside.length === count ? inside : undefined;
  });
}
