import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { DomainError, TooLargeError } from "../../errors.ts";
import { findActor } from "../../identity/actors.ts";
import { isElsewhere } from "../../identity/names.ts";
import { awardFor } from "../../recognition/access/access.ts";
import {
  acceptAward,
  answersFor,
  declineAward,
  isIssuer,
  withdrawAward,
} from "../../recognition/awards/awards.ts";
import { issuedWithin } from "../../recognition/awards/issue.ts";
import { MAX_FILE_BYTES } from "../../recognition/awards/uploads.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { AwardPage } from "../../../views/pages/awards/award_page.tsx";
import { optionalText } from "../fields.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { readForm, refused } from "../forms.ts";
import { acceptance, chosenName } from "../recognition/acceptance.ts";
import { showAwards } from "../recognition/awards_list.tsx";
import { saidIn } from "../recognition/badges.ts";
import { peopleOf, personOf } from "../recognition/people.ts";
import { askForAward, takeAwardForm } from "../recognition/new_award.tsx";
import { goTo, page, reader } from "../respond.ts";

/** Three files of the largest size at once; more can be added one after the other. */
const MAX_FORM_BYTES = 3 * MAX_FILE_BYTES + 1024 * 1024;
/** How long an acceptance waits for its badge, in milliseconds; it takes a hundredth of that. */
const SIGNING_MS = 2000;

const word = z.object({ reason: optionalText(1000) });

/** Recognising somebody, and answering. */
export function awardsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/awards", showAwards);
  app.get("/awards/new", askForAward);
  app.post("/awards/new", limited, takeAwardForm);
  app.get("/awards/:id", async (c) => {
    const { deps } = c.var;
    const award = await awardFor(deps, reader(c), c.req.param("id"));
    // Who waits for what comes next is not disturbed by a page that says the same.
    if (c.req.query("known") === award.state) return c.body(null, 204);
    const here = award.credential && await answersFor(deps, reader(c), award.recipient);
    return here ? goTo(c, `/credentials/${award.credential}`) : await showAward(c, {});
  });
  app.post("/awards/:id/accept", accept);
  app.post("/awards/:id/decline", (c) => answerWithWord(c, "decline", declineAward));
  app.post("/awards/:id/withdraw", (c) => answerWithWord(c, "withdraw", withdrawAward));
  return app;
}

const limited = bodyLimit({
  maxSize: MAX_FORM_BYTES,
  onError: () => {
    throw new TooLargeError("upload-too-large", { most: MAX_FILE_BYTES / 1024 / 1024 });
  },
});

async function accept(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const account = reader(c);
  const award = await awardFor(deps, account, c.req.param("id")!);
  const parsed = await readForm(c, acceptance);
  if (!parsed.ok) return await showAward(c, { accept: parsed.form }, 422);
  const name = chosenName(parsed.value, (await findActor(deps, award.recipient)).name);
  try {
    await acceptAward(deps, account, award.id, { name, evidence: parsed.value.evidence });
  } catch (error) {
    if (!saidYesBefore(error)) {
      return await showAward(c, { accept: refused(c, parsed.form, error) }, 422);
    }
  }
  const credential = await issuedWithin(deps, award.id, SIGNING_MS);
  return goTo(c, credential ? `/credentials/${credential}` : `/awards/${award.id}`);
}

/** Pressed twice, or again after a break: the answer stands, and its page is what they want to see. */
function saidYesBefore(error: unknown): boolean {
  return error instanceof DomainError && ["award-accepted", "award-issued"].includes(error.code);
}

async function answerWithWord(
  c: WebContext,
  which: "decline" | "withdraw",
  answer: typeof declineAward,
): Promise<Response> {
  const account = reader(c);
  const id = c.req.param("id")!;
  const parsed = await readForm(c, word);
  if (!parsed.ok) return await showAward(c, { [which]: parsed.form }, 422);
  try {
    await answer(c.var.deps, account, id, parsed.value.reason);
  } catch (error) {
    return await showAward(c, { [which]: refused(c, parsed.form, error) }, 422);
  }
  return goTo(c, `/awards/${id}`);
}

type Forms = Partial<Record<"accept" | "decline" | "withdraw", FormState>>;

async function showAward(c: WebContext, forms: Forms, status: 200 | 422 = 200): Promise<Response> {
  const { deps, page: context } = c.var;
  const account = reader(c);
  const award = await awardFor(deps, account, c.req.param("id")!);
  const people = await peopleOf(deps, award.proposedBy ? [award.proposedBy] : []);
  return await page(
    c,
    <AwardPage
      context={context}
      award={award}
      said={await saidIn(deps, award)}
      recipient={await personOf(deps, award.recipient)}
      issuer={await personOf(deps, award.issuer)}
      proposedBy={people.get(award.proposedBy ?? "")}
      sides={{
        recipient: await answersFor(deps, account, award.recipient),
        issuer: isIssuer(account) && !isElsewhere(award.issuer),
      }}
      forms={{ accept: EMPTY_FORM, decline: EMPTY_FORM, withdraw: EMPTY_FORM, ...forms }}
    />,
    { status },
  );
}
