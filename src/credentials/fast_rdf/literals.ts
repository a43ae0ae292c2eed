import type { Json } from "../types.ts";
import type { Writing } from "./quads.ts";

const XSD = "http://www.w3.org/2001/XMLSchema#";

// deno-lint-ignore no-control-regex -- the grammar names them
const TO_ESCAPE = /[\u0000-\u001F\u007F"\\]/g;
const SHORT: Readonly<Record<string, string>> = {
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\f": "\\f",
  "\r": "\\r",
  '"': '\\"',
  "\\": "\\\\",
};

/**
 * A JSON scalar as the literal that N-Quads write.
 * @param datatype what its word says it is
 * @see https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion
 */
export function literal(
  value: Json,
  datatype: string | undefined,
): { readonly text: string; readonly writing: Writing } | undefined {
  if (typeof value === "string") {
    if (datatype === `${XSD}double`) return undefined;
    return { text: write(value, datatype ?? `${XSD}string`), writing: datatype ? "typed" : "text" };
  }
  if (typeof value === "boolean") {
    return { text: write(String(value), datatype ?? `${XSD}boolean`), writing: "boolean" };
  }
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  if (datatype === `${XSD}double` || String(value).includes(".") || Math.abs(value) >= 1e21) {
    const digits = value.toExponential(15).replace(/(\d)0*e\+?/, "$1E");
    return { text: write(digits, datatype ?? `${XSD}double`), writing: "number" };
  }
  return { text: write(value.toFixed(0), datatype ?? `${XSD}integer`), writing: "number" };
}

function write(text: string, datatype: string): string {
  const quoted = `"${text.replace(TO_ESCAPE, escape)}"`;
  return datatype === `${XSD}string` ? quoted : `${quoted}^^<${datatype}>`;
}

function escape(letter: string): string {
  const code = letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return SHORT[letter] ?? `\\u${code}`;
}
