import type { Clock } from "../../clock.ts";
import type { DidDocument } from "../did_document.ts";

/** A key this node remembers from when it first met an actor. */
export interface PinnedKey {
  /** Its Multikey value, `z6Mk…`. */
  readonly multibase: string;
  /** When it was pinned (ISO 8601). */
  readonly since: string;
  /** What this node was told of it since (ISO 8601). */
  readonly expires?: string;
  readonly revoked?: string;
}

/** A status list as it was had. */
export interface FetchedList {
  readonly bytes: Uint8Array;
  readonly fetchedAt: Date;
  /** Whether it is a copy kept from earlier, because the list itself could not be had. */
  readonly cached: boolean;
}

/** What a verification may ask of the node around it. Nothing here throws: undefined is "not had". */
export interface VerifyContext {
  readonly clock: Clock;
  /** Reads a DID document now (`did:web`; a `did:key` is its own document and never asked for). */
  readonly resolveDid: (did: string) => Promise<DidDocument | undefined>;
  readonly fetchStatusList: (url: string) => Promise<FetchedList | undefined>;
  /** The keys pinned for a DID, none if this node never met it. */
  readonly pins: (did: string) => Promise<readonly PinnedKey[]>;
  /**
   * Whether this very document (its `digestMultibase` over JCS, proof included) was recorded here
   * before a moment: what a stolen key signs today cannot claim that.
   */
  readonly recordedBefore?: (digest: string, moment: Date) => Promise<boolean>;
  /** Whom the badge should be about: a DID or an actor's address, compared exactly. */
  readonly recipient?: string;
  /** How many addresses one verification may look up. */
  readonly lookups?: number;
}

const DEFAULT_LOOKUPS = 20;

/** The look-ups of one verification: each address once, and no more of them than the budget. */
export class Lookups {
  #left: number;
  readonly #documents = new Map<string, Promise<DidDocument | undefined>>();
  readonly #lists = new Map<string, Promise<FetchedList | undefined>>();

  constructor(readonly context: VerifyContext) {
    this.#left = context.lookups ?? DEFAULT_LOOKUPS;
  }

  didDocument(did: string): Promise<DidDocument | undefined> {
    return this.#once(this.#documents, did, this.context.resolveDid);
  }

  statusList(url: string): Promise<FetchedList | undefined> {
    return this.#once(this.#lists, url, this.context.fetchStatusList);
  }

  #once<T>(
    had: Map<string, Promise<T | undefined>>,
    address: string,
    read: (address: string) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    let answer = had.get(address);
    if (!answer) {
      answer = this.#left-- > 0 ? read(address) : Promise.resolve(undefined);
      had.set(address, answer);
    }
    return answer;
  }
}
