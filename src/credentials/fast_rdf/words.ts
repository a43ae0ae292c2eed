import type { ActiveContext, Mapping } from "../context_cache.ts";
import type { Json } from "../types.ts";

/** What a member's name says, as far as the fast way goes. */
export interface Word {
  /** `@id`, `@type`, or the IRI of a property. */
  readonly iri: string;
  /** The type its values are read as: `@id`, `@vocab`, the IRI of a datatype, or none. */
  readonly coercion?: string;
  /** Whether each value stands in a graph of its own (`@container: @graph`). */
  readonly graph: boolean;
  /** The words in force inside its values. */
  readonly scope?: Json;
}

const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+-.]*:[^\s]*$/;
/** What N-Quads would write in another way. */
// deno-lint-ignore no-control-regex -- the grammar names them
const TO_ESCAPE = /[\u0000-\u0020<>"{}|^`\\]/;

/** The words of one active context, each looked at once. */
export class Words {
  readonly #known = new Map<string, Word | undefined>();
  /** Whether nothing but its own words decides what a text means. */
  readonly #plain: boolean;

  constructor(readonly active: ActiveContext) {
    this.#plain = !["@vocab", "@base", "@language", "@direction"].some((name) => name in active);
  }

  /** @returns undefined for a name that only the library may judge */
  word(name: string): Word | undefined {
    if (this.#known.has(name)) return this.#known.get(name);
    const mapping = this.#mapping(name);
    const word = mapping && this.#plain ? wordOf(mapping) : undefined;
    // Names come from documents of others: of those without a meaning, none is kept.
    if (word) this.#known.set(name, word);
    return word;
  }

  /** The words inside objects of a type. */
  scopeOf(type: string): Json | undefined {
    return this.active.mappings.get(type)?.["@context"];
  }

  /**
   * The IRI of a reference, or of a type (`vocab`: words count).
   * @returns undefined for what is relative, a blank node, or written in another way in N-Quads
   * @see https://www.w3.org/TR/json-ld11-api/#iri-expansion
   */
  iri(value: string, vocab: boolean): string | undefined {
    const iri = this.#expand(value, vocab);
    return iri && ABSOLUTE.test(iri) && !TO_ESCAPE.test(iri) ? iri : undefined;
  }

  #expand(value: string, vocab: boolean): string | null | undefined {
    if (!this.#plain || value.startsWith("@")) return undefined;
    const mapping = vocab ? this.active.mappings.get(value) : undefined;
    if (mapping) return mapping["@id"];
    const colon = value.indexOf(":");
    if (colon <= 0 || value.startsWith("//", colon + 1)) return value;
    const prefix = this.active.mappings.get(value.slice(0, colon));
    return prefix?._prefix ? prefix["@id"] + value.slice(colon + 1) : value;
  }

  #mapping(name: string): Mapping | undefined {
    return name === "@id" || name === "@type" ? { "@id": name } : this.active.mappings.get(name);
  }
}

function wordOf(mapping: Mapping): Word | undefined {
  const iri = mapping["@id"];
  if (iri === "@id" || iri === "@type") return { iri, graph: false };
  const container = mapping["@container"] ?? [];
  const coercion = mapping["@type"];
  if (
    typeof iri !== "string" || !ABSOLUTE.test(iri) || TO_ESCAPE.test(iri) || mapping.reverse ||
    mapping["@nest"] !== undefined || "@language" in mapping || "@direction" in mapping ||
    !container.every((kind) => kind === "@set" || kind === "@graph") ||
    coercion === "@json" || coercion === "@none"
  ) return undefined;
  const scope = mapping["@context"];
  return {
    iri,
    graph: container.includes("@graph"),
    ...(coercion === undefined ? {} : { coercion }),
    ...(scope === undefined ? {} : { scope }),
  };
}
