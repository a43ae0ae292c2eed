import {
  buildEndorsement,
  endorsementComment,
  type EndorsementWords,
} from "../../credentials/build.ts";
import { digestMultibase } from "../../credentials/digest.ts";
import { signDocument } from "../../credentials/sign.ts";
import type { Deps } from "../../deps.ts";
import { FieldError, NotFoundError } from "../../errors.ts";
import { credentialSigner } from "../../identity/did.ts";
import { hashOf } from "../../identity/names.ts";
import type { Account, Actor } from "../../identity/types.ts";
import { newId } from "../../ids.ts";
import type { Language, Localized } from "../../languages.ts";
import { keys } from "../../store/keys.ts";
import type { Atomic } from "../../store/ports.ts";
import { evidenceAddress, issuerProfile } from "../awards/document.ts";
import { statusListAddress, takeStatusPlace } from "../status_lists.ts";
import { findUpload } from "../awards/uploads.ts";
import type { EndorsementFile, GivenEndorsement } from "./types.ts";

const MAX_TEXT = 3000;
const MAX_LINE = 200;

/** The name an endorsement goes by; it is signed with it. */
const NAME: Localized<(who: string) => string> = {
  fr: (who) => `Témoignage signé par ${who}`,
  nl: (who) => `Getuigenis van ${who}`,
  en: (who) => `Endorsement by ${who}`,
};

/** What an endorser writes. */
export interface EndorsementDraft {
  readonly words: EndorsementWords;
  /** The language it is written in. */
  readonly language: Language;
  /** A file they uploaded before (its id). */
  readonly upload?: string;
  /** Whether news of the badge may name it. */
  readonly mayBeTold?: boolean;
}

/** What is endorsed, and what of it is fixed by its digest. */
export type Subject =
  & Pick<GivenEndorsement, "about" | "subject" | "subjectName" | "receiver" | "request">
  & { readonly fixes?: { readonly id: string; readonly digestMultibase: string } };

/**
 * Refuses what an endorsement cannot say.
 * @throws {FieldError} `required`, `too-long`
 */
export function checkDraft(draft: EndorsementDraft): void {
  if (!draft.words.text.trim()) throw new FieldError("text", "required");
  checkLengths(draft);
}

/**
 * Refuses what is too long to be said.
 * @param field where the text stands in its form
 * @throws {FieldError} `too-long`
 */
export function checkLengths({ words }: EndorsementDraft, field = "text"): void {
  if (words.text.length > MAX_TEXT) throw new FieldError(field, "too-long");
  for (const part of ["when", "setting", "relation", "level"] as const) {
    if ((words[part]?.length ?? 0) > MAX_LINE) throw new FieldError(part, "too-long");
  }
}

/**
 * Signs an endorsement with its endorser's own key, and puts it with its place in a status list into
 * a commit.
 * @throws {FieldError} `file-gone`
 */
export async function placeSigned(
  deps: Deps,
  atomic: Atomic,
  { endorser, by }: { readonly endorser: Actor; readonly by: Account },
  subject: Subject,
  draft: EndorsementDraft,
): Promise<GivenEndorsement> {
  const id = newId();
  const now = deps.clock();
  const status = await takeStatusPlace(deps, atomic, endorser.id, id);
  const signer = await credentialSigner(deps, endorser.id);
  const file = draft.upload ? await fileOf(deps, by, draft.upload) : undefined;
  const unsigned = buildEndorsement({
    id: endorsementAddress(deps, id),
    name: NAME[draft.language](endorser.name),
    issuer: { ...await issuerProfile(deps, endorser), id: signer.controller },
    subject: subject.subject,
    comment: endorsementComment(draft.words, draft.language),
    about: subject.fixes ? [subject.fixes] : undefined,
    evidence: file ? [await evidenceInput(deps, file)] : undefined,
    validFrom: now,
    status: { list: statusListAddress(deps, status.list), index: status.index },
  });
  const signed = await signDocument(unsigned, signer, { created: now });
  const document = await deps.blobs.put(new TextEncoder().encode(JSON.stringify(signed)));
  const { fixes: _, ...about } = subject;
  const given: GivenEndorsement = {
    ...about,
    id,
    endorser: endorser.id,
    by: by.id,
    document,
    ...(file ? { file } : {}),
    ...(draft.mayBeTold ? { mayBeTold: true } : {}),
    status,
    signedAt: now.toISOString(),
  };
  place(atomic, given);
  return given;
}

/** The address of an endorsement that one of ours signed: its id for ever. */
export function endorsementAddress(deps: Deps, id: string): string {
  return `${deps.config.origin}/endorsements/${id}`;
}

function place(atomic: Atomic, given: GivenEndorsement): void {
  const { id, endorser, document, file } = given;
  atomic
    .set(keys.givenEndorsement(id), given)
    .set(keys.givenEndorsementBy(endorser, id), true)
    .set(keys.standingEndorsement(endorser, hashOf(standingName(given))), id)
    .set(keys.blobUse(document, `endorsement/${id}`), true);
  if (file) {
    atomic
      .set(keys.endorsementFile(file.id), id)
      .set(keys.blobUse(file.blob, `endorsement/${id}`), true);
  }
}

/** By which name what is endorsed is found: whose a key is can be said beside a word on its profile. */
export function standingName({ about, subject }: Pick<Subject, "about" | "subject">): string {
  return about === "key" ? `${subject}#` : subject;
}

async function fileOf(deps: Deps, by: Account, upload: string): Promise<EndorsementFile> {
  const found = await findUpload(deps, by, upload);
  if (!found) throw new FieldError("file", "file-gone", { name: "" });
  const { name, mediaType, blob } = found;
  return { id: newId(), name, mediaType, blob };
}

async function evidenceInput(deps: Deps, { id, name, mediaType, blob }: EndorsementFile) {
  const content = await deps.blobs.get(blob);
  if (!content) throw new NotFoundError();
  return {
    id: evidenceAddress(deps, id),
    name,
    file: { digestMultibase: digestMultibase(content), mediaType },
  };
}
