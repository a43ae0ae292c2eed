import fc from "fast-check";
import { CONTEXTS } from "../../src/credentials/contexts.ts";
import { isObject, listOf } from "../../src/credentials/json.ts";
import type { Json, JsonObject } from "../../src/credentials/types.ts";

/** Every word that some bundled context defines. */
const WORDS = [...new Set([...CONTEXTS.values()].flatMap(wordsIn))];

const KEYWORDS = "@id @type @value @graph @context @reverse @included @nest @index @list @set";

const ODD_NAMES = [...KEYWORDS.split(" "), "id", "type", "https://x.example/p", "xsd:y", "unknown"];

/** Values that JSON-LD reads in a way of its own, or refuses. */
const ODD_VALUES: readonly Json[] = [
  ...[null, true, false, 0, -1, 1.5, 1e-7, 1e21, "", "x", "a b", "_:b0", "@id", "@foo", "//x"],
  ...["https://a.example/x", "https://a.example/{x}", "did:key:z6MkX", "sec:x", "xsd:y"],
  '\u0000\u0007\n\t"\\é🎉\u007f',
  ...[[], [[]], [null], ["a", "a"], [1, 1, "1"], {}],
  { id: "https://a.example/x" },
  { id: "https://a.example/x", name: "N" },
  { "@value": "v" },
  { "@value": "v", "@language": "fr" },
  { "@value": 1, "@type": "http://www.w3.org/2001/XMLSchema#double" },
  { "@graph": [] },
  { "@list": ["a"] },
  { "@set": ["a", { id: "https://q.example/" }] },
  { "@type": "Image", id: "https://q.example/" },
  { type: [] },
  { type: ["Profile", "Evidence"], id: "https://b.example" },
  { "@context": null },
  { "@context": { "@vocab": "https://v.example/" }, foo: "x" },
  { "@context": "https://www.w3.org/ns/credentials/v2", type: "VerifiableCredential", name: "x" },
];

const change = fc.record({
  kind: fc.constantFrom("set", "add", "drop", "copy", "type", "context", "same id" as const),
  at: fc.nat(),
  other: fc.nat(),
  value: fc.oneof(
    fc.constantFrom(...ODD_VALUES),
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ),
  name: fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...ODD_NAMES)),
  contexts: fc.subarray([...CONTEXTS.keys(), "https://unknown.example/"], { maxLength: 4 }),
});
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

/** One of these documents, with up to three of its objects changed. */
export function mutated(documents: readonly JsonObject[]): fc.Arbitrary<JsonObject> {
  return fc.tuple(fc.constantFrom(...documents), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([document, changes]) => changes.reduce(changed, document));
}

function changed(before: JsonObject, { kind, at, other, value, name, contexts }: Change) {
  const document = structuredClone(before);
  const all = objectsIn(document);
  const object = all[at % all.length]!;
  const another = all[other % all.length]!;
  const names = Object.keys(object);
  const own = names[other % names.length];
  if (kind === "add") object[name] = value;
  if (kind === "set" && own) object[own] = value;
  if (kind === "drop" && own) delete object[own];
  if (kind === "copy") object[name] = structuredClone(another);
  if (kind === "type") object.type = [...listOf(object.type), name];
  if (kind === "context") object["@context"] = contexts;
  if (kind === "same id" && typeof another.id === "string") object.id = another.id;
  return document;
}

function objectsIn(value: Json): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

function wordsIn(value: Json): string[] {
  return objectsIn(value).flatMap(Object.keys).filter((word) => !word.startsWith("@"));
}
