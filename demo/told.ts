import type { CardTold } from "./walk/carding.ts";

/** What Samira, of Tourcoing, answers for her card. */
export const SAMIRA: CardTold = {
  kind: "festivities",
  association: "Les Géants de la Grand-Place",
  role: "Je tiens la friterie ambulante",
  withWhom: "six bénévoles, et la fanfare quand elle a faim",
  forWhom: "les familles qui suivent la parade",
  from: "2022-06",
  times: { times: "2", per: "month", hours: "5" },
  moments: [
    "En pleine parade, l’averse. J’ai sorti le café, on a serré les parasols et personne n’est parti.",
  ],
  situations: 1,
  competences: [
    {
      code: "oral",
      level: 3,
      example:
        "J’ai expliqué l’attente à toute la file, en français et avec mes dix mots de flamand.",
    },
    {
      code: "team",
      level: 2,
      example: "La caisse débordait : j’ai confié la friteuse à Lucas pour rendre la monnaie.",
    },
    {
      code: "rules",
      level: 3,
      example:
        "L’huile fumait. J’ai tout coupé et fait reculer les enfants avant de chercher pourquoi.",
    },
    { code: "organise", level: 2, example: "Je fais les commandes et le planning de juillet." },
  ],
};

/** What Amara, of Kortrijk, answers for hers. */
export const AMARA: CardTold = {
  kind: "education",
  association: "Buurtwerk Overleie",
  role: "Ik begeleid het huiswerkuur",
  withWhom: "drie studenten en een leerkracht op rust",
  forWhom: "kinderen van acht tot twaalf uit de wijk",
  from: "2024-09",
  times: { times: "1", per: "week", hours: "2" },
  moments: [
    "Een jongen wou niet rekenen. We telden samen de spaken in het fietsatelier, en toen lukte het.",
  ],
  situations: 1,
  competences: [
    { code: "oral", level: 2, example: "Breuken leg ik uit met een appeltaart." },
    {
      code: "organise",
      level: 3,
      example: "Is er iemand ziek, dan schuif ik de tafels en de groepjes anders.",
    },
    {
      code: "support",
      level: 3,
      example: "Ik wacht tot een kind het zelf probeert, en stel dan pas een vraag.",
    },
    { code: "path", level: 2, example: "Na elk uur noteer ik wat ik anders wil doen." },
  ],
};

/** What Giulia, of Mouscron, answers for hers. */
export const GIULIA: CardTold = {
  kind: "culture",
  association: "La Passerelle",
  role: "J’anime l’atelier de lecture du mardi",
  withWhom: "Chloé et deux habituées",
  forWhom: "des adultes qui apprennent à lire, ou qui s’y remettent",
  from: "2021-01",
  times: { times: "1", per: "week", hours: "2" },
  moments: [
    "Un monsieur a lu tout haut la lettre de sa fille. Personne n’a bougé avant le dernier mot.",
  ],
  situations: 1,
  competences: [
    {
      code: "oral",
      level: 4,
      example: "J’ai appris à deux personnes à ouvrir la séance et à laisser parler les timides.",
    },
    {
      code: "support",
      level: 4,
      example: "Chacun choisit son texte. La première page se lit à deux, la suite tout seul.",
    },
    { code: "codes", level: 2, example: "Je sais dire bonjour en quatre langues, et me taire." },
    {
      code: "path",
      level: 3,
      example: "Un cahier par personne : ce qui va, ce qui coince, ce qu’on essaie mardi.",
    },
  ],
};
