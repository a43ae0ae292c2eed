import type { Language, Localized } from "../../languages.ts";
import { spaced } from "../../typography.ts";
import type { CompetenceCode, Level } from "../types.ts";

/** What the picture of a competence shows. */
const PICTURES: Localized<Record<CompetenceCode, string>> = {
  fr: {
    oral: "un porte-voix dans une bulle",
    team: "trois personnes main dans la main dans une fleur à quatre lobes",
    rules: "une balance de marché dans un blason",
    organise: "une liste de tâches dans une étiquette",
    value: "un livre ouvert et une étoile dans une étoile à huit branches",
    support: "un parapluie pour deux dans un cœur",
    codes: "une personne qui lève son chapeau dans un pignon à gradins",
    path: "une route vers un drapeau dans un losange",
  },
  nl: {
    oral: "een roeper in een tekstballon",
    team: "drie mensen hand in hand in een bloem met vier lobben",
    rules: "een marktweegschaal in een wapenschild",
    organise: "een takenlijst in een etiket",
    value: "een open boek met een ster in een ster met acht punten",
    support: "een paraplu voor twee in een hart",
    codes: "iemand die de hoed licht in een trapgevel",
    path: "een weg naar een vlag in een ruit",
  },
  en: {
    oral: "a speaking-trumpet in a speech bubble",
    team: "three people hand in hand in a four-lobed flower",
    rules: "market scales in a shield",
    organise: "a task list in a label",
    value: "an open book and a star in an eight-pointed star",
    support: "an umbrella for two in a heart",
    codes: "someone raising their hat in a stepped gable",
    path: "a road to a flag in a lozenge",
  },
};

const RIBBONS: Localized<readonly string[]> = {
  fr: ["un ruban", "deux rubans", "trois rubans", "quatre rubans"],
  nl: ["één lint", "twee linten", "drie linten", "vier linten"],
  en: ["one ribbon", "two ribbons", "three ribbons", "four ribbons"],
};

const SENTENCES: Localized<(name: string, level: Level, picture: string) => string> = {
  fr: (name, level, picture) => `Badge « ${name} », niveau ${level} sur 4 : ${picture}`,
  nl: (name, level, picture) => `Badge “${name}”, niveau ${level} van 4: ${picture}`,
  en: (name, level, picture) => `Badge “${name}”, level ${level} of 4: ${picture}`,
};

const ENDORSED: Localized<(count: number) => string> = {
  fr: (count) => `un sceau compte ${count} ${count === 1 ? "témoignage" : "témoignages"}`,
  nl: (count) => `een zegel telt ${count} ${count === 1 ? "getuigenis" : "getuigenissen"}`,
  en: (count) => `a seal counts ${count} ${count === 1 ? "endorsement" : "endorsements"}`,
};

/** What a badge's picture says to those who don't see it, in one language. */
export function badgeAltText(language: Language, { competence, level, name, endorsements = 0 }: {
  competence: CompetenceCode;
  level: Level;
  /** The achievement's name, with the level's word. */
  name: string;
  endorsements?: number;
}): string {
  const parts = [PICTURES[language][competence], RIBBONS[language][level - 1]];
  if (endorsements > 0) parts.push(ENDORSED[language](endorsements));
  return spaced(language, `${SENTENCES[language](name, level, parts.join(", "))}.`);
}
