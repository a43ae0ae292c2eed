import { loadFramework } from "../competences/framework/load.ts";
import type { FrameworkEdition } from "../competences/framework/types.ts";
import type { Language } from "../languages.ts";
import type { WebContext } from "./env.ts";

/** The node's competences, by default in the reader's language. */
export async function frameworkHere(
  c: WebContext,
  language: Language = c.var.page.language,
): Promise<FrameworkEdition> {
  return (await loadFramework(c.var.deps.config.dataFolder))[language];
}
