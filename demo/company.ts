import type { Person, Troupe } from "./cast.ts";
import { accept, offer, show } from "./walk/awarding.ts";
import { type CardTold, makeCard } from "./walk/carding.ts";
import { eventually, showProfile } from "./walk/endorsing.ts";
import type { NodeProcess } from "./walk/process.ts";
import { inviteMember, PASSWORD, setUpNode } from "./walk/setup.ts";
import type { Visitor } from "./walk/visitor.ts";
import type { WrittenCredential, WrittenLogin, WrittenNode, WrittenWorkshop } from "./written.ts";

/** What an association says of somebody. */
export interface Recognition {
  readonly to: string;
  readonly badge: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly hours?: string;
  readonly language?: string;
  readonly narrative: string;
}

/** A badge or a card of somebody at their node: its path there, and who holds it. */
export interface Held {
  readonly path: string;
  readonly holder: Visitor;
  readonly who: string;
}

/** The four companies by the name of their folder. */
export interface Companies {
  readonly geants: Company;
  readonly overleie: Company;
  readonly passerelle: Company;
  readonly reseau: Company;
}

/** A node of the demo with its people, each in a browser of their own. */
export class Company {
  readonly #visitors = new Map<string, Visitor>();
  readonly #credentials: WrittenCredential[] = [];
  readonly #cards: WrittenCredential[] = [];
  readonly #workshops: WrittenWorkshop[] = [];
  constructor(readonly troupe: Troupe, readonly node: NodeProcess) {}

  /** Sets the node up, invites its people, and lets those who say something of themselves be known elsewhere. */
  async arrive(): Promise<void> {
    const { troupe, node } = this;
    const { administrator, place, kind, name, summary } = troupe;
    const admin = await setUpNode(node, {
      kind,
      name,
      summary,
      place,
      administrator: { name: administrator.name, handle: administrator.handle },
      language: administrator.language,
    });
    this.#visitors.set(administrator.handle, admin);
    for (const person of troupe.people) {
      const visitor = await inviteMember(admin, person);
      this.#visitors.set(person.handle, visitor);
      if (person.summary) await showProfile(visitor, person.summary);
    }
  }

  get origin(): string {
    return this.node.origin;
  }

  get admin(): Visitor {
    return this.as(this.troupe.administrator.handle);
  }

  get issuer(): Visitor {
    return this.as(this.troupe.people.find(({ roles }) => roles.includes("issuer"))!.handle);
  }

  /** The browser of somebody here. */
  as(handle: string): Visitor {
    const visitor = this.#visitors.get(handle);
    if (!visitor) throw new Error(`Nobody is called ${handle} at ${this.origin}`);
    return visitor;
  }

  /** `@handle@host`, by which people elsewhere find somebody here. */
  addressOf(handle: string): string {
    return `@${handle}@${new URL(this.origin).host}`;
  }

  /** The address of the organisation itself, for other nodes. */
  async actor(): Promise<string> {
    return await this.#actorOf(this.origin);
  }

  /** Offers a badge to somebody here. @returns the offer's path */
  async propose({ to, ...said }: Recognition): Promise<string> {
    const { name, language } = this.#person(to);
    return await offer(this.issuer, { language, ...said, to: name });
  }

  /** Offers a badge to somebody here, who accepts it. */
  async recognise(said: Recognition): Promise<Held> {
    const offered = await this.propose(said);
    const holder = this.as(said.to);
    return { path: await accept(holder, offered), holder, who: said.to };
  }

  /** Somebody here makes a card, with their name on it. */
  async makeCard(who: string, told: CardTold): Promise<Held> {
    const holder = this.as(who);
    const { name } = this.#person(who);
    return { path: await makeCard(holder, { ...told, name }), holder, who };
  }

  /** The holder decides who sees a badge or a card. */
  async reveal(badge: Held, visibility: "public" | "followers"): Promise<void> {
    await show(badge.holder, badge.path, visibility);
  }

  /** Writes a badge down for `demo.json`. */
  note(badge: Held, state: WrittenCredential["state"], endorsements = 0): void {
    this.#credentials.push(this.#written(badge, state, endorsements));
  }

  /** Writes a card down for `demo.json`. */
  noteCard(card: Held, state: WrittenCredential["state"], endorsements = 0): void {
    this.#cards.push(this.#written(card, state, endorsements));
  }

  /** Writes a workshop down for `demo.json`. */
  noteWorkshop(workshop: WrittenWorkshop): void {
    this.#workshops.push(workshop);
  }

  /** What `demo.json` says of this node. */
  async written(): Promise<WrittenNode> {
    const { slug, name, kind, languages, administrator, people } = this.troupe;
    const logins: WrittenLogin[] = [];
    for (const person of [administrator, ...people]) {
      logins.push({
        name: person.name,
        login: person.handle,
        password: PASSWORD,
        role: person.roles[0] ?? "member",
        actor: await this.#actorOf(`acct:${this.addressOf(person.handle).slice(1)}`),
      });
    }
    return {
      slug,
      name,
      origin: this.origin,
      role: kind === "collective" ? "collective" : "association",
      languages,
      actor: await this.actor(),
      logins,
      credentials: this.#credentials,
      cards: this.#cards,
      workshops: this.#workshops,
    };
  }

  /** Asks as other nodes do (RFC 7033); who does not show themselves has no address for them. */
  async #actorOf(resource: string): Promise<string> {
    const path = `/.well-known/webfinger?resource=${encodeURIComponent(resource)}`;
    const { status, text } = await this.admin.get(path, { Accept: "application/jrd+json" });
    if (status !== 200) return "";
    const links: { rel: string; href?: string }[] = JSON.parse(text).links ?? [];
    return links.find(({ rel }) => rel === "self")?.href ?? "";
  }

  #written(
    { path, who }: Held,
    state: WrittenCredential["state"],
    endorsements: number,
  ): WrittenCredential {
    const { name } = this.#person(who);
    return { address: this.origin + path, holder: name, state, endorsements };
  }

  #person(handle: string): Person {
    const { administrator, people } = this.troupe;
    const found = [administrator, ...people].find((person) => person.handle === handle);
    if (!found) throw new Error(`Nobody is called ${handle} at ${this.origin}`);
    return found;
  }
}

/** Somebody follows somebody elsewhere, who lets them. */
export async function follow(
  follower: Visitor,
  followed: Visitor,
  address: string,
): Promise<void> {
  const find = `/network/find?who=${encodeURIComponent(address)}`;
  const found = await follower.get(find);
  await follower.submit(found, 'form[action="/network/follow"]');
  const asked = await eventually(async () => {
    const network = await followed.get("/network");
    return network.document.querySelector('form[action="/network/accept"]') ? network : undefined;
  });
  await followed.submit(asked, 'form[action="/network/accept"]');
  await eventually(async () => {
    const { document } = await follower.get(found.path);
    return document.querySelector('form[action="/network/unfollow"]') !== null;
  });
}
