import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { organisationLogo } from "../../achievements/images/logo.ts";
import { publishFrameworkAchievements } from "../../achievements/store.ts";
import { isLoopbackOrigin } from "../../config.ts";
import { DomainError, FieldError, NotFoundError } from "../../errors.ts";
import { communesOf } from "../../identity/communes.ts";
import { MAX_PICTURE_MB } from "../../identity/pictures.ts";
import { openSession } from "../../identity/sessions.ts";
import { isSetupKey, setUpNode } from "../../identity/setup.ts";
import { answerSetUp, findSetUpDraft, type SetUpDraft } from "../../identity/setup_draft.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { CheckPage } from "../../../views/pages/setup/check.tsx";
import { DonePage } from "../../../views/pages/setup/done.tsx";
import { NoKeyPage } from "../../../views/pages/setup/no_key.tsx";
import { QuestionPage } from "../../../views/pages/setup/question_page.tsx";
import { callerOf } from "../caller.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { password } from "../fields.ts";
import { formBody, readForm, refused } from "../forms.ts";
import { SANDBOX_POLICY } from "../middleware/headers.ts";
import { takeOverComfort } from "../middleware/comfort.ts";
import { keepSession } from "../middleware/identify.ts";
import { goTo, goWhole, page, reader } from "../respond.ts";
import { ANSWERS, type DraftQuestion, PASSED_OVER } from "../setup/answers.ts";
import { type Plan, planOf } from "../setup/plan.ts";
import {
  formFor,
  isQuestion,
  nextOpen,
  type Question,
  questionAfter,
  questionBefore,
} from "../setup/questions.ts";
import { z } from "zod";

const confirmation = z.object({ password });

/** The set-up page: a few questions, one thing after another, kept between them. */
export function setupArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/setup", welcome);
  app.get("/setup/done", (c) => {
    const account = reader(c, "administrator");
    return page(c, <DonePage context={c.var.page} login={account.login} />);
  });
  app.get("/setup/picture", showLogo);
  app.get("/setup/:question", async (c) => {
    const question = questionOf(c);
    await requireKey(c);
    const draft = await findSetUpDraft(c.var.deps);
    return await ask(c, question, draft, formFor(question, draft, c.var.page));
  });
  app.post("/setup/:question", pictureLimit, async (c) => {
    const question = questionOf(c);
    await requireKey(c);
    return question === "preview" ? await confirm(c) : await answer(c, question);
  });
  return app;
}

/** Without the link's key: where to find it. With it: what to check before anything is asked. */
async function welcome(c: WebContext): Promise<Response> {
  const { page: context, deps } = c.var;
  if (!c.req.query("key") && !context.organisation) {
    return await page(c, <NoKeyPage context={context} />);
  }
  await requireKey(c);
  const draft = await findSetUpDraft(deps);
  return await page(
    c,
    <CheckPage
      context={context}
      now={deps.clock().toISOString()}
      usedHost={new URL(c.req.url).host}
      isTrial={isLoopbackOrigin(deps.config.origin)}
      isResumed={draft.answered.length > 0}
      here={context.path}
      next={address(c, nextOpen(draft))}
    />,
  );
}

/** The logo there would be now: the chosen one, or the one drawn from the name. */
async function showLogo(c: WebContext): Promise<Response> {
  await requireKey(c);
  const { picture, name = "", organisation } = await findSetUpDraft(c.var.deps);
  c.header("Cache-Control", "no-store");
  c.header("Content-Security-Policy", SANDBOX_POLICY);
  const chosen = picture && await c.var.deps.blobs.get(picture.blob);
  return chosen
    ? c.body(Uint8Array.from(chosen), 200, { "Content-Type": "image/png" })
    : c.body(organisationLogo(name, organisation), 200, { "Content-Type": "image/svg+xml" });
}

async function answer(c: WebContext, question: DraftQuestion): Promise<Response> {
  const { deps } = c.var;
  const draft = await findSetUpDraft(deps);
  const { skip } = await formBody(c);
  const read = skip && question !== "kind"
    ? { answer: PASSED_OVER[question] }
    : await ANSWERS[question](c, draft);
  if ("form" in read) return await ask(c, question, draft, read.form, 422);
  const after = await answerSetUp(deps, question, read.answer);
  return goTo(c, address(c, questionAfter(after, question)));
}

/** Sets the node up and lets its first administrator in. */
async function confirm(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const draft = await findSetUpDraft(deps);
  const plan = planOf(draft, c.var.page);
  if (!plan) return goTo(c, address(c, "kind"));
  const parsed = await readForm(c, confirmation);
  if (!parsed.ok) return await ask(c, "preview", draft, parsed.form, 422);
  try {
    const { account, organisation } = await setUpNode(deps, {
      ...plan,
      administrator: {
        ...plan.administrator,
        password: parsed.value.password,
        language: c.var.page.language,
      },
      key: c.req.query("key") ?? "",
      caller: callerOf(c),
    });
    await publishFrameworkAchievements(deps, organisation.id);
    const { secret } = await openSession(deps, account, c.req.header("User-Agent") ?? "");
    keepSession(c, secret);
    await takeOverComfort(c, account.id);
    return goWhole(c, "/setup/done");
  } catch (error) {
    return await askAgain(c, draft, error);
  }
}

/** What the domain refuses goes back to the question it is about. */
async function askAgain(c: WebContext, draft: SetUpDraft, error: unknown): Promise<Response> {
  const about = error instanceof FieldError && error.field !== "password" ? "you" : "preview";
  const form = about === "you" ? formFor("you", draft, c.var.page) : EMPTY_FORM;
  return await ask(c, about, draft, refused(c, form, error), 422);
}

async function ask(
  c: WebContext,
  question: Question,
  draft: SetUpDraft,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const plan: Plan | undefined = planOf(draft, c.var.page);
  if (!plan && question !== "kind") return goTo(c, address(c, "kind"));
  const before = questionBefore(draft, question);
  return await page(
    c,
    <QuestionPage
      context={c.var.page}
      question={question}
      form={form}
      draft={draft}
      plan={plan}
      communes={question === "commune" && draft.place ? await communesOf(draft.place) : []}
      addressOf={(name) => address(c, name)}
      back={address(c, before)}
    />,
    { status },
  );
}

function questionOf(c: WebContext): Question {
  const question = c.req.param("question") ?? "";
  if (!isQuestion(question)) throw new NotFoundError();
  return question;
}

/** @throws {DomainError} `setup-key-wrong`, `setup-done` */
async function requireKey(c: WebContext): Promise<void> {
  const key = c.req.query("key") ?? "";
  if (!await isSetupKey(c.var.deps, key, callerOf(c))) throw new DomainError("setup-key-wrong");
}

function address(c: WebContext, name: Question | "picture" | undefined): string {
  const key = encodeURIComponent(c.req.query("key") ?? "");
  return name ? `/setup/${name}?key=${key}` : `/setup?key=${key}`;
}

const MEGABYTE = 1024 * 1024;

const pictureLimit = bodyLimit({
  maxSize: (MAX_PICTURE_MB + 1) * MEGABYTE,
  onError: async (c) => {
    const context = c as WebContext;
    await requireKey(context);
    const draft = await findSetUpDraft(context.var.deps);
    const error = new FieldError("logo", "picture-large", { max: MAX_PICTURE_MB });
    return await ask(context, "logo", draft, refused(context, EMPTY_FORM, error), 422);
  },
});
