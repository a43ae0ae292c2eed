import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions, type Plugin } from "esbuild";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** A script for the browser, and which of the project's own files it is made of. */
export interface Bundle {
  readonly script: Uint8Array;
  /** Seen from the project's folder. */
  readonly inputs: readonly string[];
}

/** Bundles a module with all it imports into one. @param entry seen from the project's folder */
export async function bundle(entry: string, options: BuildOptions = {}): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "eof",
    conditions: ["production"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    ...options,
  });
  const isOwn = (path: string) => !path.startsWith("node_modules/") && !path.includes(":");
  return { script: outputFiles![0]!.contents, inputs: Object.keys(metafile!.inputs).filter(isOwn) };
}

/** Puts other files in the place of some: both seen from the project's folder. */
export function inPlaceOf(others: Readonly<Record<string, string>>): Plugin {
  return {
    name: "in-place-of",
    setup(build) {
      for (const [file, other] of Object.entries(others)) {
        const filter = new RegExp(`/${basename(file).replace(".", "\\.")}$`);
        build.onResolve(
          { filter },
          ({ path, resolveDir }) =>
            resolve(resolveDir, path) === resolve(ROOT, file)
              ? { path: resolve(ROOT, other) }
              : undefined,
        );
      }
    },
  };
}
