import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { claimedKey, type Dialect, isSigned, signMessage } from "./neighbour_signatures.ts";
import { freePort } from "./node.ts";

// deno-lint-ignore no-explicit-any
type Json = any;

const AS = "https://www.w3.org/ns/activitystreams";
const PUBLIC = `${AS}#Public`;
const TYPE = "application/activity+json";

/** How a {@link Neighbour} differs from the usual one. */
export interface NeighbourOptions {
  /** The only dialect it reads; both where absent. */
  readonly reads?: Dialect;
  /** What it answers instead of taking what was sent (a body). */
  readonly refuses?: (body: string) => number | undefined;
  readonly clock?: () => Date;
}

/**
 * A small, plain ActivityPub server, written from the specifications and shaped like Mastodon: one
 * person, `mina`, who follows, posts, mentions, replies, edits and deletes, and the server itself,
 * which reads in its own name. It shares no line with what it talks to.
 */
export class Neighbour {
  readonly origin: string;
  readonly actor: string;
  /** The server's own actor: Mastodon reads notes in its name rather than in a person's. */
  readonly server: string;
  /** Every activity that came in with a signature that holds. */
  readonly inbox: Json[] = [];
  /** In which dialects they were signed. */
  readonly dialects: Dialect[] = [];
  readonly notes = new Map<string, Json>();
  /** What its document says besides: other names, where it moved to. */
  profile: Json = {};
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject };
  readonly #options: NeighbourOptions;
  readonly #listener: Deno.HttpServer;
  #count = 0;

  constructor(options: NeighbourOptions = {}) {
    const port = freePort();
    this.origin = `http://localhost:${port}`;
    this.actor = `${this.origin}/users/mina`;
    this.server = `${this.origin}/actor`;
    this.#options = options;
    this.#keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
    this.#listener = Deno.serve(
      { port, hostname: "127.0.0.1", onListen() {} },
      (request) => this.#answer(request),
    );
  }

  get #now(): Date {
    return this.#options.clock?.() ?? new Date();
  }

  async close(): Promise<void> {
    await this.#listener.shutdown();
  }

  /** A new address on this server. */
  id(kind: string): string {
    return `${this.actor}/${kind}/${++this.#count}`;
  }

  /** What came in of one type, oldest first. */
  received(type: string): Json[] {
    return this.inbox.filter((activity) => activity.type === type);
  }

  /** Sends an activity to an inbox. @returns the status that was answered */
  async send(
    inbox: string,
    activity: Json,
    options: { dialect?: Dialect; headers?: Record<string, string>; sign?: boolean } = {},
  ): Promise<number> {
    const body = JSON.stringify({ "@context": AS, actor: this.actor, ...activity });
    const response = await this.#fetch("POST", inbox, {
      body,
      dialect: options.dialect ?? "cavage",
      headers: { "content-type": TYPE, ...options.headers },
      sign: options.sign,
    });
    await response.body?.cancel();
    return response.status;
  }

  /** Reads a document in its person's name, or in the server's own. */
  get(url: string, dialect: Dialect = "cavage", reader = this.actor): Promise<Response> {
    return this.#fetch("GET", url, { dialect, headers: { accept: TYPE }, signer: reader });
  }

  /** Asks to follow. @returns the Follow's id */
  async follow(actor: string, dialect?: Dialect): Promise<string> {
    const id = this.id("follows");
    const { inbox } = await (await this.get(actor)).json();
    await this.send(inbox, { id, type: "Follow", object: actor }, { dialect });
    return id;
  }

  /** A note as Mastodon has it. */
  note(content: string, fields: Json = {}): Json {
    const id = this.id("statuses");
    const note = {
      id,
      type: "Note",
      attributedTo: this.actor,
      content: `<p>${content}</p>`,
      published: this.#now.toISOString(),
      url: `${this.origin}/@mina/${this.#count}`,
      to: [PUBLIC],
      cc: [`${this.actor}/followers`],
      sensitive: false,
      tag: [],
      attachment: [],
      ...fields,
    };
    this.notes.set(id, note);
    return note;
  }

  /** Answers a note, to its author alone. @returns the reply and the status it was met with */
  async reply(
    to: Json,
    content: string,
    fields: Json = {},
  ): Promise<{ note: Json; status: number }> {
    const { attributedTo } = to;
    const note = this.note(content, {
      inReplyTo: to.id,
      to: [attributedTo],
      cc: [],
      tag: [{ type: "Mention", href: attributedTo }],
      ...fields,
    });
    return { note, status: await this.say(attributedTo, "Create", note) };
  }

  /** Tells an actor of a note: `Create`, `Update`, `Delete`. @returns the status */
  async say(actor: string, type: string, object: Json): Promise<number> {
    return await this.send(`${actor}/inbox`, { id: this.id("activities"), type, object });
  }

  #fetch(
    method: string,
    url: string,
    { body, dialect, headers, sign = true, signer = this.actor }: {
      body?: string;
      dialect: Dialect;
      headers: Record<string, string>;
      sign?: boolean;
      signer?: string;
    },
  ): Promise<Response> {
    const key = { id: `${signer}#main-key`, privateKey: this.#keys.privateKey };
    const signed = sign
      ? signMessage(dialect, { method, url, headers, body }, key, this.#now)
      : headers;
    return fetch(url, { method, body, headers: signed });
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/.well-known/webfinger") {
      const { host } = new URL(this.origin);
      if (searchParams.get("resource") !== `acct:mina@${host}`) return status(404);
      return json({
        subject: `acct:mina@${host}`,
        links: [{ rel: "self", type: TYPE, href: this.actor }],
      }, "application/jrd+json");
    }
    if (pathname === "/users/mina") return json(this.#document());
    if (pathname === "/actor") return json(this.#serverDocument());
    if (request.method === "POST") return await this.#receive(request);
    const note = this.notes.get(`${this.origin}${pathname}`);
    return note ? json({ "@context": AS, ...note }) : status(404);
  }

  #document(): Json {
    return {
      "@context": [AS, "https://w3id.org/security/v1"],
      id: this.actor,
      type: "Person",
      preferredUsername: "mina",
      name: "Mina",
      summary: "<p>Bénévole à <b>Mons</b>.</p>",
      inbox: `${this.actor}/inbox`,
      outbox: `${this.actor}/outbox`,
      followers: `${this.actor}/followers`,
      following: `${this.actor}/following`,
      url: `${this.origin}/@mina`,
      manuallyApprovesFollowers: false,
      endpoints: { sharedInbox: `${this.origin}/inbox` },
      ...this.profile,
      publicKey: this.#publicKey(this.actor),
    };
  }

  #serverDocument(): Json {
    return {
      "@context": [AS, "https://w3id.org/security/v1"],
      id: this.server,
      type: "Application",
      preferredUsername: new URL(this.origin).host,
      inbox: `${this.server}/inbox`,
      outbox: `${this.server}/outbox`,
      url: `${this.origin}/about/more?instance_actor=true`,
      manuallyApprovesFollowers: true,
      endpoints: { sharedInbox: `${this.origin}/inbox` },
      publicKey: this.#publicKey(this.server),
    };
  }

  #publicKey(owner: string): Json {
    const publicKeyPem = this.#keys.publicKey.export({ type: "spki", format: "pem" });
    return { id: `${owner}#main-key`, owner, publicKeyPem };
  }

  async #receive(request: Request): Promise<Response> {
    const body = await request.text();
    const refusal = this.#options.refuses?.(body);
    if (refusal) return status(refusal);
    const claimed = claimedKey(request.headers);
    const { reads } = this.#options;
    if (!claimed || (reads && claimed.dialect !== reads)) return status(401);
    const owner = await (await fetch(claimed.keyId.split("#")[0], { headers: { accept: TYPE } }))
      .json();
    const key = [owner.publicKey].flat().find(({ id }: Json) => id === claimed.keyId);
    const url = new URL(new URL(request.url).pathname, this.origin).href;
    const message = { method: request.method, url, headers: request.headers, body };
    const activity = JSON.parse(body);
    if (!key || activity.actor !== owner.id || !isSigned(message, key.publicKeyPem)) {
      return status(401);
    }
    this.inbox.push(activity);
    this.dialects.push(claimed.dialect);
    return status(202);
  }
}

function json(document: Json, type = TYPE): Response {
  return new Response(JSON.stringify(document), { headers: { "content-type": type } });
}

function status(code: number): Response {
  return new Response(null, { status: code });
}
