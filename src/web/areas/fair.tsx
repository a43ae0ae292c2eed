import { Hono } from "hono";
import { z } from "zod";
import { describe } from "../../../game/simulation/describe.ts";
import type { Round } from "../../../game/simulation/round.ts";
import { keepBest } from "../../fair/best.ts";
import { forgetRounds } from "../../fair/keeping.ts";
import { keepMoment, keptMoments, letMomentGo } from "../../fair/moments.ts";
import {
  acceptLog,
  debriefOf,
  KEPT_DAYS,
  listRounds,
  playedSoFar,
  pressInRound,
  saveLog,
  startRound,
} from "../../fair/rounds.ts";
import type { FairRound } from "../../fair/types.ts";
import { DomainError } from "../../errors.ts";
import { requireAttempt } from "../../identity/rate_limits.ts";
import { claimSeat } from "../../seats/claim.ts";
import { DebriefPage } from "../../../views/pages/fair/debrief.tsx";
import { FairMenuPage } from "../../../views/pages/fair/menu.tsx";
import { pressNamed } from "../../../views/pages/fair/press.tsx";
import { FairRoundPage } from "../../../views/pages/fair/round.tsx";
import { StallPage } from "../../../views/pages/fair/stall.tsx";
import type { FormState } from "../../../views/components/form_state.ts";
import { callerOf } from "../caller.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { frameworkHere } from "../framework.ts";
import { boardChoice } from "../fair/board.ts";
import { claimable, heldRound } from "../fair/holder.ts";
import { stallData } from "../fair/stall.ts";
import { optionalText } from "../fields.ts";
import { checkForm, formBody, readForm } from "../forms.ts";
import { goTo, page, reader } from "../respond.ts";
import { dropSeat, holderHere, holdersHere, seatHere } from "../seat.ts";

const pressed = z.object({
  move: z.coerce.number().int().min(0),
  action: z.string().max(200),
});

/** What the drawn game sends: the log is read where it is replayed. */
const sentLog = z.object({ log: z.unknown(), reached: z.int().min(0) });

const answered = z.object({
  agree: z.enum(["yes", "otherwise", "no"], "choose"),
  words: optionalText(1000),
  elsewhere: optionalText(1000),
  who: optionalText(200),
}).refine(({ agree, words }) => agree !== "otherwise" || words, {
  path: ["words"],
  message: "required",
});

/** The fair, drawn or told in words: open to visitors. */
export function fairArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/fair", showMenu);
  app.post("/fair/rounds", async (c) => {
    const { deps } = c.var;
    await requireAttempt(deps, "fair-round", callerOf(c));
    const { id } = await startRound(deps, (await holderHere(c)).holder);
    return goTo(c, `/fair/rounds/${id}`);
  });
  app.post("/fair/drawn", async (c) => {
    const { deps } = c.var;
    await requireAttempt(deps, "fair-round", callerOf(c));
    const { id } = await startRound(deps, (await holderHere(c)).holder, "normal");
    return goTo(c, `/fair/rounds/${id}/stall`);
  });
  app.get("/fair/rounds/:id/stall", async (c) => {
    const held = await heldRound(c);
    if (held.round.closed) return goTo(c, debriefPath(held.round));
    return await page(c, <StallPage context={c.var.page} data={await stallData(c, held)} />);
  });
  app.post("/fair/rounds/:id/log", async (c) => {
    const { holder, round } = await heldRound(c);
    const { log, reached } = await readSent(c);
    await saveLog(c.var.deps, holder, round.id, { sent: log, reached });
    return c.body(null, 204);
  });
  app.post("/fair/rounds/:id/closing", async (c) => {
    const { holder, seat, round } = await heldRound(c);
    await acceptLog(c.var.deps, holder, round.id, (await readSent(c)).log);
    if (!seat) await keepBest(c.var.deps, holder);
    return c.body(null, 204);
  });
  app.get("/fair/rounds/:id", async (c) => {
    const { holder, round } = await heldRound(c);
    if (round.closed) return goTo(c, debriefPath(round));
    return await showRound(c, round, await playedSoFar(c.var.deps, holder, round));
  });
  app.post("/fair/rounds/:id", press);
  app.get("/fair/rounds/:id/debrief", (c) => showDebrief(c));
  app.post("/fair/rounds/:id/moments/:moment", answerMoment);
  app.post("/fair/claim", async (c) => {
    const account = reader(c);
    const seat = await seatHere(c);
    if (seat) await claimSeat(c.var.deps, seat.id, account);
    dropSeat(c);
    return goTo(c, "/fair");
  });
  app.post("/fair/forget", async (c) => {
    const seat = await seatHere(c);
    if (seat) await forgetRounds(c.var.deps, seat.id);
    return goTo(c, "/fair?forgotten=yes");
  });
  return app;
}

