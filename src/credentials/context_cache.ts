import type { Json } from "./types.ts";

/** A document names a JSON-LD context that is not carried by this node (see `contexts.ts`). */
export class ContextNotKnownError extends Error {
  override readonly name = "ContextNotKnownError";
  constructor(readonly context: string) {
    super(`Context not known: ${context}`);
  }
}

/**
 * jsonld.js's own view of the words in force at one point of a document. It never changes one once
 * it is made, only copies of it.
 */
export interface ActiveContext {
  /** What was in force around a typed object, to go back to inside it. */
  previousContext?: ActiveContext;
  revertToPreviousContext(): ActiveContext;
  /** To be changed by its caller, who replaces whole definitions and never alters one. */
  clone(): ActiveContext;
  readonly mappings: ReadonlyMap<string, Mapping>;
  readonly protected: Readonly<Record<string, boolean>>;
}
/** What jsonld.js knows of a word: the definition as written, its IRIs in full, and more. */
export interface Mapping {
  readonly "@id": string | null;
  readonly "@type"?: string;
  readonly "@container"?: readonly string[];
  readonly "@context"?: Json;
  readonly "@nest"?: string;
  readonly reverse?: boolean;
  /** Whether it may stand before a colon. */
  readonly _prefix?: boolean;
}
interface Processed {
  readonly context: ActiveContext;
  readonly events: readonly unknown[];
}

/** A context found, with what it makes of the words in force before it. */
interface ResolvedContext {
  readonly document: Json;
  getProcessed(active: ActiveContext): Processed | undefined;
  setProcessed(active: ActiveContext, processed: Processed): void;
}

/** Where a document begins, and again inside what its context takes all words from. */
export const NOTHING_IN_FORCE: ActiveContext = {
  mappings: new Map(),
  protected: {},
  revertToPreviousContext: revert,
  clone,
};

/** By context, and by the words in force before it. */
type Kept = WeakMap<object, WeakMap<ActiveContext, Processed>>;

/** Whose context it is that is asked for. */
export type Scope = "property" | "object" | "type";

/** Beyond this many combinations somebody is making them up: start afresh. */
const MAX_PROCESSED = 1000;

/**
 * Finds contexts among a fixed set, and keeps what they make of each other for the next document.
 *
 * jsonld.js spends nearly all its time here: for each typed object it works out the words of that
 * type anew, since it keys what it keeps by a deep copy it has just made, and copies again on
 * leaving the object. We key by what the copy was made of, leave to that very thing, and copy no
 * deeper than what changes. It takes the place of jsonld.js's `contextResolver`, an option of expand
 * and toRDF; a test holds both ways to the same canonical form.
 */
export class ContextCache {
  #inPlace: Kept = new WeakMap();
  #onCopy: Kept = new WeakMap();
  /**
   * Where protected words were given another meaning, as only the definition of a property may:
   * jsonld.js does not say which one asks, so these are never handed back to it.
   */
  #overriding: Kept = new WeakMap();
  #size = 0;

  constructor(readonly contexts: ReadonlyMap<string, { readonly [name: string]: Json }>) {}

  /**
   * What jsonld.js calls for each `@context`.
   * @throws {ContextNotKnownError} (as a rejection)
   */
  resolve(
    { activeCtx, context }: { activeCtx: ActiveContext; context: Json },
  ): Promise<ResolvedContext[]> {
    try {
      const found = this.#find(context, 0);
      return Promise.resolve(
        found.map((document, index) =>
          this.#resolved(document, index === 0 ? activeCtx : undefined)
        ),
      );
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /**
   * What jsonld.js made of a context where these words were in force.
   * @param scope whose context it is: a type's goes on in no object inside, and only a property's may
   *   give protected words another meaning
   * @returns undefined if it did not yet, or only with a warning
   */
  known(context: Json, active: ActiveContext, scope: Scope): ActiveContext | undefined {
    const documents = this.#find(context, 0);
    const said = (documents[0] as { readonly "@propagate"?: boolean } | null)?.["@propagate"];
    let words: ActiveContext | undefined = active;
    for (const [index, document] of documents.entries()) {
      const copied: boolean = index === 0 && !(said ?? scope !== "type") && !words.previousContext;
      const key = keyOf(words);
      const processed: Processed | undefined = copied
        ? at(this.#onCopy, document, key)
        : at(this.#inPlace, document, key) ??
          (scope === "property" ? at(this.#overriding, document, key) : undefined);
      if (!processed || processed.events.length > 0) return undefined;
      words = processed.context;
    }
    return words;
  }

  #find(context: Json | undefined, depth: number): Json[] {
    if (Array.isArray(context)) return context.flatMap((item) => this.#find(item, depth));
    if (typeof context !== "string") return [context ?? null];
    const known = this.contexts.get(context);
    if (!known || depth > 4) throw new ContextNotKnownError(context);
    return this.#find(known["@context"], depth + 1);
  }

  /** @param origin the words in force where the context stands, of which jsonld.js may make a copy */
  #resolved(document: Json, origin?: ActiveContext): ResolvedContext {
    const place = (active: ActiveContext) =>
      origin && active !== origin
        ? { cache: this.#onCopy, key: keyOf(origin), previous: origin }
        : { cache: this.#inPlace, key: keyOf(active), previous: active.previousContext };
    return {
      document,
      getProcessed: (active) => {
        const { cache, key } = place(active);
        return at(cache, document, key);
      },
      setProcessed: (active, processed) => {
        if (++this.#size > MAX_PROCESSED) this.#clear();
        const { key, previous, ...found } = place(active);
        const overrides = overridesProtected(active, processed.context);
        if (overrides && found.cache === this.#onCopy) return;
        const cache = overrides ? this.#overriding : found.cache;
        if (previous) processed.context.previousContext = previous;
        processed.context.revertToPreviousContext = revert;
        processed.context.clone = clone;
        const entries = cache.get(document as object) ?? new WeakMap();
        cache.set(document as object, entries.set(key, processed));
      },
    };
  }

  #clear(): void {
    this.#inPlace = new WeakMap();
    this.#onCopy = new WeakMap();
    this.#overriding = new WeakMap();
    this.#size = 0;
  }
}

function at(kept: Kept, context: Json, active: ActiveContext): Processed | undefined {
  return kept.get(context as object)?.get(active);
}

/** jsonld.js copies the empty context each time it begins anew. */
function keyOf(active: ActiveContext): ActiveContext {
  const isEmpty = active.mappings.size === 0 && !active.previousContext &&
    !["@vocab", "@base", "@language", "@direction"].some((name) => name in active);
  return isEmpty ? NOTHING_IN_FORCE : active;
}

/** Whether a protected word means something else in the second, or is protected no longer. */
function overridesProtected(before: ActiveContext, after: ActiveContext): boolean {
  const meaning = ({ mappings }: ActiveContext, word: string) =>
    JSON.stringify(Object.entries(mappings.get(word) ?? {}).sort());
  return Object.keys(before.protected).some((word) =>
    before.mappings.get(word) !== after.mappings.get(word) &&
    meaning(before, word) !== meaning(after, word)
  );
}

function revert(this: ActiveContext): ActiveContext {
  return this.previousContext ?? this;
}

function clone(this: ActiveContext): ActiveContext {
  const copy = {
    mappings: new Map(this.mappings),
    protected: { ...this.protected },
    inverse: null,
  };
  return Object.assign({ ...this }, copy);
}
