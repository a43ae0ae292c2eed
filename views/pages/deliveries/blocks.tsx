import type { Block } from "../../../src/relations/types.ts";
import type { Somebody } from "../../../src/web/network/people.ts";
import { Actions, Button, PostButton } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Time } from "../../components/facts.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import { ReasonField } from "../../components/reason_field.tsx";
import type { PageContext } from "../../context.ts";
import { AdminShell } from "../admin/admin_page.tsx";

interface BlocksPageProps {
  context: PageContext;
  form: FormState;
  /** Each block, and whom it is about where that is one person. */
  blocks: readonly { readonly block: Block; readonly who?: Somebody }[];
  done?: string;
}

/** With whom this site has nothing to do. */
export function BlocksPage({ context, form, blocks, done }: BlocksPageProps) {
  const { t, language } = context;
  return (
    <AdminShell
      context={context}
      title={t("deliveries.blocks.title")}
      lead={t("deliveries.blocks.lead")}
      tab="blocks"
      done={isDone(done) ? t(`deliveries.blocks.done.${done}`) : undefined}
    >
      {blocks.length === 0 ? <p>{t("deliveries.blocks.none")}</p> : (
        <section>
          <h2>{t("deliveries.blocks.list")}</h2>
          <TileList>
            {blocks.map(({ block: { kind, target, reason, createdAt }, who }) => (
              <PersonTile
                name={who?.title ?? target}
                image={who?.image}
                lines={[
                  ...(who ? [who.handle] : []),
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
      <Confirm
        label={t("deliveries.blocks.start")}
        icon="ban"
        open={Boolean(form.values.target) || Object.keys(form.errors).length > 0}
      >
        <p>{t("deliveries.blocks.consequence")}</p>
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
          <ReasonField
            t={t}
            form={form}
            label={t("deliveries.blocks.reason")}
            help={t("deliveries.blocks.reasonHelp")}
          />
          <Actions>
            <Button kind="danger" icon="ban">{t("deliveries.blocks.block")}</Button>
          </Actions>
        </Form>
      </Confirm>
    </AdminShell>
  );
}

function isDone(done: string | undefined): done is "blocked" | "unblocked" {
  return done === "blocked" || done === "unblocked";
}
