import { type CompetenceCode, type Level, LEVELS } from "../../achievements/types.ts";
import { idOf, isObject, listOf, objectOf, textOf } from "../../credentials/json.ts";
import type { JsonObject } from "../../credentials/types.ts";
import { competenceIn } from "../../recognition/endorsements/competences.ts";

/** What a card claims of one competence, as its document says it: from here or from elsewhere. */
export interface ClaimedCompetence {
  readonly competence: CompetenceCode;
  /** Its own id: what is endorsed. */
  readonly address: string;
  readonly name: string;
  readonly level?: Level;
  /** The scale, the lowest first. */
  readonly levels: readonly {
    readonly level: Level;
    readonly word: string;
    readonly sentence: string;
  }[];
  readonly example?: string;
}

const SHOWN = 2000;

/** The competences of a card; whatever is odd in the document is left out. */
export function claimedIn(document: JsonObject): ClaimedCompetence[] {
  const card = idOf(document) ?? "";
  const subject = objectOf(document.credentialSubject);
  const scales = listOf(objectOf(subject.achievement).resultDescription).filter(isObject);
  const evidence = listOf(document.evidence).filter(isObject);
  return listOf(subject.result).filter(isObject).flatMap((result) => {
    const address = idOf(result) ?? "";
    const competence = competenceIn(card, address);
    if (!competence) return [];
    const scale = scales.find((one) => idOf(one) === result.resultDescription);
    const steps = listOf(scale?.rubricCriterionLevel).filter(isObject);
    const reached = steps.find((one) => idOf(one) === result.achievedLevel);
    const example = evidence.find((one) => idOf(one) === `${address}-example`);
    return [{
      competence,
      address,
      name: textOf(scale?.name, SHOWN)?.split(" – ")[0] ?? competence,
      level: levelOf(reached),
      levels: steps.flatMap((one) => {
        const level = levelOf(one);
        return level
          ? [{
            level,
            word: textOf(one.name, SHOWN) ?? "",
            sentence: textOf(one.description, SHOWN) ?? "",
          }]
          : [];
      }),
      example: textOf(example?.narrative, SHOWN),
    }];
  });
}

/** What each competence of a card is called, by its own id. */
export function claimedNames(document: JsonObject): ReadonlyMap<string, string> {
  return new Map(claimedIn(document).map(({ address, name }) => [address, name]));
}

function levelOf(step: JsonObject | undefined): Level | undefined {
  return LEVELS.find((level) => String(level) === step?.level);
}
