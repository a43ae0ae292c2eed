import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sourcesBelow } from "./imports.ts";

const ROOT = resolve(import.meta.dirname!, "../..");

/** Something a file hands out by its own name. */
export interface Export {
  readonly file: string;
  readonly name: string;
  /** Whether a docstring stands right above it. */
  readonly isDocumented: boolean;
}

const DECLARATION =
  /(\*\/\n(?:\/\/.*\n)*)?^export (?:default )?(?:declare )?(?:async )?(?:abstract )?(?:function\*?|class|const|let|interface|type|enum) (\w+)/gm;

/** What a source text declares and hands out. */
export function exportsIn(file: string, source: string): Export[] {
  return [...source.matchAll(DECLARATION)].map(([, docstring, name]) => ({
    file,
    name: name!,
    isDocumented: docstring !== undefined,
  }));
}

/** What the files below some folders declare and hand out. */
export function exportsBelow(...folders: readonly string[]): Export[] {
  return folders.flatMap(sourcesBelow)
    .flatMap((file) => exportsIn(file, readFileSync(join(ROOT, file), "utf8")));
}
