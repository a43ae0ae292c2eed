import { sha256Hex } from "../digest.ts";

/** A subject or object: a nameless node by its number, anything else as N-Quads writes it. */
export type Term = string | number;

/** How the document wrote a value; the library keeps two values apart that were written in two ways. */
export type Writing = "node" | "type" | "text" | "typed" | "number" | "boolean";

interface Quad {
  readonly subject: Term;
  /** ` <iri> ` */
  readonly predicate: string;
  readonly object: Term;
  readonly graph: number | undefined;
}

/** The statements of a document, each once, as they are found. */
export class Quads {
  readonly #found = new Map<string, Writing>();
  /** Those without a nameless node: already as they will be. */
  readonly #named: string[] = [];
  readonly #quads: Quad[] = [];
  readonly #ofNode: Quad[][] = [];

  /** A nameless node. */
  node(): number {
    return this.#ofNode.push([]) - 1;
  }

  get size(): number {
    return this.#found.size;
  }

  /** @returns false for a statement made twice in two ways, which the library would keep twice */
  add(
    subject: Term,
    property: string,
    object: Term,
    graph: number | undefined,
    writing: Writing,
  ): boolean {
    const quad = { subject, predicate: ` <${property}> `, object, graph };
    const line = write(quad, labelOf);
    const before = this.#found.get(line);
    if (before) return before === writing && writing !== "number";
    this.#found.set(line, writing);
    const nodes = new Set([subject, object, graph].filter((term) => typeof term === "number"));
    if (nodes.size === 0) this.#named.push(line);
    else this.#quads.push(quad);
    for (const node of nodes) this.#ofNode[node]!.push(quad);
    return true;
  }

  /**
   * The canonical N-Quads, where the hashes of what is said of each nameless node tell them apart.
   * @returns undefined where it takes more to tell them apart
   * @see https://www.w3.org/TR/rdf-canon/#canon-algo-algo (without step 5)
   */
  canonical(): string | undefined {
    const hashes = this.#ofNode.map((quads, node) => hashOf(node, quads));
    const order = new Map(hashes.toSorted().map((hash, at) => [hash, `_:c14n${at}`]));
    if (order.size < hashes.length) return undefined;
    const labels = hashes.map((hash) => order.get(hash)!);
    const lines = this.#quads.map((quad) => write(quad, (node) => labels[node]!));
    return this.#named.concat(lines).sort().join("");
  }
}

/** @see https://www.w3.org/TR/rdf-canon/#hash-1d-quads-algorithm */
function hashOf(node: number, quads: readonly Quad[]): string {
  const label = (other: number) => other === node ? "_:a" : "_:z";
  return sha256Hex(quads.map((quad) => write(quad, label)).sort().join(""));
}

function write({ subject, predicate, object, graph }: Quad, label: (node: number) => string) {
  const from = typeof subject === "number" ? label(subject) : subject;
  const to = typeof object === "number" ? label(object) : object;
  return `${from}${predicate}${to}${graph === undefined ? "" : ` ${label(graph)}`} .\n`;
}

function labelOf(node: number): string {
  return `_:b${node}`;
}
