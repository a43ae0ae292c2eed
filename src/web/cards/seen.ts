import type { CompetenceCode } from "../../achievements/types.ts";
import { competenceIn } from "../../recognition/endorsements/competences.ts";
import { heldDocument } from "../../recognition/endorsements/held.ts";
import { type ShownEndorsement, shownEndorsements } from "../../recognition/endorsements/lists.ts";
import type { CardRecord } from "../../recognition/types.ts";
import { isPublic } from "../../visibility.ts";
import type { WebContext } from "../env.ts";
import type { CardFace } from "./face.ts";
import { signedFace } from "./signed.ts";

/** A signed card in words, as this reader sees it, with who saw what. */
export async function seenFace(c: WebContext, record: CardRecord): Promise<CardFace> {
  return (await seenCard(c, record)).face;
}

/** The same, with every endorsement it carries: of a competence, or of the whole. */
export async function seenCard(c: WebContext, record: CardRecord): Promise<{
  readonly face: CardFace;
  readonly endorsements: readonly ShownEndorsement[];
  /** Which competence each speaks of, by the endorsement's address; absent: the whole card. */
  readonly about: ReadonlyMap<string, CompetenceCode>;
}> {
  const { deps } = c.var;
  const document = await heldDocument(deps, record.id);
  const card = String(document.id);
  const endorsements = await shownEndorsements(deps, card, document);
  const about = new Map<string, CompetenceCode>();
  const seenBy = new Map<CompetenceCode, string[]>();
  for (const { address, subject, endorserName, withdrawnAt } of endorsements) {
    const competence = competenceIn(card, subject);
    if (!competence) continue;
    about.set(address, competence);
    if (!withdrawnAt) seenBy.set(competence, [...seenBy.get(competence) ?? [], endorserName]);
  }
  const face = await signedFace(deps, record, { open: isPublic(record.visibility), seenBy });
  return { face, endorsements, about };
}
