import type { Companies } from "../company.ts";
import { AMARA, GIULIA, SAMIRA } from "../told.ts";
import { claimBadge, grantBadge } from "../walk/claiming.ts";
import { askedOf, askFor, attachedTo, keepAll, write } from "../walk/endorsing.ts";

/** Three people make a competence card, and each does something else with it. */
export async function playCards(
  companies: Companies,
  tell: (step: string) => void,
): Promise<void> {
  await Promise.all([
    playEndorsedCard(companies, tell),
    playGrantedClaim(companies, tell),
    playOpenClaim(companies, tell),
  ]);
}

/** Somebody elsewhere saw two competences as they are told, and one at a higher level. */
async function playEndorsedCard(
  { geants, passerelle }: Companies,
  tell: (step: string) => void,
): Promise<void> {
  const card = await geants.makeCard("samira", SAMIRA);
  await geants.reveal(card, "public");
  await askFor(
    card.holder,
    card.path,
    passerelle.addressOf("wim"),
    "Ton stand de livres touchait la friterie, en septembre. Qu’as-tu vu de là ?",
    ["oral", "team", "rules"],
  );
  const wim = passerelle.as("wim");
  await write(wim, await askedOf(wim), {
    relation: "mijn boekenkraam stond naast haar frituur",
    when: "de optocht van september",
    "seen-oral": "yes",
    "text-oral": "Zodra ze mensen hoorde aarzelen, probeerde ze het in het Nederlands.",
    "seen-team": "3",
    "text-team": "Niemand vroeg haar iets. Ze zag de rij groeien en wisselde zelf van plaats.",
    "seen-rules": "yes",
    "text-rules": "Eerst de kinderen achteruit, dan pas kijken wat er rookte. Zo hoort het.",
  });
  await keepAll(card.holder, card.path, 3);
  await attachedTo(card.holder, card.path, 3);
  geants.noteCard(card, "public", 3);
  tell("Samira's card is public; Wim of Mouscron endorses three of its competences.");
}

async function playGrantedClaim(
  { overleie }: Companies,
  tell: (step: string) => void,
): Promise<void> {
  const card = await overleie.makeCard("amara", AMARA);
  const claim = await claimBadge(
    card.holder,
    card.path,
    "organise",
    "Ik maak elke maand de planning van het huiswerkuur, ook tijdens de examens.",
  );
  const path = await grantBadge(overleie.issuer, card.holder, claim, {
    level: 3,
    hours: "120",
    narrative: "Elke donderdag stond alles klaar, ook toen er twee begeleiders ziek waren.",
  });
  overleie.note({ ...card, path }, "private");
  overleie.noteCard(card, "private");
  tell("Amara's card stays her own; it earns her the badge she asked Kortrijk for.");
}

async function playOpenClaim(
  { passerelle }: Companies,
  tell: (step: string) => void,
): Promise<void> {
  const card = await passerelle.makeCard("giulia", GIULIA);
  await passerelle.reveal(card, "followers");
  await claimBadge(
    card.holder,
    card.path,
    "support",
    "Je n’ai presque jamais manqué un mardi. Les deux personnes que j’ai formées ouvrent maintenant sans moi.",
  );
  passerelle.noteCard(card, "followers");
  tell("Giulia's card is for her followers; the badge she asks Mouscron for waits for an answer.");
}
