import type { CompetenceCode } from "../../achievements/types.ts";
import type { EndorsementWords } from "../../credentials/build.ts";
import { coreAddress, coreDigest } from "../../credentials/core.ts";
import { parseDocument } from "../../credentials/parse.ts";
import type { JsonObject } from "../../credentials/types.ts";
import type { Deps } from "../../deps.ts";
import { DomainError, FieldError, NotFoundError } from "../../errors.ts";
import { hashOf } from "../../identity/names.ts";
import type { Account, Actor } from "../../identity/types.ts";
import type { Language } from "../../languages.ts";
import { commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Atomic, Entry } from "../../store/ports.ts";
import { credentialDocument } from "../credentials.ts";
import { setRevoked } from "../status_lists.ts";
import { requireActing } from "./acting.ts";
import { competenceAddress, isCompetenceCard } from "./competences.ts";
import { moveRequest, readRequest } from "./request_store.ts";
import {
  checkDraft,
  checkLengths,
  endorsementAddress,
  type EndorsementDraft,
  placeSigned,
  standingName,
} from "./sign.ts";
import type { Endorsed, EndorsementRequest, GivenEndorsement } from "./types.ts";

/**
 * Whom it was asked of writes what they saw, and signs. It speaks of the badge as it is: its core is
 * fixed by digest, so that it stays good when the badge is signed again with it inside.
 * @throws {NotFoundError} for anyone who was not asked
 * @throws {FieldError} as {@link checkDraft}; `relation` is `required`
 * @throws {DomainError} `request-<state>`, `badge-not-here`
 */
export async function answerRequest(
  deps: Deps,
  by: Account,
  id: string,
  draft: EndorsementDraft,
): Promise<GivenEndorsement> {
  const { value: asked } = await readRequest(deps, id);
  const endorser = await requireActing(deps, by, asked.endorser);
  checkDraft(draft);
  requireRelation(draft);
  const [given] = await answerWith(deps, { endorser, by }, id, (request) => {
    if (request.competences) throw new DomainError("request-of-competences");
    return [{ subject: request.badge, draft }];
  });
  return given!;
}

/** What an endorser says of one competence of a card. */
export interface CompetenceAnswer {
  readonly competence: CompetenceCode;
  /** What they saw, if they add anything to their yes. */
  readonly text?: string;
  /** The level they saw, where it is another one: as `levelLine` writes it. */
  readonly level?: string;
}

/**
 * Whom it was asked of confirms the competences of a card that they saw, each by an endorsement of
 * its own, at the level that was claimed or at another one; what they leave out is not endorsed.
 * @param said.words what holds for all of them: how they know each other, when, where
 * @throws {NotFoundError} for anyone who was not asked
 * @throws {FieldError} `competences`: `choose` when none is confirmed, `competence-unknown`; `relation`,
 *   `text-<competence>`: `required`, `too-long`
 * @throws {DomainError} `request-<state>`, `badge-not-here`
 */
export async function answerCompetences(
  deps: Deps,
  by: Account,
  id: string,
  { words, language, confirmed }: {
    readonly words: Omit<EndorsementWords, "text" | "level">;
    readonly language: Language;
    readonly confirmed: readonly CompetenceAnswer[];
  },
): Promise<GivenEndorsement[]> {
  const { value: asked } = await readRequest(deps, id);
  const endorser = await requireActing(deps, by, asked.endorser);
  if (confirmed.length === 0) throw new FieldError("competences", "choose");
  const drafts = confirmed.map(({ competence, text = "", level }) => {
    const draft = { words: { ...words, text, ...(level ? { level } : {}) }, language };
    checkLengths(draft, `text-${competence}`);
    requireRelation(draft);
    return { competence, draft };
  });
  return await answerWith(
    deps,
    { endorser, by },
    id,
    (request) =>
      drafts.map(({ competence, draft }) => {
        const subject = competenceAddress(request.badge, competence);
        if (!request.competences?.includes(subject)) {
          throw new FieldError("competences", "competence-unknown");
        }
        return { subject, draft };
      }),
  );
}