/** @throws {DomainError} `fair-log` for what is no log at all */
async function readSent(c: WebContext) {
  const sent = sentLog.safeParse(await c.req.json().catch(() => undefined));
  if (!sent.success) throw new DomainError("fair-log");
  return sent.data;
}

async function showMenu(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const holders = await holdersHere(c);
  const held = await Promise.all(
    holders.map(async ({ holder }) => ({
      rounds: await listRounds(deps, holder),
      kept: await keptMoments(deps, holder),
    })),
  );
  return await page(
    c,
    <FairMenuPage
      context={context}
      days={KEPT_DAYS}
      rounds={held.flatMap(({ rounds }) => rounds)}
      kept={held.flatMap(({ kept }) => kept)}
      claimable={await claimable(c)}
      until={holders.find(({ seat }) => seat)?.seat?.keptUntil}
      board={await boardChoice(c)}
      forgotten={c.req.query("forgotten") === "yes"}
    />,
  );
}

/** One press of a button that the page offered. */
async function press(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const { holder, seat, round } = await heldRound(c);
  const form = await readForm(c, pressed);
  const before = round.closed ? undefined : await playedSoFar(deps, holder, round);
  const action = form.ok && before
    ? pressNamed(describe(before.state), form.value.action)
    : undefined;
  // What is no longer there to be pressed changes nothing: the page shows how things stand now.
  if (!form.ok || !action) return goTo(c, `/fair/rounds/${round.id}`);
  const { move } = form.value;
  const after = await pressInRound(deps, holder, round.id, { action, move });
  if (after.round.closed) {
    if (!seat) await keepBest(deps, holder);
    return goTo(c, debriefPath(round));
  }
  // With a script the answer is the page itself; without, the address stays one to come back to.
  return context.fragment
    ? await showRound(c, after.round, after.played)
    : goTo(c, `/fair/rounds/${round.id}`);
}

async function showRound(c: WebContext, round: FairRound, played: Round): Promise<Response> {
  const view = describe(played.state, played.latest);
  return await page(c, <FairRoundPage context={c.var.page} round={round} view={view} />);
}

async function showDebrief(
  c: WebContext,
  refused?: { readonly moment: string; readonly form: FormState },
): Promise<Response> {
  const { deps, page: context } = c.var;
  const { holder, seat, round } = await heldRound(c);
  if (!round.closed) return goTo(c, `/fair/rounds/${round.id}`);
  const view = (
    <DebriefPage
      context={context}
      round={round}
      debrief={await debriefOf(deps, holder, round)}
      kept={await keptMoments(deps, holder, round.id)}
      framework={await frameworkHere(c)}
      days={KEPT_DAYS}
      until={seat?.keptUntil}
      refused={refused}
      board={seat ? undefined : await boardChoice(c)}
      letGo={c.req.query("let-go")}
    />
  );
  return await page(c, view, { status: refused ? 422 : undefined });
}

/** Is that what happened? Was it like that elsewhere? */
async function answerMoment(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const { holder, round } = await heldRound(c);
  const moment = c.req.param("moment") ?? "";
  const form = await readAnswer(c, moment);
  if (!form.ok) return await showDebrief(c, { moment, form: form.form });
  const { agree, ...words } = form.value;
  const id = { round: round.id, moment };
  if (agree === "no") {
    await letMomentGo(deps, holder, id);
    return goTo(c, `${debriefPath(round)}?let-go=${encodeURIComponent(moment)}#${moment}`);
  }
  const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value));
  await keepMoment(deps, holder, id, said);
  return goTo(c, `${debriefPath(round)}#${moment}`);
}

/** The fields of one moment's form, each named after its moment on a page that has several. */
async function readAnswer(c: WebContext, moment: string) {
  const values = Object.fromEntries(
    Object.entries(await formBody(c)).flatMap(([name, value]) =>
      name.endsWith(`-${moment}`) && typeof value === "string"
        ? [[name.slice(0, -moment.length - 1), value] as const]
        : []
    ),
  );
  return checkForm(c, values, { values, errors: {} }, answered);
}

function debriefPath({ id }: FairRound): string {
  return `/fair/rounds/${id}/debrief`;
}
