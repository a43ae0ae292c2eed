import type { Block } from "../../../src/relations/types.ts";
import { Actions, Button, PostButton } from "../../components/button.tsx";
import { Time } from "../../components/facts.tsx";
import { Field, TextArea } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { AdminShell } from "../admin/admin_page.tsx";

interface BlocksPageProps {
  context: PageContext;
  form: FormState;
  blocks: readonly Block[];
}

/** With whom this site has nothing to do. */
export function BlocksPage({ context, form, blocks }: BlocksPageProps) {
  const { t, language } = context;
  return (
    <AdminShell
      context={context}
      title={t("deliveries.blocks.title")}
      lead={t("deliveries.blocks.lead")}
      tab="blocks"
    >
      <Form t={t} id="block" action="/admin/blocks" form={form}>
        <Field
          t={t}
          form={form}
          name="target"
          label={t("deliveries.blocks.target")}
          help={t("deliveries.blocks.targetHelp")}
          autocapitalize="none"
          spellcheck={false}
        />
        <TextArea
          t={t}
          form={form}
          name="reason"
          label={t("deliveries.blocks.reason")}
          help={t("deliveries.blocks.reasonHelp")}
          optional
        />
        <Actions>
          <Button kind="danger" icon="ban">{t("deliveries.blocks.block")}</Button>
        </Actions>
      </Form>
      {blocks.length > 0 && (
        <section>
          <h2>{t("deliveries.blocks.list")}</h2>
          <TileList>
            {blocks.map(({ kind, target, reason, createdAt }) => (
              <PersonTile
                name={target}
                lines={[
                  ...(reason ? [reason] : []),
                  <Time language={language} iso={createdAt} />,
                ]}
              >
                <PostButton action="/admin/blocks/remove" kind="quiet" fields={{ kind, target }}>
                  {t("deliveries.blocks.unblock")}
                </PostButton>
              </PersonTile>
            ))}
          </TileList>
        </section>
      )}
    </AdminShell>
  );
}
