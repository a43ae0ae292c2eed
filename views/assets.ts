import { readFileSync } from "node:fs";

/** What `scripts/build.ts` leaves in `static/built/manifest.json`. */
export interface Manifest {
  /** A fingerprint of the sources, to know when to build again. */
  readonly sources: string;
  /** The project's own files that the verifier for devices is bundled from. */
  readonly bundled: readonly string[];
  /** From a plain name (`site.css`) to the name with its content's hash (`site.1a2b3c4d5e.css`). */
  readonly files: Readonly<Record<string, string>>;
  /** The inside of each used icon's `<svg>`, on a 24 × 24 grid. */
  readonly icons: Readonly<Record<string, string>>;
}

/** The folder with the built files; its names end up in addresses under `/static/`. */
export const BUILT = new URL("../static/built/", import.meta.url);

let known: Manifest | undefined;

/**
 * The manifest of the built files, read once per process.
 * @throws when nothing was built yet; every task that serves or tests pages builds first.
 */
export function manifest(): Manifest {
  return known ??= JSON.parse(readFileSync(new URL("manifest.json", BUILT), "utf8")) as Manifest;
}

/**
 * The address of a built file: `asset("site.css")` is `/static/site.1a2b3c4d5e.css`, which never
 * changes its content and may be cached for ever.
 * @throws when the build knows no such file
 */
export function asset(name: string): string {
  const file = manifest().files[name];
  if (file === undefined) {
    throw new Error(`static/built holds no ${name}: add it to scripts/build.ts`);
  }
  return `/static/${file}`;
}
