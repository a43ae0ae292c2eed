import { openSession, sessionCookieName } from "../../src/identity/sessions.ts";
import type { Account } from "../../src/identity/types.ts";
import { ADMINISTRATOR } from "./deps.ts";
import { MEMBER_PASSWORD, type Peer } from "./peers.ts";
import { type Visit, Visitor } from "./visitor.ts";

/** Who one is on the log-in page. */
export interface Login {
  readonly login: string;
  readonly password: string;
}

/** Fills in the log-in page. @returns the page that answers */
export async function logIn(person: Visitor, login: Login): Promise<Visit> {
  return await person.submit(await person.get("/login"), "#login", { ...login });
}

/** Somebody with a browser that has no script, logged in. */
export async function loggedIn(node: { readonly origin: string }, login: Login): Promise<Visitor> {
  const person = new Visitor(node.origin);
  await logIn(person, login);
  return person;
}

/** A member of this node, logged in. */
export function memberOf(peer: Peer, { login }: Pick<Login, "login">): Promise<Visitor> {
  return loggedIn(peer, { login, password: MEMBER_PASSWORD });
}

/** The administrator of this node, logged in. */
export function administratorOf(peer: Peer): Promise<Visitor> {
  return loggedIn(peer, ADMINISTRATOR);
}

/** What a browser keeps of somebody who is logged in. */
export async function sessionCookie(peer: Peer, account: Account) {
  const { secret } = await openSession(peer.deps, account, "Firefox");
  return {
    name: sessionCookieName(peer.origin),
    value: secret,
    // Secure cookies are set for https; a browser sends them to http://localhost all the same.
    url: peer.origin.replace("http:", "https:"),
    secure: true,
  };
}
