import type { Held } from "../company.ts";
import type { Companies } from "../company.ts";

/** The badges of the season that go on to be endorsed. */
export interface HomeBadges {
  readonly samira: Held;
  readonly henri: Held;
  readonly fatma: Held;
  readonly roger: Held;
  readonly giulia: Held;
}

/** Each association recognises its own people, side by side. */
export async function playAtHome(
  companies: Companies,
  tell: (step: string) => void,
): Promise<HomeBadges> {
  const [tourcoing, kortrijk, mouscron] = await Promise.all([
    playTourcoing(companies, tell),
    playKortrijk(companies, tell),
    playMouscron(companies, tell),
  ]);
  return { ...tourcoing, ...kortrijk, ...mouscron };
}

async function playTourcoing(
  { geants }: Companies,
  tell: (step: string) => void,
): Promise<Pick<HomeBadges, "samira" | "henri">> {
  const samira = await geants.recognise({
    to: "samira",
    badge: "team",
    level: 3,
    hours: "24",
    narrative: "Elle a tenu la friterie pendant la parade, et calmé la file quand il a plu.",
  });
  await geants.reveal(samira, "public");
  const henri = await geants.recognise({
    to: "henri",
    badge: "support",
    level: 4,
    hours: "60",
    narrative: "Tout l’hiver, il a montré à six jeunes comment réparer l’osier du géant.",
  });
  await geants.reveal(henri, "public");
  const mai = await geants.recognise({
    to: "mai",
    badge: "organise",
    level: 3,
    hours: "40",
    narrative: "Quarante costumes prêts à temps : elle a réparti le travail entre trois ateliers.",
  });
  await geants.reveal(mai, "followers");
  geants.note(mai, "followers");

  const wrong = await geants.recognise({
    to: "mai",
    badge: "rules",
    level: 2,
    narrative: "A fait respecter les consignes de sécurité autour du feu de la Saint-Jean.",
  });
  const reason = "C’est Henri qui gardait le feu : donné à la mauvaise personne.";
  await geants.issuer.submit(await geants.issuer.get(wrong.path), "#revoke-form", { reason });
  geants.note(wrong, "revoked");

  const declined = await geants.propose({
    to: "lucas",
    badge: "oral",
    level: 1,
    narrative: "Il a présenté la fanfare au micro du marché de Roubaix.",
  });
  await geants.as("lucas").submit(await geants.as("lucas").get(declined), "#decline-form", {
    reason: "Merci, mais c’est surtout Samira qui a parlé.",
  });
  await geants.propose({
    to: "lucas",
    badge: "team",
    level: 2,
    hours: "18",
    narrative:
      "Il a porté la grosse caisse de Noé quand celui-ci s’est blessé, sans qu’on demande.",
  });
  tell("Tourcoing: three badges accepted, one declined, one revoked, one waits for an answer.");
  return { samira, henri };
}

async function playKortrijk(
  { overleie }: Companies,
  tell: (step: string) => void,
): Promise<Pick<HomeBadges, "fatma" | "roger">> {
  const fatma = await overleie.recognise({
    to: "fatma",
    badge: "organise",
    level: 4,
    hours: "80",
    narrative: "Elke maand zestig borden op tijd. Ze plant de inkoop en leert het aan anderen.",
  });
  await overleie.reveal(fatma, "public");
  const roger = await overleie.recognise({
    to: "roger",
    badge: "support",
    level: 3,
    hours: "55",
    narrative: "Hij toont hoe je een ketting spant, en laat het je daarna zelf doen.",
  });
  await overleie.reveal(roger, "public");
  const amara = await overleie.recognise({
    to: "amara",
    badge: "path",
    level: 2,
    narrative: "Ze hield een logboek bij van het huiswerkuur en koos zelf wat ze wou leren.",
  });
  overleie.note(amara, "private");
  tell("Kortrijk: three badges accepted, two of them public.");
  return { fatma, roger };
}

async function playMouscron(
  { passerelle }: Companies,
  tell: (step: string) => void,
): Promise<Pick<HomeBadges, "giulia">> {
  const giulia = await passerelle.recognise({
    to: "giulia",
    badge: "oral",
    level: 4,
    hours: "36",
    narrative: "Elle a ouvert l’atelier de lecture du mardi et formé deux personnes à le mener.",
  });
  await passerelle.reveal(giulia, "public");
  const mariejeanne = await passerelle.recognise({
    to: "mariejeanne",
    badge: "value",
    level: 3,
    hours: "48",
    narrative: "Ze gaf honderd toestellen een tweede leven, en telde er elk gesprek bij.",
  });
  await passerelle.reveal(mariejeanne, "public");
  passerelle.note(mariejeanne, "public");
  tell("Mouscron: two badges accepted, one in each language.");
  return { giulia };
}
