import { z } from "zod";
import { frameworkId } from "../../achievements/framework.ts";
import { findAchievement } from "../../achievements/store.ts";
import { COMPETENCES, LEVELS } from "../../achievements/types.ts";
import type { Deps } from "../../deps.ts";
import { FieldError } from "../../errors.ts";
import type { Account } from "../../identity/types.ts";
import { newId } from "../../ids.ts";
import { LANGUAGES } from "../../languages.ts";
import { MAX_NARRATIVE, type Proposal } from "../../recognition/awards/awards.ts";
import { MAX_EVIDENCE, type NewEvidence } from "../../recognition/awards/evidence.ts";
import { findUpload, keepUpload, type KeptUpload } from "../../recognition/awards/uploads.ts";
import { type FormState, valueOf, valuesOf } from "../../../views/components/form_state.ts";
import type { WebContext } from "../env.ts";
import { text } from "../fields.ts";
import { formBody, refused } from "../forms.ts";

/** What can support an award, in the order of the form. */
export const EVIDENCE_KINDS = ["text", "link", "file"] as const;
/** What kind of evidence it is. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One piece of evidence in the form; its fields' names begin with {@link rowField}. */
export interface EvidenceRow {
  readonly kind: EvidenceKind;
  /** Stays the same while others come and go. */
  readonly number: number;
  /** The file that was already put here. */
  readonly upload?: KeptUpload;
}

/** The form by which one recognises somebody, as far as it is filled in. */
export interface AwardDraft {
  readonly form: FormState;
  readonly rows: readonly EvidenceRow[];
  /** The button that sent it: `preview` unless another one was pressed. */
  readonly step: string;
}

/** The name of a field of a row. */
export function rowField(
  row: Pick<EvidenceRow, "number">,
  field: "name" | "narrative" | "url" | "file" | "upload",
): string {
  return `evidence-${row.number}-${field}`;
}

/** A form nobody filled in yet. Its award has a name from the start: sent twice, it is one award. */
export function newDraft(values: FormState["values"]): AwardDraft {
  return { form: { values: { id: newId(), ...values }, errors: {} }, rows: [], step: "" };
}

/** Reads the form as it was sent; new files are kept, so that it can come back with them. */
export async function readDraft(c: WebContext, by: Account): Promise<AwardDraft> {
  const { deps } = c.var;
  const body = await formBody(c);
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(body)) {
    const strings = [value].flat().filter((one): one is string => typeof one === "string");
    if (strings.length) values[name] = strings.length > 1 ? strings : strings[0];
  }
  let form: FormState = { values, errors: {} };
  const rows: EvidenceRow[] = [];
  for (const row of rowsOf(form)) {
    const file = body[rowField(row, "file")];
    try {
      const upload = file instanceof File && file.size > 0
        ? await keepFile(deps, by, row, file)
        : await keptBefore(deps, by, row, form);
      if (upload) values[rowField(row, "upload")] = upload.id;
      rows.push({ ...row, upload: upload ?? undefined });
    } catch (error) {
      form = refused(c, form, error);
      const isNew = file instanceof File && file.size > 0;
      if (!isNew) delete values[rowField(row, "upload")];
      rows.push(row);
    }
  }
  return { form, rows, step: valueOf(form, "step") || "preview" };
}

/** The draft with one more row, or one less, when such a button was pressed. */
export function changeRows(draft: AwardDraft): AwardDraft {
  const [act, what] = draft.step.split(":");
  const { rows } = draft;
  if (act === "remove") {
    return { ...draft, rows: rows.filter((row) => row.number !== Number(what)) };
  }
  const kind = EVIDENCE_KINDS.find((one) => one === what);
  if (act !== "add" || !kind || rows.length >= MAX_EVIDENCE) return draft;
  const number = Math.max(0, ...rows.map((row) => row.number)) + 1;
  return { ...draft, rows: [...rows, { kind, number }] };
}

const day = z.union([z.literal(""), z.iso.date("date-wrong")], "date-wrong").optional()
  .transform((value) => value || undefined);

