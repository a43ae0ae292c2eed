import {
  type AwardDraft,
  EVIDENCE_KINDS,
  type EvidenceKind,
  type EvidenceRow,
  rowField,
} from "../../../src/web/recognition/award_draft.ts";
import { Button } from "../../components/button.tsx";
import { Field, FieldWords, TextArea } from "../../components/field.tsx";
import { FileField } from "../../components/file_field.tsx";
import { fieldId } from "../../components/form_state.ts";
import { Icon } from "../../components/icon.tsx";
import type { IconName } from "../../components/icon_names.ts";
import type { PageContext } from "../../context.ts";
import { formatNumber } from "../../format.ts";

const ICON: Record<EvidenceKind, IconName> = { text: "edit", link: "link", file: "file" };

/** With a script a new row appears in its place; without one the page comes back with it. */
const IN_PLACE = {
  "hx-post": "/awards/new",
  "hx-target": "#award-form",
  "hx-select": "#award-form",
  "hx-select-oob": "#evidence-count:innerHTML",
  "hx-swap": "outerHTML",
  "hx-encoding": "multipart/form-data",
};

/** Evidence, as much as one wants: words, links, files. */
export function EvidenceRows({ context, draft }: { context: PageContext; draft: AwardDraft }) {
  const { t } = context;
  const added = draft.step.startsWith("add:") ? draft.rows.at(-1)?.number : undefined;
  return (
    <fieldset class="fieldset evidence-rows" id={fieldId("evidence")}>
      <legend>{t("awards.evidence.title")}</legend>
      <FieldWords t={t} form={draft.form} name="evidence" help={t("awards.evidence.help")} />
      {draft.rows.map((row) => (
        <Row context={context} draft={draft} row={row} fresh={row.number === added} />
      ))}
      <div class="actions">
        {EVIDENCE_KINDS.map((kind, index) => (
          <Button
            kind="quiet"
            icon={ICON[kind]}
            name="step"
            value={`add:${kind}`}
            formnovalidate
            autofocus={index === 0 && draft.step.startsWith("remove:")}
            {...IN_PLACE}
          >
            {t(`awards.evidence.add.${kind}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

/** How many there are, for who hears the page; beside the form, which is drawn anew. */
export function EvidenceCount(
  { context: { t }, draft }: { context: PageContext; draft: AwardDraft },
) {
  return (
    <p id="evidence-count" class="visually-hidden" role="status">
      {t("awards.evidence.count", { count: draft.rows.length })}
    </p>
  );
}

function Row({ context, draft, row, fresh }: {
  context: PageContext;
  draft: AwardDraft;
  row: EvidenceRow;
  /** Just added: the reader goes on there. */
  fresh: boolean;
}) {
  const { t } = context;
  const { form } = draft;
  const common = { t, form };
  return (
    <div class="evidence-row">
      <input type="hidden" name="row" value={`${row.number}:${row.kind}`} />
      {row.kind === "text" && (
        <TextArea
          {...common}
          name={rowField(row, "narrative")}
          label={t("awards.evidence.narrative")}
          help={t("awards.evidence.narrativeHelp")}
          maxlength={1500}
          autofocus={fresh}
        />
      )}
      {row.kind === "link" && (
        <Field
          {...common}
          name={rowField(row, "url")}
          type="url"
          label={t("awards.evidence.url")}
          help={t("awards.evidence.urlHelp")}
          autofocus={fresh}
        />
      )}
      {row.kind === "file" && <FileRow context={context} draft={draft} row={row} />}
      <Field
        {...common}
        name={rowField(row, "name")}
        label={t("awards.evidence.name")}
        maxlength={120}
        optional
      />
      <Button
        kind="quiet"
        icon="trash"
        name="step"
        value={`remove:${row.number}`}
        formnovalidate
        {...IN_PLACE}
      >
        {t("awards.evidence.remove")}
      </Button>
    </div>
  );
}

function FileRow({ context, draft, row }: {
  context: PageContext;
  draft: AwardDraft;
  row: EvidenceRow;
}) {
  const { t, language } = context;
  const { upload } = row;
  return (
    <>
      {upload && (
        <p class="kept-file">
          <Icon name="file" />
          <span>
            {t("awards.evidence.kept", {
              name: upload.name,
              size: formatNumber(language, Math.max(1, Math.round(upload.size / 1024))),
            })}
          </span>
          <input type="hidden" name={rowField(row, "upload")} value={upload.id} />
        </p>
      )}
      <FileField
        t={t}
        form={draft.form}
        name={rowField(row, "file")}
        label={t(upload ? "awards.evidence.otherFile" : "awards.evidence.file")}
        help={t("awards.evidence.fileHelp")}
        optional={Boolean(upload)}
      />
    </>
  );
}
