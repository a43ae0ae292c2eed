import { CONTEXTS } from "../contexts.ts";
import { isObject, listOf, typesOf } from "../json.ts";
import type { Json, JsonObject } from "../types.ts";
import { type Answer, failed, unknown } from "./answer.ts";

/** More contexts in one place than any document needs; each is worked through every time. */
const MAX_CONTEXTS = 12;

/** A text with its language or direction: the one way of writing a value that is not the value itself. */
function isLocalizedText(value: JsonObject): boolean {
  const names = Object.keys(value);
  return names.length > 1 && "@value" in value &&
    names.every((name) => ["@value", "@language", "@direction"].includes(name));
}

/** The types that bring words of their own: an object of two of them could speak for two nodes. */
const SCOPED_TYPES = new Set(
  [...CONTEXTS.values()].flatMap((document) =>
    listOf(document["@context"]).filter(isObject).flatMap((terms) =>
      Object.keys(terms).filter((term) => isObject(terms[term]) && "@context" in terms[term])
    )
  ),
);

/**
 * Whether a document reads the same as JSON and as JSON-LD. The signature covers its meaning (the
 * RDF), and we read its members by their names: whoever can write the same meaning in another shape
 * could hide a member from us without breaking the signature. So only bundled contexts by name, no
 * keyword, no full IRI as a member's name, no object of two kinds, and nothing said of the document
 * itself outside its root (a `credentialStatus` moved to another object of the same `id` is the same
 * RDF).
 *
 * @returns the refusal, or undefined when it reads plainly
 */
export function refuseUnlessPlain(document: JsonObject): Answer | undefined {
  return refuse(document, document);
}

function refuse(value: Json, root: JsonObject): Answer | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const refusal = refuse(item, root);
      if (refusal) return refusal;
    }
    return undefined;
  }
  if (!isObject(value) || isLocalizedText(value)) return undefined;
  const types = typesOf(value);
  if (value !== root && value.id === root.id && types.includes("VerifiableCredential")) {
    return failed("id-used-twice", { id: String(root.id) });
  }
  if (types.filter((type) => SCOPED_TYPES.has(type)).length > 1) {
    return unknown("types-mixed", { types: types.join(", ") });
  }
  for (const [name, member] of Object.entries(value)) {
    if (name === "@context") {
      if (listOf(member).length > MAX_CONTEXTS) return unknown("proof-not-checked");
      const stranger = listOf(member).find((context) =>
        typeof context !== "string" || !CONTEXTS.has(context)
      );
      if (stranger !== undefined) {
        return unknown("context-not-known", {
          context: typeof stranger === "string" ? stranger : "{…}",
        });
      }
      continue;
    }
    if (name.includes(":") || name.startsWith("@")) {
      return unknown("term-not-known", { term: name });
    }
    const refusal = refuse(member, root);
    if (refusal) return refusal;
  }
  return undefined;
}
