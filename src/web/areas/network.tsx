import { Hono } from "hono";
import { z } from "zod";
import { lookUp } from "../../../federation/lookup.ts";
import { shownElsewhere } from "../../../federation/shown_elsewhere.ts";
import type { Deps } from "../../deps.ts";
import { DomainError, NotFoundError } from "../../errors.ts";
import { isElsewhere } from "../../identity/names.ts";
import { hasRole } from "../../identity/roles.ts";
import type { Account, Actor } from "../../identity/types.ts";
import { NetError } from "../../net/errors.ts";
import { isForAll, newsOf } from "../../recognition/news/timeline.ts";
import { actingAs } from "../../relations/acting.ts";
import { followersOf, followingOf, readFollow } from "../../relations/follow_store.ts";
import { acceptFollower, follow, removeFollower, unfollow } from "../../relations/follows.ts";
import { mayMeet } from "../../relations/seeing.ts";
import { keys } from "../../store/keys.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { NetworkPage } from "../../../views/pages/network/network.tsx";
import { SomebodyPage } from "../../../views/pages/network/somebody.tsx";
import { cached } from "../cached.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { text } from "../fields.ts";
import { checkForm, errorSentence, formBody } from "../forms.ts";
import { SANDBOX_POLICY } from "../middleware/headers.ts";
import { newsItems } from "../network/news.ts";
import { somebody } from "../network/people.ts";
import { goTo, page, reader } from "../respond.ts";

const search = z.object({ who: text(300) });

/** Whom one follows, who follows one, and how to find others, here and elsewhere. */
export function networkArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/network", (c) => showNetwork(c, EMPTY_FORM));
  app.get("/network/find", find);
  app.get("/network/someone", showSomebody);
  app.post("/network/follow", act(follow));
  app.post("/network/unfollow", act(unfollow));
  app.post("/network/accept", act((deps, by, who, as) => acceptFollower(deps, by, as, who)));
  app.post("/network/remove", act((deps, by, who, as) => removeFollower(deps, by, as, who)));
  app.get("/network/pictures/:hash", async (c) => {
    reader(c);
    const { deps } = c.var;
    const actor = (await deps.store.get(keys.remoteActor(c.req.param("hash")))).value;
    const bytes = actor?.picture && await deps.blobs.get(actor.picture.blob);
    if (!bytes) throw new NotFoundError();
    c.header("Content-Security-Policy", SANDBOX_POLICY);
    return cached(c, bytes, "image/png", "private, max-age=3600");
  });
  return app;
}

async function showNetwork(c: WebContext, form: FormState, status?: 422): Promise<Response> {
  const { deps, page: context } = c.var;
  const { acting, choices } = await actingIn(c, c.req.query("as"));
  const [following, followers, waiting] = await Promise.all([
    followingOf(deps, acting.id),
    Array.fromAsync(followersOf(deps, acting.id, "accepted")),
    Array.fromAsync(followersOf(deps, acting.id, "waiting")),
  ]);
  const people = (names: readonly string[]) =>
    Promise.all(names.map((name) => somebody(deps, name)));
  const view = (
    <NetworkPage
      context={context}
      form={form}
      acting={acting}
      choices={choices}
      following={await people(
        following.filter(({ state }) => state === "accepted").map(({ followed }) => followed),
      )}
      asked={await people(
        following.filter(({ state }) => state === "waiting").map(({ followed }) => followed),
      )}
      followers={await people(followers.map(({ follower }) => follower))}
      waiting={await people(waiting.map(({ follower }) => follower))}
      start={context.organisation && acting.type === "Person" && following.length === 0
        ? await somebody(deps, context.organisation.id)
        : undefined}
    />
  );
  return await page(c, view, { status });
}

/** In whose name the reader acts: their own, or the association's where their role allows it. */
async function actingIn(
  c: WebContext,
  as: string | undefined,
): Promise<{ account: Account; acting: Actor; choices: readonly Actor[] }> {
  const { deps, page: context } = c.var;
  const account = reader(c);
  const own = await actingAs(deps, account, account.id);
  const { organisation } = context;
  const choices = organisation && hasRole(account, "issuer") ? [own, organisation] : [own];
  const acting = as ? await actingAs(deps, account, as) : own;
  return { account, acting, choices };
}

async function find(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const { account, acting } = await actingIn(c, c.req.query("as"));
  const typed = { who: c.req.query("who") ?? "" };
  const parsed = checkForm(c, typed, { values: typed, errors: {} }, search);
  if (!parsed.ok) return await showNetwork(c, parsed.form, 422);
  try {
    const name = await lookUp(deps, parsed.value.who);
    await requireMet(deps, account, acting, name);
    return goTo(c, `/network/someone?name=${encodeURIComponent(name)}&as=${acting.id}`);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const code = error instanceof NetError ? "node-silent" : "nobody-found";
    const who = errorSentence(context.language, code);
    return await showNetwork(c, { ...parsed.form, errors: { who } }, 422);
  }
}

async function showSomebody(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const { account, acting } = await actingIn(c, c.req.query("as"));
  const name = c.req.query("name") ?? "";
  await requireMet(deps, account, acting, name);
  const who = await somebody(deps, name);
  if (who.handle === name) throw new NotFoundError();
  const [follows, followed] = await Promise.all([
    readFollow(deps, { follower: acting.id, followed: name }),
    readFollow(deps, { follower: name, followed: acting.id }),
  ]);
  const [news, shown] = await Promise.all([
    newsOf(deps, name).then((entries) => entries.filter(isForAll)),
    shownElsewhere(deps, name),
  ]);
  const known = news.flatMap((entry) => entry.kind === "elsewhere" ? entry.note.credential : []);
  const view = (
    <SomebodyPage
      context={context}
      who={who}
      acting={acting}
      follow={follows.value?.state ?? "none"}
      followsBack={followed.value?.state === "accepted"}
      items={await newsItems(deps, news)}
      shown={shown.filter(({ credential }) => !known.includes(credential))}
    />
  );
  return await page(c, view);
}

/** @throws {NotFoundError} for somebody of this node whom this reader is not to know of */
async function requireMet(deps: Deps, account: Account, acting: Actor, name: string) {
  if (isElsewhere(name)) return;
  const actor = (await deps.store.get(keys.actor(name))).value;
  if (!actor || !(await mayMeet(deps, account, acting, actor))) throw new NotFoundError();
}

type Act = (
  deps: WebEnv["Variables"]["deps"],
  by: Account,
  who: string,
  as: string,
) => Promise<unknown>;

/** A button's form: whom it is about, and in whose name. */
function act(work: Act) {
  return async (c: WebContext): Promise<Response> => {
    const { who, as, back } = await formBody(c);
    const { account, acting } = await actingIn(c, typeof as === "string" ? as : undefined);
    if (typeof who !== "string" || !who) throw new NotFoundError();
    await work(c.var.deps, account, who, acting.id);
    const page = back === "someone" ? `someone?name=${encodeURIComponent(who)}&` : "?";
    return goTo(c, `/network${page === "?" ? "?" : `/${page}`}as=${acting.id}`);
  };
}
