/**
 * Builds `static/built`: one style sheet, one script, the game's script, the fonts and icons that the
 * pages use, under names that carry their content's hash, and `manifest.json`, which says what is called what.
 * Nothing is done when no source changed.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { stop } from "esbuild";
import { BUILT, type Manifest } from "../views/assets.ts";
import { ICON_NAMES } from "../views/components/icon_names.ts";
import { bundle } from "./bundle.ts";
import { deviceCheck, devicePage, deviceWorker } from "./device.ts";

const ROOT = new URL("../", import.meta.url);
const CSS = new URL("static/css/", ROOT);
const SCRIPTS = new URL("static/scripts/", ROOT);
const GAME = new URL("game/", ROOT);
const PACKAGES = new URL("node_modules/", ROOT);

/** htmx and its extension, in one file with ours: of two `defer` scripts htmx may start first. */
const HTMX = ["htmx.org/dist/htmx.min.js", "htmx.org/dist/ext/hx-sse.min.js"];

/** Latin and Latin Extended; the other subsets are never asked for by the three languages. */
const FONTS: Readonly<Record<string, string>> = {
  "atkinson-latin.woff2":
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  "atkinson-latin-ext.woff2":
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
  "atkinson-italic-latin.woff2":
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2",
  "bricolage-latin.woff2":
    "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wdth-normal.woff2",
  "bricolage-latin-ext.woff2":
    "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-ext-wdth-normal.woff2",
  "opendyslexic-latin.woff2": "@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2",
  "opendyslexic-latin-bold.woff2":
    "@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2",
  "opendyslexic-latin-italic.woff2":
    "@fontsource/opendyslexic/files/opendyslexic-latin-400-italic.woff2",
};

const ICONS = "@iconify-json/tabler/icons.json";

/** Builds what is missing or out of date. @returns whether anything was built */
export async function buildStatic(): Promise<boolean> {
  const before = await readManifest();
  // A manifest of an earlier version says nothing of it.
  if (before?.bundled && before.sources === await fingerprint(before.bundled)) return false;
  await mkdir(BUILT, { recursive: true });
  const files: Record<string, string> = {};
  for (const [name, path] of Object.entries(FONTS)) {
    files[name] = await emit(name, await readFile(new URL(path, PACKAGES)));
  }
  files["favicon.svg"] = await emit(
    "favicon.svg",
    await readFile(new URL("static/favicon.svg", ROOT)),
  );
  files["site.js"] = await emit("site.js", new TextEncoder().encode(await script()));
  files["site.css"] = await emit("site.css", new TextEncoder().encode(await styles(files)));
  const drawn = await icons();
  const bundled = await bundles(files, drawn);
  const sources = await fingerprint(bundled);
  const manifest: Manifest = { sources, bundled, files, icons: drawn };
  const temporary = new URL(`manifest.${crypto.randomUUID()}`, BUILT);
  await writeFile(temporary, JSON.stringify(manifest));
  await rename(temporary, new URL("manifest.json", BUILT));
  await prune(new Set(Object.values(files)));
  return true;
}

/**
 * Names, sizes and times of everything that goes in, and of these scripts.
 * @param bundled what the last build found that the verifier is made of
 */
