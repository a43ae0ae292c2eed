import { Hono } from "hono";
import { z } from "zod";
import { lookUp } from "../../../federation/lookup.ts";
import { askToJoin, leaveCollective } from "../../collective/join.ts";
import { membershipsOf, readMembership } from "../../collective/membership_store.ts";
import { ourCollective, refuse, welcome } from "../../collective/members.ts";
import type { Membership } from "../../collective/types.ts";
import { vouch, vouchFor, withdrawVouch } from "../../collective/vouch.ts";
import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import type { Account, Actor } from "../../identity/types.ts";
import { NetError } from "../../net/errors.ts";
import { witnessesOf } from "../../recognition/witnesses.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { OurCollectivesPage } from "../../../views/pages/collective/ours.tsx";
import { asDone, type Done, MembershipsPage } from "../../../views/pages/collective/theirs.tsx";
import type { WebContext, WebEnv } from "../env.ts";
import { optionalText, text } from "../fields.ts";
import { errorSentence, readForm, refused } from "../forms.ts";
import { somebody } from "../network/people.ts";
import { goTo, page, reader } from "../respond.ts";
import { addressToGive } from "./collective.tsx";

const question = z.object({ collective: text(500), word: optionalText(1000) });

/** Joining a collective, for associations; welcoming them, for a collective. */
export function collectiveAdminArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/admin/collective", async (c) => {
    reader(c, "administrator");
    const collective = await ourCollective(c.var.deps);
    return collective ? await showTheirs(c, collective) : await showOurs(c, EMPTY_FORM);
  });
  app.post("/admin/collective/ask", ask);
  app.post("/admin/collective/:id/leave", async (c) => {
    await leaveCollective(c.var.deps, reader(c, "administrator"), c.req.param("id"));
    return goTo(c, "/admin/collective");
  });
  app.post("/admin/collective/:id/welcome", act("welcomed", welcome));
  app.post("/admin/collective/:id/vouch", act("vouched", ofMember(vouch)));
  app.post("/admin/collective/:id/withdraw", act("withdrawn", ofMember(withdrawVouch)));
  app.post("/admin/collective/:id/refuse", async (c) => {
    const by = reader(c, "administrator");
    const { reason } = await c.req.parseBody();
    await refuse(c.var.deps, by, c.req.param("id"), typeof reason === "string" ? reason : "");
    return goTo(c, "/admin/collective?done=refused");
  });
  return app;
}

type Act = (deps: Deps, by: Account, id: string) => Promise<unknown>;

function act(done: Done, work: Act) {
  return async (c: WebContext): Promise<Response> => {
    await work(c.var.deps, reader(c, "administrator"), c.req.param("id")!);
    return goTo(c, `/admin/collective?done=${done}`);
  };
}

/** What is done about the association of a membership. */
function ofMember(work: Act): Act {
  return async (deps, by, id) => {
    const { value } = await readMembership(deps, id);
    return await work(deps, by, value.association);
  };
}

async function ask(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const by = reader(c, "administrator");
  const parsed = await readForm(c, question);
  if (!parsed.ok) return await showOurs(c, parsed.form, 422);
  try {
    const collective = await lookUp(deps, parsed.value.collective);
    await askToJoin(deps, by, { collective, word: parsed.value.word ?? "" });
    return goTo(c, "/admin/collective");
  } catch (error) {
    const unknown = error instanceof NetError
      ? "node-silent"
      : error instanceof NotFoundError
      ? "nobody-found"
      : undefined;
    const form = unknown
      ? { ...parsed.form, errors: { collective: errorSentence(context.language, unknown) } }
      : refused(c, parsed.form, error);
    return await showOurs(c, form, 422);
  }
}

async function showOurs(c: WebContext, form: FormState, status?: 422): Promise<Response> {
  const { deps, page: context } = c.var;
  const organisation = context.organisation!;
  const [memberships, witnesses] = await Promise.all([
    membershipsOf(deps, organisation.id),
    witnessesOf(deps, organisation.id),
  ]);
  const collectives = await Promise.all(
    lastOfEach(memberships).map(async (membership) => ({
      membership,
      who: await somebody(deps, membership.collective),
      vouches: witnesses.some(({ by }) => by === membership.collective),
    })),
  );
  const view = <OurCollectivesPage context={context} form={form} collectives={collectives} />;
  return await page(c, view, { status });
}

/** Who was asked again counts by the last answer. */
function lastOfEach(memberships: readonly Membership[]): Membership[] {
  const last = new Map<string, Membership>();
  for (const one of memberships) {
    const known = last.get(one.collective);
    if (!known || known.createdAt < one.createdAt) last.set(one.collective, one);
  }
  return [...last.values()];
}

async function showTheirs(c: WebContext, collective: Actor): Promise<Response> {
  const { deps, page: context } = c.var;
  const listed = async (state: Membership["state"]) =>
    await Promise.all(
      (await membershipsOf(deps, collective.id, state)).map(async (membership) => ({
        membership,
        who: await somebody(deps, membership.association),
        vouchedAt: (await vouchFor(deps, membership.association))?.signedAt,
      })),
    );
  const view = (
    <MembershipsPage
      context={context}
      asking={await listed("asked")}
      members={await listed("welcomed")}
      address={addressToGive(c, collective)}
      done={asDone(c.req.query("done"))}
    />
  );
  return await page(c, view);
}
