import type { Context } from "hono";
import type { Account, Actor, Session } from "../identity/types.ts";
import type { Deps } from "../deps.ts";
import type { Place } from "../workshops/participants.ts";
import type { LiveWorkshops } from "../workshops/view.ts";
import type { PageContext } from "../../views/context.ts";
import type { Representation } from "./cached.ts";

/** What every request of the door for people carries. */
export interface WebEnv {
  Bindings: {
    /** The other end's address, as the socket says (absent when a test calls `fetch` itself). */
    remoteAddress?: string;
  };
  Variables: {
    deps: Deps;
    page: PageContext;
    /** Those who follow workshops on this node. */
    live: LiveWorkshops;
    /** The reader's places in workshops: those that ended or that they were taken off, too. */
    places: readonly Place[];
    account?: Account;
    person?: Actor;
    session?: Session;
    /** A page that is the same for everyone who is not logged in, to be kept while it holds. */
    keep?: Representation;
  };
}

/** One request, with what the middleware found out about it. */
export type WebContext = Context<WebEnv>;
