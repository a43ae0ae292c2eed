import type { CompetenceCode, Level } from "../../src/achievements/types.ts";
import { accept } from "./awarding.ts";
import type { Visitor } from "./visitor.ts";

/** Walks a holder through asking for the badge of a competence of their card. @returns the path of what they asked */
export async function claimBadge(
  holder: Visitor,
  card: string,
  competence: CompetenceCode,
  words: string,
): Promise<string> {
  const page = await holder.get(card);
  const link = page.document.querySelector(`a[href$="competence=${competence}"]`);
  if (!link) throw new Error(`Nothing to ask for ${competence}:\n${page.text}`);
  const form = await holder.get(link.getAttribute("href")!);
  const asked = await holder.submit(form, "#claim-form", { words });
  if (!asked.path.startsWith("/claims/")) throw new Error(`Refused:\n${asked.text}`);
  return asked.path;
}

/** Walks an issuer through agreeing, at the level they saw, and the holder through accepting. @returns the badge's path */
export async function grantBadge(
  issuer: Visitor,
  holder: Visitor,
  claim: string,
  said: { readonly level: Level; readonly narrative: string; readonly hours?: string },
): Promise<string> {
  const agreed = await issuer.submit(await issuer.get(claim), "#accept-claim", {
    ...said,
    level: String(said.level),
  });
  const award = agreed.document.querySelector('main a[href^="/awards/"]')?.getAttribute("href");
  if (!award) throw new Error(`Not agreed:\n${agreed.text}`);
  return await accept(holder, award);
}