async function fingerprint(bundled: readonly string[]): Promise<string> {
  const own = [
    "scripts/build.ts",
    "scripts/bundle.ts",
    "scripts/device.ts",
    "deno.lock",
    "views/components/icon_names.ts",
    "static/favicon.svg",
    ...bundled,
  ];
  const packaged = [...HTMX, ...Object.values(FONTS), ICONS];
  const inputs = [
    ...own.map((path) => new URL(path, ROOT)),
    ...packaged.map((path) => new URL(path, PACKAGES)),
    ...await within(CSS),
    ...await within(SCRIPTS),
    ...(await within(GAME)).filter(({ pathname }) => !/\.test\.ts$/.test(pathname)),
  ];
  const hash = createHash("sha256");
  for (const input of inputs) {
    // A file that is gone is a change as well.
    const found = await stat(input).catch(() => undefined);
    const name = input.pathname.slice(ROOT.pathname.length);
    hash.update(`${name} ${found?.size} ${found?.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

async function readManifest(): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await readFile(new URL("manifest.json", BUILT), "utf8"));
  } catch {
    return undefined;
  }
}

async function within(folder: URL): Promise<URL[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile())
    .map((entry) => pathToFileURL(join(entry.parentPath, entry.name)))
    .sort((a, b) => a.pathname < b.pathname ? -1 : 1);
}

async function script(): Promise<string> {
  const sources = [...HTMX.map((path) => new URL(path, PACKAGES)), ...await within(SCRIPTS)];
  const parts = await Promise.all(sources.map((source) => readFile(source, "utf8")));
  return parts.map((part) => part.replace(/^\/\/# sourceMappingURL=.*$/m, "").trim()).join(";\n");
}

/** The scripts of one page each: the drawn fair, and the verifier. @returns as {@link verifier} */
async function bundles(
  files: Record<string, string>,
  icons: Readonly<Record<string, string>>,
): Promise<string[]> {
  try {
    const game = await bundle("game/main.ts", { jsxImportSource: "hono/jsx/dom" });
    files["fair.js"] = await emit("fair.js", game.script);
    return await verifier(files, icons);
  } finally {
    await stop();
  }
}

/** What the page that verifies is made of beside the ordinary files, to be kept for later with them. */
const FOR_LATER = [
  "site.css",
  "site.js",
  "favicon.svg",
  "atkinson-latin.woff2",
  "bricolage-latin.woff2",
  "verify.js",
  "verify_check.js",
];

/**
 * The verifier for the reader's own device: its page's script, what verifies, and what keeps both.
 * @returns what they are made of
 */
async function verifier(
  files: Record<string, string>,
  icons: Readonly<Record<string, string>>,
): Promise<string[]> {
  const check = await deviceCheck(icons);
  files["verify_check.js"] = await emit("verify_check.js", check.script);
  const start = await devicePage();
  files["verify.js"] = await emit("verify.js", start.script);
  const worker = await deviceWorker(FOR_LATER.map((name) => `/static/${files[name]}`));
  files["verify_worker.js"] = await emit("verify_worker.js", worker.script);
  return [...new Set([check, start, worker].flatMap(({ inputs }) => inputs))].sort();
}

/** `static/css/index.css` with its imports put in place, and the fonts' addresses filled in. */
async function styles(files: Readonly<Record<string, string>>): Promise<string> {
  const index = await readFile(new URL("index.css", CSS), "utf8");
  const imports = [...index.matchAll(/^@import "(.+)";$/gm)].map((match) => match[1]!);
  const parts = await Promise.all(imports.map((path) => readFile(new URL(path, CSS), "utf8")));
  return [index.replace(/^@import .*$/gm, ""), ...parts].join("\n")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "\n")
    .replace(/url\("([\w-]+\.woff2)"\)/g, (_, name: string) => {
      if (!files[name]) throw new Error(`static/css names ${name}, which is not built`);
      return `url("${files[name]}")`;
    })
    .trim();
}

async function icons(): Promise<Record<string, string>> {
  const set = JSON.parse(await readFile(new URL(ICONS, PACKAGES), "utf8")).icons;
  return Object.fromEntries(ICON_NAMES.map((name) => {
    if (!set[name]) throw new Error(`Tabler has no icon named ${name}`);
    return [name, set[name].body as string];
  }));
}

/** Writes a file under a name with its hash, with compressed copies where that saves anything. */
async function emit(name: string, content: Uint8Array): Promise<string> {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const file = name.replace(/\.(\w+)$/, `.${hash}.$1`);
  await writeFile(new URL(file, BUILT), content);
  if (!name.endsWith(".woff2")) {
    await writeFile(new URL(`${file}.br`, BUILT), brotliCompressSync(content));
    await writeFile(new URL(`${file}.gz`, BUILT), gzipSync(content, { level: 9 }));
  }
  return file;
}

async function prune(kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(BUILT)) {
    const file = name.replace(/\.(br|gz)$/, "");
    if (file !== "manifest.json" && !kept.has(file)) {
      await rm(new URL(name, BUILT), { force: true });
    }
  }
}

if (import.meta.main) {
  console.log(await buildStatic() ? "static/built is new" : "static/built is up to date");
}
