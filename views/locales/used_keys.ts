import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDERS = ["src", "federation", "views", "game", "device", "scripts"];

/**
 * The keys no source file says. A key is said by a literal (`"common.copy"`), or by a template
 * (`` `errors.${code}` ``) whose gaps can be filled from numbers, literals and other templates
 * (`` `award-${state}` ``) of the sources.
 */
export async function unusedKeys(keys: readonly string[]): Promise<string[]> {
  const sources = (await Promise.all(FOLDERS.map((folder) => sourcesIn(join(ROOT, folder)))))
    .flat();
  const literals = new Set<string>();
  const templates: RegExp[] = [];
  for (const source of sources) {
    for (const [, text] of source.matchAll(/["'`]([\w.-]+)["'`]/g)) literals.add(text!);
    // Names of properties are values too: `Object.entries({ passed: … })`.
    for (const [, text] of source.matchAll(/([\w-]+)\??:/g)) literals.add(text!);
    for (const [, text] of source.matchAll(/`([a-z][\w.-]*(?:\$\{[^`}]*\}[\w.-]*)+)`/g)) {
      templates.push(asPattern(text!));
    }
  }
  const said = (text: string): boolean =>
    /^\d+$/.test(text) || literals.has(text) || templates.some((template) => {
      const gaps = template.exec(text)?.slice(1);
      return gaps?.every((gap) => gap.length < text.length && said(gap));
    });
  return keys.filter((key) => !said(key));
}

/** `` `verify.code.${code}` `` → `/^verify\.code\.(.+)$/`. */
function asPattern(template: string): RegExp {
  const fixed = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/\W/g, "\\$&"));
  return new RegExp(`^${fixed.join("(.+)")}$`);
}

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) =>
    entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)
  );
  return await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8")),
  );
}
