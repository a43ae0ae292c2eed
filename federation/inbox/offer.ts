import { receiveWitness } from "../../src/collective/witness.ts";
import { idOf, listOf, typesOf } from "../../src/credentials/json.ts";
import { DomainError } from "../../src/errors.ts";
import { receiveAttachment, receiveRequest } from "../../src/recognition/endorsements/elsewhere.ts";
import { receiveUnasked } from "../../src/recognition/endorsements/receive_unasked.ts";
import { keysFixedBy } from "../../src/recognition/witnesses.ts";
import { plainText } from "../plain_text.ts";
import { credentialOf, type NoteObject, noteSchema } from "../vocabulary.ts";
import { BADGE, offerAward } from "./awards.ts";
import { localIn, requireId, requireOwn } from "./read.ts";
import type { Handler, Incoming } from "./types.ts";

const MAX_MESSAGE = 1000;
/** More than a card has. */
const MAX_COMPETENCES = 20;

/** What can be offered, by its type. */
const OFFERED: Readonly<Record<string, Handler>> = {
  Note: offerRequest,
  [BADGE]: offerAward,
  EndorsementCredential: offerEndorsement,
  VerifiablePresentation: offerAttachment,
};

/** Somebody elsewhere offers what one of ours then answers. */
export async function receiveOffer(incoming: Incoming): Promise<void> {
  for (const type of typesOf(incoming.activity.object)) {
    const handler = OFFERED[type];
    if (handler) return await handler(incoming);
  }
}

/**
 * A holder asks one of ours to endorse the badge that the note points to: their own node shows it,
 * whichever node it was given on.
 */
async function offerRequest(incoming: Incoming): Promise<void> {
  const { deps, actor, activity, begin } = incoming;
  const note = noteSchema.safeParse(activity.object).data;
  const source = note && credentialOf(note);
  const endorser = localIn(incoming);
  if (!note || !source || !endorser) throw new DomainError("offer-not-understood");
  requireOwn(incoming, note.id);
  requireOwn(incoming, source);
  const badge = activity.target ?? source;
  const competences = competencesIn(note, badge);
  await receiveRequest(deps, begin, {
    asker: actor.address,
    endorser,
    address: note.id,
    activity: requireId(incoming),
    badge,
    ...(competences.length ? { competences } : {}),
    source,
    message: plainText(note.content ?? "", MAX_MESSAGE),
  });
}

/** Which competences of a card are asked about, by their own ids. */
function competencesIn({ tag }: NoteObject, card: string): string[] {
  const named = tag.flatMap(({ href }) => href?.startsWith(`${card}#`) ? [href] : []);
  return [...new Set(named)].slice(0, MAX_COMPETENCES);
}

/** An association recognises ours, or an achievement of ours, of its own accord; or vouches for a key. */
async function offerEndorsement(incoming: Incoming): Promise<void> {
  const { deps, actor, activity, begin } = incoming;
  const receiver = localIn(incoming);
  if (!receiver) throw new DomainError("offer-not-understood");
  requireOwn(incoming, idOf(activity.object) ?? "");
  const arriving = { by: actor.address, document: activity.object! };
  const isWitness = keysFixedBy(arriving.document).length > 0;
  if (isWitness) await receiveWitness(deps, begin, receiver, arriving);
  else await receiveUnasked(deps, begin, receiver, arriving);
}

/** A holder asks the issuer of their badge to sign it again. */
async function offerAttachment(incoming: Incoming): Promise<void> {
  const { deps, actor, activity, begin } = incoming;
  const presentation = activity.object!;
  const badge = listOf(presentation.verifiableCredential)
    .find((one) => typesOf(one).includes("OpenBadgeCredential"));
  await receiveAttachment(deps, begin, {
    by: actor.address,
    activity: requireId(incoming),
    presentation,
    badge: idOf(badge) ?? "",
  });
}
