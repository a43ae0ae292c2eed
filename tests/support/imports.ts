import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname!, "../..");

/** One import: what a file names, as a path from the root or a package's own name. */
export interface Import {
  readonly file: string;
  readonly target: string;
  /** Whether nothing of it is left when the file runs. */
  readonly typeOnly: boolean;
}

const STATEMENT =
  /^\s*(?:import|export)\s+(type\s)?(?:[^;"'`]*?\sfrom\s+)?["']([^"']+)["']|\b(?:import|require)\(\s*["'`]([^"'`]+)["'`]/gm;

/** What a source text imports or hands on, in whichever way it is written. */
export function importsIn(file: string, source: string): Import[] {
  return [...source.matchAll(STATEMENT)].map(([, type, named, loaded]) => ({
    file,
    target: placeOf(file, (named ?? loaded)!),
    typeOnly: type !== undefined,
  }));
}

function placeOf(file: string, specifier: string): string {
  if (specifier.startsWith(".")) {
    return relative(ROOT, resolve(ROOT, dirname(file), specifier));
  }
  return specifier.replace(/^(npm|jsr):\/?/, "");
}

/** The source files of a folder and what lies below, as paths from the root; tests aside. */
export function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) {
      return /^(testing|contract)$/.test(name) ? [] : sourcesBelow(path);
    }
    const isTest = /\.test\.tsx?$/.test(name) || /^(testing|contract)\.ts$/.test(name);
    return /\.tsx?$/.test(name) && !isTest ? [path] : [];
  });
}

/** The folders directly below one, as paths from the root. */
export function foldersIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .map((name) => join(folder, name))
    .filter((path) => statSync(join(ROOT, path)).isDirectory());
}

/** What the files below some folders import. */
export function importsBelow(...folders: readonly string[]): Import[] {
  return folders.flatMap(sourcesBelow).flatMap(importsOf);
}

/**
 * Everything that is loaded with these files: by themselves, by what they import, and so on. The
 * import by which each was first met, so that a finding names a file to look at.
 */
export function loadedWith(files: readonly string[]): Import[] {
  const met = new Map<string, Import>();
  const waiting = files.flatMap(importsOf).filter(({ typeOnly }) => !typeOnly);
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (met.has(one.target)) continue;
    met.set(one.target, one);
    waiting.push(...importsOf(one.target).filter(({ typeOnly }) => !typeOnly));
  }
  return [...met.values()];
}

function importsOf(file: string): Import[] {
  const path = join(ROOT, file);
  if (!/\.tsx?$/.test(file) || !existsSync(path)) return [];
  return importsIn(file, readFileSync(path, "utf8"));
}
