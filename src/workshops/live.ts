import { Presence } from "./presence.ts";

/** Changes that come together are told together, in milliseconds. */
const TOGETHER_MS = 150;

/**
 * Tells those who follow a workshop that something in it changed, within this process. What changed
 * they read themselves, once for all of them: see {@link Live.read}.
 */
export class Live<T> {
  readonly presence: Presence;
  readonly #read: (workshop: string) => Promise<T>;
  readonly #followers = new Map<string, Set<() => void>>();
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #latest = new Map<string, Promise<T>>();
  readonly #closing = new AbortController();

  /** @param read what those who follow are shown of a workshop */
  constructor(read: (workshop: string, presence: Presence) => Promise<T>) {
    this.presence = new Presence((workshop) => this.changed(workshop));
    this.#read = (workshop) => read(workshop, this.presence);
  }

  /** Aborted when the node stops: whoever streams ends then. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** To be called after the commit, and whenever somebody comes or goes. */
  changed(workshop: string): void {
    this.#latest.delete(workshop);
    if (this.#pending.has(workshop) || !this.#followers.has(workshop) || this.closing.aborted) {
      return;
    }
    const tell = () => {
      this.#pending.delete(workshop);
      for (const heard of this.#followers.get(workshop) ?? []) heard();
    };
    this.#pending.set(workshop, setTimeout(tell, TOGETHER_MS));
  }

  /** Calls `heard` after each change. @returns a function that ends it */
  follow(workshop: string, heard: () => void): () => void {
    const followers = this.#followers.get(workshop) ?? new Set();
    this.#followers.set(workshop, followers.add(heard));
    return () => {
      followers.delete(heard);
      if (followers.size > 0) return;
      this.#followers.delete(workshop);
      this.#latest.delete(workshop);
    };
  }

  /** The workshop as it is now: read once per change, however many follow it. */
  read(workshop: string): Promise<T> {
    if (!this.#followers.has(workshop)) return this.#read(workshop);
    const known = this.#latest.get(workshop);
    if (known) return known;
    const reading = this.#read(workshop);
    this.#latest.set(workshop, reading);
    reading.catch(() => this.#latest.delete(workshop));
    return reading;
  }

  /** Ends every stream, and whatever waits to be told. */
  close(): void {
    this.#closing.abort();
    this.presence.close();
    for (const timer of this.#pending.values()) clearTimeout(timer);
    this.#pending.clear();
    this.#followers.clear();
  }
}