/** Signs an endorsement of each thing that is said, and moves the request, in one commit. */
async function answerWith(
  deps: Deps,
  whose: { readonly endorser: Actor; readonly by: Account },
  id: string,
  said: (
    request: EndorsementRequest,
  ) => readonly { readonly subject: string; readonly draft: EndorsementDraft }[],
): Promise<GivenEndorsement[]> {
  return await commitAgain(async () => {
    const entry = await readRequest(deps, id);
    const { value: request } = entry;
    const badge = await askedBadge(deps, request);
    const fixes = { id: coreAddress(request.badge), digestMultibase: coreDigest(badge) };
    const atomic = deps.store.atomic();
    const result: GivenEndorsement[] = [];
    for (const { subject, draft } of said(request)) {
      const given = await placeSigned(deps, atomic, whose, {
        about: aboutOf(request, badge),
        subject,
        subjectName: request.badgeName,
        receiver: request.asker,
        request: id,
        fixes,
      }, draft);
      recordEvent(atomic, { type: "endorsement.signed", endorsement: given.id }, id);
      result.push(given);
    }
    const endorsements = Object.fromEntries(
      result.map((given) => [given.subject, endorsementAddress(deps, given.id)]),
    );
    moveRequest(atomic, entry, "answered", { endorsements }, deps.clock());
    return { atomic, result };
  });
}

function aboutOf({ competences }: EndorsementRequest, badge: JsonObject): Endorsed {
  if (competences) return "competence";
  return isCompetenceCard(badge) ? "card" : "badge";
}

function requireRelation({ words }: EndorsementDraft): void {
  if (!words.relation?.trim()) throw new FieldError("relation", "required");
}

/**
 * The badge that somebody is asked about, while they are.
 * @throws {DomainError} `request-<state>` afterwards; `badge-revoked`; `badge-not-here` while it
 *   still comes
 */
export async function askedBadge(deps: Deps, request: EndorsementRequest): Promise<JsonObject> {
  if (request.state !== "asked") throw new DomainError(`request-${request.state}`);
  if (request.credential) {
    const record = (await deps.store.get(keys.credential(request.credential))).value;
    if (!record) throw new NotFoundError();
    if (record.revoked) throw new DomainError("badge-revoked");
    return parseDocument(await credentialDocument(deps, record));
  }
  const copy = request.copy && await deps.blobs.get(request.copy);
  if (!copy) throw new DomainError("badge-not-here");
  return parseDocument(copy);
}

/**
 * An endorser takes back what they said, for good: its bit is set, and every verification says so.
 * @throws {NotFoundError} for anyone else
 * @throws {DomainError} `endorsement-withdrawn`
 */
export async function withdrawEndorsement(
  deps: Deps,
  by: Account,
  id: string,
): Promise<GivenEndorsement> {
  return await commitAgain(async () => {
    const entry = await readGiven(deps, id);
    const { value: given } = entry;
    await requireActing(deps, by, given.endorser);
    if (given.withdrawn) throw new DomainError("endorsement-withdrawn");
    const atomic = deps.store.atomic();
    const result = await placeWithdrawal(deps, atomic, entry, by.id);
    return { atomic, result };
  });
}

/** Puts the end of an endorsement that stands into a commit. @param by whose doing it is */
export async function placeWithdrawal(
  deps: Deps,
  atomic: Atomic,
  entry: Entry<GivenEndorsement>,
  by: string,
): Promise<GivenEndorsement> {
  const { value: given } = entry;
  const { id, endorser, request = id, status } = given;
  const withdrawn: GivenEndorsement = {
    ...given,
    withdrawn: { at: deps.clock().toISOString(), by },
  };
  atomic.check(entry)
    .set(keys.givenEndorsement(id), withdrawn)
    .delete(keys.standingEndorsement(endorser, hashOf(standingName(given))));
  await setRevoked(deps, atomic, status);
  recordEvent(atomic, { type: "endorsement.withdrawn", endorsement: id }, request);
  return withdrawn;
}

/** @throws {NotFoundError} */
export async function readGiven(deps: Deps, id: string): Promise<Entry<GivenEndorsement>> {
  const entry = await deps.store.get(keys.givenEndorsement(id));
  if (!entry.value) throw new NotFoundError();
  return entry as Entry<GivenEndorsement>;
}
