import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { withdrawCard } from "../../cards/versions.ts";
import { eraseCard } from "../../cards/forget.ts";
import {
  cardsOf,
  dropCardMoment,
  restartCard,
  startCard,
  undoRestart,
} from "../../cards/drafts.ts";
import { MAX_SOUND_BYTES } from "../../cards/sounds.ts";
import { nextQuestion, questionsOf } from "../../cards/progress.ts";
import { NotFoundError } from "../../errors.ts";
import { openOnDevice, returnCode } from "../../seats/seats.ts";
import { asCard } from "../../recognition/kinds.ts";
import { claimSeat } from "../../seats/claim.ts";
import { requireAttempt } from "../../identity/rate_limits.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { draftPath } from "../../../views/pages/cards/addresses.ts";
import { CardsMenuPage, type ListedCard, MENU_DONE } from "../../../views/pages/cards/menu.tsx";
import { callerOf } from "../caller.ts";
import { hasThingsToClaim } from "../cards/claimable.ts";
import { showCheck, sign } from "../cards/check.tsx";
import { showComparison } from "../cards/compare.tsx";
import { CARD_FILES, type CardFile, serveCardFile } from "../cards/files.ts";
import { heldCard } from "../cards/held_card.ts";
import { here, refuseSound, showQuestion, takeAnswer } from "../cards/question.tsx";
import { recordHere } from "../cards/record.ts";
import { serveSound } from "../cards/sounds.ts";
import { takeUnsent } from "../cards/unsent.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { goTo, page, reader } from "../respond.ts";
import { dropSeat, holderHere, holdersHere, keepSeat, seatHere } from "../seat.ts";

const MEGABYTE = 1024 * 1024;

/** A recording is read of nobody but who has the card. */
const soundLimit: MiddlewareHandler<WebEnv> = async (c, next) => {
  const held = await heldCard(c);
  return await bodyLimit({
    maxSize: MAX_SOUND_BYTES + MEGABYTE,
    onError: async () => await refuseSound(c, held),
  })(c, next);
};

const codeForm = z.object({ code: text(100) });

/** Competence cards: begun, answered question by question, signed. Open to visitors. */
export function cardsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/cards", (c) => showMenu(c, { values: { code: c.req.query("code") }, errors: {} }));
  app.post("/cards", begin);
  app.post("/cards/code", comeBack);
  app.post("/cards/claim", claim);
  app.get("/cards/drafts/:card", async (c) => {
    const { card } = await heldCard(c);
    return goTo(c, draftPath(card.id, nextQuestion(card) ?? "check"));
  });
  app.get("/cards/drafts/:card/check", (c) => showCheck(c));
  app.post("/cards/drafts/:card/sign", sign);
  app.post("/cards/drafts/:card/restart", async (c) => {
    const { holder, card } = await heldCard(c);
    await restartCard(c.var.deps, holder, card.id);
    return goTo(c, draftPath(card.id, "kind"));
  });
  app.post("/cards/drafts/:card/undo", async (c) => {
    const { holder, card } = await heldCard(c);
    await undoRestart(c.var.deps, holder, card.id);
    return goTo(c, here(c, card, "kind", "undone"));
  });
  app.post("/cards/drafts/:card/erase", async (c) => {
    const { holder, card } = await heldCard(c);
    await eraseCard(c.var.deps, holder, card.id);
    return goTo(c, "/cards?done=erased");
  });
  app.get("/cards/drafts/:card/moments/:moment/sound", async (c) => {
    const { card } = await heldCard(c);
    const moment = card.answers.moments?.find(({ id }) => id === c.req.param("moment"));
    if (!moment?.sound) throw new NotFoundError();
    return await serveSound(c, moment.sound);
  });
  app.post("/cards/drafts/:card/moments/:moment/remove", async (c) => {
    const { holder, card } = await heldCard(c);
    await dropCardMoment(c.var.deps, holder, card.id, c.req.param("moment"));
    return goTo(c, here(c, card, "moments", "removed"));
  });
  app.post("/cards/drafts/:card/moments", soundLimit, (c) => takeAnswer(c, "moments"));
  app.post("/cards/drafts/:card/unsent/:question", takeUnsent);
  app.get("/cards/drafts/:card/:question", showQuestion);
  app.post("/cards/drafts/:card/:question", (c) => takeAnswer(c));
  app.get("/cards/:card", showComparison);
  for (const file of Object.keys(CARD_FILES) as CardFile[]) {
    app.get(`/credentials/:id/${file}`, (c) => serveCardFile(c, file));
  }
  app.get("/credentials/:id/sounds/:competence", async (c) => {
    const { content } = asCard(await recordHere(c));
    const { competence } = c.req.param();
    const sound = content.competences.find((one) => one.competence === competence)?.example?.sound;
    if (!sound) throw new NotFoundError();
    return await serveSound(c, sound);
  });
  app.post("/credentials/:id/withdraw", async (c) => {
    const record = asCard(await recordHere(c));
    const holders = (await holdersHere(c)).map(({ holder }) => holder);
    if (!holders.includes(record.recipient)) throw new NotFoundError();
    await withdrawCard(c.var.deps, record.recipient, record.id);
    return goTo(c, `/credentials/${record.id}?done=withdrawn`);
  });
  return app;
}

async function showMenu(c: WebContext, code: FormState, status?: 422): Promise<Response> {
  const { deps, page: context, account } = c.var;
  const seat = await seatHere(c);
  const held = await holdersHere(c);
  const cards = (await Promise.all(held.map(({ holder }) => cardsOf(deps, holder)))).flat();
  return await page(
    c,
    <CardsMenuPage
      context={context}
      cards={cards.map(listed)}
      code={code}
      ownCode={seat && !account && cards.length > 0 ? await returnCode(deps, seat) : undefined}
      claimable={await hasThingsToClaim(c)}
      done={MENU_DONE.find((one) => one === c.req.query("done"))}
    />,
    { status },
  );
}

function listed(card: Awaited<ReturnType<typeof cardsOf>>[number]): ListedCard {
  const answered = questionsOf(card).filter(({ state }) => state !== "open").length;
  const id = card.versions.at(-1);
  return { card, answered, signed: id ? { id, at: card.changedAt } : undefined };
}

/** Begins a card; who has no account gets a seat with it. */
async function begin(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  await requireAttempt(deps, "card", callerOf(c));
  const { holder } = await holderHere(c);
  try {
    const card = await startCard(deps, holder, context.language);
    return goTo(c, draftPath(card.id, "kind"));
  } catch (error) {
    return await showMenu(c, refused(c, EMPTY_FORM, error), 422);
  }
}

/** Takes everything of this browser's seat into the account that is logged in. */
async function claim(c: WebContext): Promise<Response> {
  const account = reader(c);
  const seat = await seatHere(c);
  if (seat) await claimSeat(c.var.deps, seat.id, account);
  dropSeat(c);
  return goTo(c, "/cards?done=claimed");
}

/** Lets this browser into the seat that a code opens. */
async function comeBack(c: WebContext): Promise<Response> {
  const parsed = await readForm(c, codeForm);
  if (!parsed.ok) return await showMenu(c, parsed.form, 422);
  try {
    const { seat, secret } = await openOnDevice(c.var.deps, {
      code: parsed.value.code,
      caller: callerOf(c),
    });
    keepSeat(c, secret);
    const [card] = await cardsOf(c.var.deps, seat.id);
    return goTo(c, card ? `/cards/drafts/${card.id}` : "/cards");
  } catch (error) {
    return await showMenu(c, refused(c, parsed.form, error), 422);
  }
}
