import type { OrganisationKind, Role } from "../src/identity/types.ts";
import type { Language } from "../src/languages.ts";
import type { SetUpAnswers } from "./walk/setup.ts";

/** Somebody of the demo. */
export interface Person {
  readonly handle: string;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  /** What they say of themselves; without it, they keep to their association. */
  readonly summary?: string;
}

/** One node of the demo: its name in addresses and folders, how it is set up, who is there. */
export interface Troupe {
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** Its languages, the first being the default. */
  readonly languages: readonly Language[];
  readonly summary: string;
  readonly place: NonNullable<SetUpAnswers["place"]>;
  readonly administrator: Person;
  readonly people: readonly Person[];
}

/** The four nodes, in the order of their ports. The last one is the collective. */
export const TROUPES: readonly Troupe[] = [
  {
    slug: "geants",
    kind: "association",
    name: "Les Géants de la Grand-Place",
    languages: ["fr", "nl", "en"],
    summary: "Une fanfare, un géant et une friterie ambulante, à Tourcoing depuis 1987.",
    place: { country: "FR", postalCode: "59200", commune: "Tourcoing" },
    administrator: person("nadia", "Nadia Lefebvre", "fr", ["administrator"]),
    people: [
      person("karim", "Karim Haddad", "fr", ["issuer"], "Chef de fanfare, tuba depuis 1994."),
      person("samira", "Samira Benali", "fr", [], "Infirmière à Roubaix, et à la friterie l’été."),
      person(
        "henri",
        "Henri Vandamme",
        "fr",
        [],
        "71 ans, ancien du textile. Je répare les géants.",
      ),
      person("lucas", "Lucas Dubois", "fr", []),
      person("mai", "Nguyễn Thị Mai", "fr", [], "Couturière. J’habille le géant et la fanfare."),
    ],
  },
  {
    slug: "overleie",
    kind: "association",
    name: "Buurtwerk Overleie",
    languages: ["nl", "fr", "en"],
    summary: "Samen koken, fietsen herstellen en buren ontmoeten, in Kortrijk.",
    place: { country: "BE", postalCode: "8500", commune: "Kortrijk" },
    administrator: person("lies", "Lies Vandeputte", "nl", ["administrator"]),
    people: [
      person("joris", "Joris De Smet", "nl", ["issuer"], "Ik zet de fietsbus op poten."),
      person("fatma", "Fatma Yıldız", "nl", [], "Ik kook voor zestig, liefst op zondag."),
      person(
        "roger",
        "Roger Callens",
        "nl",
        [],
        "68, gepensioneerd mecanicien. Geen ketting te vuil.",
      ),
      person("amara", "Amara Diallo", "nl", [], "23, studeert logistiek, helpt bij het huiswerk."),
    ],
  },
  {
    slug: "passerelle",
    kind: "association",
    name: "La Passerelle · De Loopbrug",
    languages: ["fr", "nl", "en"],
    summary:
      "Un repair café et une école de langues entre voisins. Een repair café en taallessen onder buren. Mouscron · Moeskroen.",
    place: { country: "BE", postalCode: "7700", commune: "Mouscron · Moeskroen" },
    administrator: person("chloe", "Chloé Deconinck", "fr", ["administrator"]),
    people: [
      person("wim", "Wim Haeck", "nl", ["issuer"], "Ik spreek beide talen, en dialect."),
      person(
        "giulia",
        "Giulia Ferrari",
        "fr",
        [],
        "Retraitée de l’école, je fais lire les grands.",
      ),
      person("oumar", "Oumar Ba", "fr", [], "J’ai appris le néerlandais ici. Je l’enseigne ici."),
      person("mariejeanne", "Marie-Jeanne Lagae", "nl", [], "59, naaimachines en radio’s."),
    ],
  },
  {
    slug: "reseau",
    kind: "collective",
    name: "Réseau des bénévoles de l’Eurométropole",
    languages: ["fr", "nl", "en"],
    summary:
      "Lille, Kortrijk, Tournai : les associations se reconnaissent par-dessus la frontière.",
    place: { country: "FR", postalCode: "59000", commune: "Lille" },
    administrator: person("marc", "Marc Delannoy", "fr", ["administrator"]),
    people: [],
  },
];

function person(
  handle: string,
  name: string,
  language: Language,
  roles: readonly Role[],
  summary?: string,
): Person {
  return { handle, name, language, roles, ...(summary ? { summary } : {}) };
}
