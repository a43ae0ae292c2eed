import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the published vectors lie, seen from the project. */
export const VECTORS = join(import.meta.dirname!, "../../../shared/vectors");

/** Whether the field's published vectors lie beside the project; tests that need them skip if not. */
export const haveVectors = existsSync(VECTORS);
if (!haveVectors) console.warn(`Skipped: no published vectors at ${VECTORS}`);

/** A published vector as it is written. */
export function vectorText(path: string): string {
  return readFileSync(join(VECTORS, path), "utf8");
}

/** A published vector, parsed. */
// deno-lint-ignore no-explicit-any -- each test knows the shape of its vector
export function vectorJson(path: string): any {
  return JSON.parse(vectorText(path));
}