/** What the form's own fields must be; the domain has the last word. */
export const draftSchema = z.object({
  id: z.string(),
  recipient: z.string("required"),
  badge: z.string("choose").min(1, "choose"),
  level: z.enum(["1", "2", "3", "4"], "invalid").optional(),
  language: z.enum(LANGUAGES, "choose"),
  narrative: text(MAX_NARRATIVE),
  hours: z.string().trim().optional().transform((typed) =>
    typed ? Number(typed.replace(",", ".")) : undefined
  ),
  from: day,
  to: day,
  validUntil: day,
}).superRefine(({ badge, level, from, to }, context) => {
  const isCompetence = COMPETENCES.some((one) => one === badge);
  if (isCompetence && !level) {
    context.addIssue({ code: "custom", path: ["level"], message: "choose" });
  }
  if (!from !== !to) {
    context.addIssue({ code: "custom", path: [from ? "to" : "from"], message: "period-half" });
  }
});

/**
 * The offer that a draft makes.
 * @throws {FieldError} beside the badge or a row of evidence
 */
export async function proposalOf(
  deps: Deps,
  fields: z.output<typeof draftSchema>,
  draft: AwardDraft,
): Promise<Proposal> {
  const { id, recipient, badge, level, language, narrative, hours, from, to, validUntil } = fields;
  const competence = COMPETENCES.find((one) => one === badge);
  const step = LEVELS.find((one) => String(one) === level);
  const achievement = await findAchievement(
    deps,
    competence && step ? frameworkId(competence, step) : badge,
  );
  if (!achievement) throw new FieldError("badge", "achievement-unknown");
  return {
    id,
    recipient,
    achievement: { id: achievement.id, version: achievement.version, language },
    narrative,
    ...(hours === undefined ? {} : { hours }),
    ...(from && to ? { period: { from, to } } : {}),
    ...(validUntil ? { validUntil } : {}),
    evidence: draft.rows.flatMap((row) => evidenceOf(draft.form, row)),
  };
}

/** What a row adds; nothing while all of it is empty. */
function evidenceOf(form: FormState, row: EvidenceRow): NewEvidence[] {
  const say = (field: Parameters<typeof rowField>[1]) => valueOf(form, rowField(row, field)).trim();
  const name = say("name");
  if (row.kind === "file") {
    if (!row.upload) return [];
    return [{ kind: "file", name: name || row.upload.name, upload: row.upload.id }];
  }
  const [field, content] = row.kind === "text"
    ? ["narrative", say("narrative")] as const
    : ["url", say("url")] as const;
  if (!name && !content) return [];
  if (!content) throw new FieldError(rowField(row, field), "required");
  if (field === "narrative") return [{ kind: "text", name, narrative: content }];
  if (!/^https?:\/\//i.test(content) || !URL.canParse(content)) {
    throw new FieldError(rowField(row, field), "link-wrong");
  }
  return [{ kind: "link", name: name || new URL(content).hostname, url: content }];
}

function rowsOf(form: FormState): EvidenceRow[] {
  return valuesOf(form, "row").flatMap((text) => {
    const [number, kind] = text.split(":");
    const known = EVIDENCE_KINDS.find((one) => one === kind);
    return known && /^\d{1,4}$/.test(number) ? [{ number: Number(number), kind: known }] : [];
  }).slice(0, MAX_EVIDENCE);
}

/** The file that was already put in this row. @throws {FieldError} `file-gone` where it is no more */
async function keptBefore(
  deps: Deps,
  by: Account,
  row: EvidenceRow,
  form: FormState,
): Promise<KeptUpload | null> {
  const id = valueOf(form, rowField(row, "upload"));
  if (!id) return null;
  const upload = await findUpload(deps, by, id);
  if (upload) return upload;
  const name = valueOf(form, rowField(row, "name")).trim();
  throw new FieldError(rowField(row, "file"), name ? "file-gone" : "evidence-unknown", { name });
}

async function keepFile(
  deps: Deps,
  by: Account,
  row: EvidenceRow,
  file: File,
): Promise<KeptUpload> {
  return await keepUpload(deps, by, rowField(row, "file"), {
    name: file.name,
    mediaType: file.type,
    content: new Uint8Array(await file.arrayBuffer()),
  });
}
