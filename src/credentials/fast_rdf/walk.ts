import {
  type ActiveContext,
  type ContextCache,
  ContextNotKnownError,
  NOTHING_IN_FORCE,
  type Scope,
} from "../context_cache.ts";
import { isObject, listOf } from "../json.ts";
import type { Json, JsonObject } from "../types.ts";
import { literal } from "./literals.ts";
import { Quads, type Term, type Writing } from "./quads.ts";
import { type Word, Words } from "./words.ts";

const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
/** Deeper than any document read here, and far from the end of the stack. */
const MAX_DEPTH = 100;

/** Something that only the library may judge. */
class Declined extends Error {}

/**
 * The canonical form of a document, straight from its JSON: what jsonld.js and rdf-canonize find
 * together, for the shapes that badges have. No context is worked out here: the words in force are
 * those that jsonld.js made for an earlier document, so that the first of a new shape is always the
 * library's.
 *
 * @param document a JSON-LD document without its proof
 * @returns undefined for whatever is not understood exactly, be it right or wrong
 */
export function canonicaliseFast(document: JsonObject, contexts: ContextCache): string | undefined {
  const walk = new Walk(contexts);
  try {
    walk.node(document, { active: NOTHING_IN_FORCE, graph: undefined, depth: 0 });
  } catch (error) {
    if (error instanceof Declined || error instanceof ContextNotKnownError) return undefined;
    throw error;
  }
  return walk.quads.size > 0 ? walk.quads.canonical() : undefined;
}

/** Where an object stands. */
interface Place {
  /** The words in force around it. */
  readonly active: ActiveContext;
  /** What the definition of its property brings for it. */
  readonly scope?: Json;
  readonly graph: number | undefined;
  readonly depth: number;
}

/** Follows https://www.w3.org/TR/json-ld11-api/#expansion-algorithm, step by step as jsonld.js does. */
class Walk {
  readonly quads = new Quads();

  constructor(readonly contexts: ContextCache) {}

  /** @returns the node that an object speaks of */
  node(element: JsonObject, place: Place): Term {
    if (place.depth > MAX_DEPTH) throw new Declined();
    const names = Object.keys(element).filter((name) => name !== "@context");
    const outer = wordsOf(this.#around(element, names, place));
    const typeNames = names.filter((name) => outer.word(name)?.iri === "@type");
    if (typeNames.length > 1) throw new Declined();
    const types = typeNames.flatMap((name) => textsOf(element[name]!));
    const words = wordsOf(this.#inTypes(outer, types));
    const meanings = names.map((name) => meaningOf(name, words, typeNames[0]));
    const ids = names.filter((_, at) => meanings[at]!.iri === "@id");
    if (ids.length > 1) throw new Declined();
    const subject = ids.length > 0 ? reference(element[ids[0]!]!, words, false) : this.quads.node();
    for (const type of types) {
      this.#add(subject, RDF_TYPE, reference(type, outer, true), place.graph, "type");
    }
    names.forEach((name, at) => {
      const word = meanings[at]!;
      if (!word.iri.startsWith("@")) {
        this.#member(subject, name, word, element[name]!, words, place);
      }
    });
    return subject;
  }

  #member(subject: Term, name: string, word: Word, value: Json, words: Words, place: Place): void {
    const inside = word.scope === undefined
      ? words
      : wordsOf(this.#inForce(word.scope, words.active, "property"));
    const inner = inside === words ? word : wordInside(word, name, inside);
    if (!inner || inner.iri.startsWith("@") || inner.graph !== word.graph) throw new Declined();
    const around = { active: inside.active, scope: inner.scope, depth: place.depth + 1 };
    for (const item of listOf(value)) {
      if (item === null) continue;
      if (word.graph) this.#graph(subject, word.iri, item, around, place.graph);
      else if (isObject(item)) {
        const node = this.node(item, { ...around, graph: place.graph });
        this.#add(subject, word.iri, node, place.graph, "node");
      } else {
        const { text, writing } = scalar(item, inner.coercion, inside);
        this.#add(subject, word.iri, text, place.graph, writing);
      }
    }
  }

  /** A value in a graph of its own. One that says nothing is an error there. */
  #graph(
    subject: Term,
    property: string,
    item: Json,
    around: Omit<Place, "graph">,
    outside: number | undefined,
  ): void {
    const graph = this.quads.node();
    this.#add(subject, property, graph, outside, "node");
    const before = this.quads.size;
    if (isObject(item)) this.node(item, { ...around, graph });
    if (this.quads.size === before) throw new Declined();
  }

  /** The words in force at the start of an object: those of a type around it end there. */
  #around(element: JsonObject, names: readonly string[], { active, scope }: Place): ActiveContext {
    const context = element["@context"];
    const isReference = context === undefined && names.length === 1 &&
      wordsOf(active).word(names[0]!)?.iri === "@id";
    let words = isReference ? active : active.previousContext ?? active;
    if (scope !== undefined) words = this.#inForce(scope, words, "property");
    if (context === undefined) return words;
    if (!listOf(context).every((url) => typeof url === "string")) throw new Declined();
    return this.#inForce(context, words, "object");
  }

  #inTypes(outer: Words, types: readonly string[]): ActiveContext {
    let words = outer.active;
    for (const type of types.toSorted()) {
      const scope = outer.scopeOf(type);
      if (scope === null) throw new Declined();
      if (scope !== undefined) words = this.#inForce(scope, words, "type");
    }
    return words;
  }

  #inForce(context: Json, active: ActiveContext, scope: Scope): ActiveContext {
    if (context === null) return NOTHING_IN_FORCE;
    return this.contexts.known(context, active, scope) ?? decline();
  }

  #add(
    subject: Term,
    property: string,
    object: Term,
    graph: number | undefined,
    writing: Writing,
  ): void {
    if (!this.quads.add(subject, property, object, graph, writing)) throw new Declined();
  }
}

const wordsOfContext = new WeakMap<ActiveContext, Words>();

function wordsOf(active: ActiveContext): Words {
  let words = wordsOfContext.get(active);
  if (!words) wordsOfContext.set(active, words = new Words(active));
  return words;
}

/** @param typeName which of the names is the one for types */
function meaningOf(name: string, words: Words, typeName: string | undefined): Word {
  const word = words.word(name);
  if (!word || (word.iri === "@type") !== (name === typeName)) throw new Declined();
  return word;
}

/** A word as its own context leaves it; one that begins anew knows none of the words around. */
function wordInside({ iri, graph, scope }: Word, name: string, inside: Words): Word | undefined {
  return scope === null ? { iri, graph } : inside.word(name);
}

function scalar(value: Json, coercion: string | undefined, words: Words) {
  if (coercion !== "@id" && coercion !== "@vocab") return literal(value, coercion) ?? decline();
  return { text: reference(value, words, coercion === "@vocab"), writing: "node" as const };
}

function reference(value: Json, words: Words, vocab: boolean): string {
  const iri = typeof value === "string" ? words.iri(value, vocab) : undefined;
  return iri === undefined ? decline() : `<${iri}>`;
}

function textsOf(value: Json): string[] {
  const texts = listOf(value).filter((text) => typeof text === "string");
  return texts.length === listOf(value).length && texts.length > 0 ? texts : decline();
}

function decline(): never {
  throw new Declined();
}
