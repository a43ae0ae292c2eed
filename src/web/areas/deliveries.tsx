import { Hono } from "hono";
import { z } from "zod";
import { listDeliveries, reviveDelivery } from "../../../federation/delivery/given_up.ts";
import { lookUp } from "../../../federation/lookup.ts";
import { block, listBlocks, unblock } from "../../relations/blocks.ts";
import type { Deps } from "../../deps.ts";
import { FieldError, NotFoundError } from "../../errors.ts";
import { isElsewhere } from "../../identity/names.ts";
import { NetError } from "../../net/errors.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { BlocksPage } from "../../../views/pages/deliveries/blocks.tsx";
import { DeliveriesPage } from "../../../views/pages/deliveries/deliveries.tsx";
import type { WebContext, WebEnv } from "../env.ts";
import { optionalText, text } from "../fields.ts";
import { formBody, readForm, refused } from "../forms.ts";
import { somebody } from "../network/people.ts";
import { goTo, page, reader } from "../respond.ts";

const newBlock = z.object({ target: text(500), reason: optionalText(1000) });

/** What is sent to other sites and did not arrive, and with whom there is no contact. */
export function deliveriesArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/admin/deliveries", async (c) => {
    const { deps, page: context } = c.var;
    const { waiting, givenUp } = await listDeliveries(deps, reader(c, "administrator"));
    const view = (
      <DeliveriesPage
        context={context}
        waiting={waiting}
        givenUp={givenUp}
        done={c.req.query("done")}
      />
    );
    return page(c, view);
  });
  app.post("/admin/deliveries/:id", async (c) => {
    await reviveDelivery(c.var.deps, reader(c, "administrator"), c.req.param("id"));
    return goTo(c, "/admin/deliveries?done=revived");
  });
  app.get("/admin/blocks", (c) => {
    const target = c.req.query("target") ?? "";
    return showBlocks(c, { ...EMPTY_FORM, values: { target } });
  });
  app.post("/admin/blocks", async (c) => {
    const by = reader(c, "administrator");
    const parsed = await readForm(c, newBlock);
    if (!parsed.ok) return await showBlocks(c, parsed.form, 422);
    try {
      const { deps } = c.var;
      const { reason = "" } = parsed.value;
      const target = await namedTarget(deps, parsed.value.target);
      await block(deps, by, { target, reason });
      return goTo(c, "/admin/blocks?done=blocked");
    } catch (error) {
      return await showBlocks(c, refused(c, parsed.form, error), 422);
    }
  });
  app.post("/admin/blocks/remove", async (c) => {
    const { kind, target } = await formBody(c);
    if ((kind !== "actor" && kind !== "host") || typeof target !== "string") {
      throw new NotFoundError();
    }
    await unblock(c.var.deps, reader(c, "administrator"), { kind, target });
    return goTo(c, "/admin/blocks?done=unblocked");
  });
  return app;
}

/** Of a handle, the address it stands for: one person is blocked then, and not their whole site. */
async function namedTarget(deps: Deps, typed: string): Promise<string> {
  if (!typed.includes("@") || typed.includes("/")) return typed;
  try {
    const name = await lookUp(deps, typed);
    if (isElsewhere(name)) return name;
  } catch (error) {
    if (error instanceof NetError) throw new FieldError("target", "node-silent");
    if (error instanceof NotFoundError) throw new FieldError("target", "nobody-found");
    throw error;
  }
  throw new FieldError("target", "block-target");
}

async function showBlocks(c: WebContext, form: FormState, status?: 422): Promise<Response> {
  reader(c, "administrator");
  const { deps, page: context } = c.var;
  const blocks = await Promise.all((await listBlocks(deps)).map(async (block) => ({
    block,
    who: block.kind === "actor" ? await somebody(deps, block.target) : undefined,
  })));
  const done = c.req.query("done");
  return await page(
    c,
    <BlocksPage context={context} form={form} blocks={blocks} done={done} />,
    { status },
  );
}
