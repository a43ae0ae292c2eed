import type { Competence } from "../competences/framework/types.ts";
import type { Language, Localized } from "../languages.ts";
import type { Alignment, CompetenceCode, Level } from "./types.ts";

/**
 * What every node gives as the `targetUrl` of its RECTEC `targetCode`s (`oral-2`): the public page
 * of the REQUAPASS badges, which no node owns. Only so do badges of different nodes add up.
 */
export const RECTEC_TARGET_URL = "https://diva-badges.fr/requapass";

const RECTEC: Localized = {
  fr: "REQUAPASS\u00a0: RECTEC adapté au bénévolat",
  nl: "REQUAPASS: RECTEC aangepast aan vrijwilligerswerk",
  en: "REQUAPASS: RECTEC adapted to volunteering",
};
const EQF: Localized = {
  fr: "Cadre européen des certifications (CEC)",
  nl: "Europees kwalificatiekader (EKK)",
  en: "European Qualifications Framework (EQF)",
};
const LEVEL: Localized = { fr: "niveau", nl: "niveau", en: "level" };

/**
 * ESCO 1.2 transversal skills, only where one says the same thing as the competence: prise en
 * compte des codes sociaux has none.
 */
const ESCO: Partial<Record<CompetenceCode, { uri: string; name: Localized }>> = {
  oral: {
    uri: "http://data.europa.eu/esco/skill/6f142deb-03a9-4cd7-94ce-e0f023ae2169",
    name: { fr: "communiquer", nl: "communiceren", en: "communicating" },
  },
  team: {
    uri: "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0",
    name: { fr: "travailler en équipe", nl: "in teams werken", en: "work in teams" },
  },
  rules: {
    uri: "http://data.europa.eu/esco/skill/b618584f-6bdf-4d8f-89a7-f28c2c95afc2",
    name: { fr: "respecter des règlements", nl: "regels naleven", en: "comply with regulations" },
  },
  organise: {
    uri: "http://data.europa.eu/esco/skill/66fdc34c-2326-4baa-b8ff-7a1d1015fe3a",
    name: {
      fr: "planifier et organiser",
      nl: "plannen en organiseren",
      en: "planning and organising",
    },
  },
  value: {
    uri: "http://data.europa.eu/esco/skill/409a0245-0e6c-4aac-ba16-0920ecb76a8d",
    name: {
      fr: "faire preuve de réflexion sur soi-même",
      nl: "aan zelfreflectie doen",
      en: "exercise self-reflection",
    },
  },
  support: {
    uri: "http://data.europa.eu/esco/skill/82463bb1-85d1-4e99-a4ce-08508fc3b2a3",
    name: { fr: "soutenir les autres", nl: "anderen ondersteunen", en: "supporting others" },
  },
  path: {
    uri: "http://data.europa.eu/esco/skill/468135b7-5757-48c3-9509-fde0e13ec5be",
    name: {
      fr: "gérer sa progression personnelle",
      nl: "persoonlijke ontwikkeling beheren",
      en: "manage personal progression",
    },
  },
};

/** What a level of a competence corresponds to elsewhere, in one language. */
export function alignmentsOf(
  language: Language,
  competence: Competence,
  level: Level,
): Alignment[] {
  const esco = ESCO[competence.code];
  return [
    {
      targetName: `${competence.name}, ${LEVEL[language]} ${level}`,
      targetUrl: RECTEC_TARGET_URL,
      targetCode: `${competence.code}-${level}`,
      targetFramework: RECTEC[language],
      targetDescription: competence.levels[level - 1].descriptor,
    },
    {
      targetName: `${EQF[language]}, ${LEVEL[language]} ${level}`,
      targetUrl: `http://data.europa.eu/snb/eqf/${level}`,
      targetCode: `${level}`,
      targetFramework: EQF[language],
    },
    ...(esco
      ? [{ targetName: esco.name[language], targetUrl: esco.uri, targetFramework: "ESCO" }]
      : []),
  ];
}
