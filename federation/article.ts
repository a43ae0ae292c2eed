import { cardName, cardNarrative } from "../src/cards/wording.ts";
import { competenceOf, levelWord, loadFramework } from "../src/competences/framework/load.ts";
import type { Deps } from "../src/deps.ts";
import type { Language } from "../src/languages.ts";
import type { CardRecord } from "../src/recognition/types.ts";
import { textAsHtml } from "./html.ts";

/** A competence card in words, as any software shows them. */
export interface CardTelling {
  readonly name: string;
  readonly html: string;
  readonly language: Language;
}

/** What a card says, with no more of its holder than they chose to show. */
export async function tellingOfCard(deps: Deps, { content }: CardRecord): Promise<CardTelling> {
  const { language, competences, name } = content;
  const framework = (await loadFramework(deps.config.dataFolder))[language];
  const lines = competences.map(({ competence, level }) =>
    `${competenceOf(framework, competence).name} – ${levelWord(framework, level)}`
  );
  const said = [name, cardNarrative(content)?.replaceAll("  \n", "\n"), lines.join("\n")];
  return {
    name: cardName(content),
    html: textAsHtml(said.filter(Boolean).join("\n\n")),
    language,
  };
}
