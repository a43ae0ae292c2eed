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
interface ActiveContext {
  /** What was in force around a typed object, to go back to inside it. */
  previousContext?: ActiveContext;
  revertToPreviousContext(): ActiveContext;
  /** To be changed by its caller, who replaces whole definitions and never alters one. */
  clone(): ActiveContext;
  readonly mappings: ReadonlyMap<string, unknown>;
  readonly protected: Readonly<Record<string, boolean>>;
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
  #inPlace = new WeakMap<object, WeakMap<ActiveContext, Processed>>();
  #onCopy = new WeakMap<object, WeakMap<ActiveContext, Processed>>();
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
        found.map((document, at) => this.#resolved(document, at === 0 ? activeCtx : undefined)),
      );
    } catch (error) {
      return Promise.reject(error);
    }
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
        ? { cache: this.#onCopy, key: origin, previous: origin }
        : { cache: this.#inPlace, key: active, previous: active.previousContext };
    return {
      document,
      getProcessed: (active) => {
        const { cache, key } = place(active);
        return cache.get(document as object)?.get(key);
      },
      setProcessed: (active, processed) => {
        if (++this.#size > MAX_PROCESSED) this.#clear();
        const { cache, key, previous } = place(active);
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
    this.#size = 0;
  }
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
