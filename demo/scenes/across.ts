import type { Company, Held } from "../company.ts";
import type { Companies } from "../company.ts";
import { askedOf, askFor, attachedTo, eventually, keepAll, write } from "../walk/endorsing.ts";
import { offer, show } from "../walk/awarding.ts";
import type { Visitor } from "../walk/visitor.ts";
import type { HomeBadges } from "./home.ts";

/** What goes from one association to another: endorsements, an award, a word between associations. */
export async function playAcross(
  companies: Companies,
  badges: HomeBadges,
  tell: (step: string) => void,
): Promise<void> {
  await Promise.all([
    playEndorsements(companies, badges, tell),
    playAward(companies, tell),
    playBetweenAssociations(companies, tell),
  ]);
}

async function playEndorsements(
  { geants, overleie, passerelle }: Companies,
  { samira, henri, fatma, roger, giulia }: HomeBadges,
  tell: (step: string) => void,
): Promise<void> {
  await Promise.all([
    endorse(samira, overleie.as("fatma"), overleie.addressOf("fatma"), {
      ask: "Vous étiez derrière le comptoir avec moi, le jour de la parade.",
      text: "De regen viel met bakken. Samira deelde koffie uit en niemand liep weg.",
      relation: "we stonden samen in de frituur",
      when: "de optocht van september",
    }),
    endorse(roger, geants.as("henri"), geants.addressOf("henri"), {
      ask: "Jij was erbij toen we de fietsen van Roubaix deden.",
      text: "Il a repris trois fois le même rayon avec un gamin, sans jamais le faire à sa place.",
      relation: "nous avons réparé des vélos ensemble à Roubaix",
      when: "le chantier de mai",
    }),
    endorse(fatma, passerelle.as("mariejeanne"), passerelle.addressOf("mariejeanne"), {
      ask: "Je at mee aan de lange tafel. Wat heb je gezien?",
      text: "Zestig mensen, vijf talen, en iedereen at warm. Dat was haar planning.",
      relation: "ik hielp die zondag in de keuken",
      when: "het burenfeest in Kortrijk",
    }),
  ]);
  geants.note(samira, "public", 1);
  overleie.note(roger, "public", 1);
  overleie.note(fatma, "public", 1);
  tell("Three endorsements are asked for, written on another site, and kept in the badge.");

  await askFor(
    giulia.holder,
    giulia.path,
    overleie.addressOf("amara"),
    "Vous êtes venue un mardi.",
  );
  const amara = overleie.as("amara");
  await amara.submit(await amara.get(await askedOf(amara)), "#decline-form", {
    reason: "Ik was er maar één keer, dat is te weinig om goed te getuigen.",
  });
  passerelle.note(giulia, "public");
  await askFor(
    henri.holder,
    henri.path,
    overleie.addressOf("roger"),
    "Tu as vu l’atelier du géant en janvier.",
  );
  await askedOf(overleie.as("roger"));
  geants.note(henri, "public");
  tell("One request is declined with a word, another waits for its answer.");
}

async function endorse(
  badge: Held,
  peer: Visitor,
  address: string,
  { ask, ...words }: { ask: string; text: string; relation: string; when: string },
): Promise<void> {
  await askFor(badge.holder, badge.path, address, ask);
  await write(peer, await askedOf(peer), words);
  await keepAll(badge.holder, badge.path, 1);
  await attachedTo(badge.holder, badge.path, 1);
}

async function playAward(
  { geants, passerelle }: Companies,
  tell: (step: string) => void,
): Promise<void> {
  await offer(geants.issuer, {
    to: passerelle.addressOf("oumar"),
    badge: "codes",
    level: 3,
    hours: "15",
    language: "fr",
    narrative: "Il a traduit toute la fête pour nos voisins de Kortrijk, blagues comprises.",
  });
  const oumar = passerelle.as("oumar");
  const offered = await eventually(async () => {
    const { document } = await oumar.get("/parcours");
    return document.querySelector('main a[href^="/awards/"]')?.getAttribute("href") ?? undefined;
  });
  const path = await acceptElsewhere(oumar, offered);
  await show(oumar, path, "public");
  passerelle.note({ path, holder: oumar, who: "oumar" }, "public");
  tell("Tourcoing recognises Oumar of Mouscron, who accepts and shows it.");
}

/** The signed badge comes back from the issuer's site a moment after the yes. */
async function acceptElsewhere(recipient: Visitor, award: string): Promise<string> {
  await recipient.submit(await recipient.get(award), "#accept-form", { shown: "real" });
  return await eventually(async () => {
    const { path } = await recipient.get(award);
    return path.startsWith("/credentials/") ? path : undefined;
  });
}

async function playBetweenAssociations(
  { geants, overleie }: Companies,
  tell: (step: string) => void,
): Promise<void> {
  await speakFor(
    overleie,
    geants,
    "Als Les Géants iemand erkent, hebben ze het zelf gezien. Wij rekenen op hun woord.",
  );
  tell("Kortrijk endorses Tourcoing's way of recognising, who keeps it on its page.");
}

async function speakFor(speaker: Company, spoken: Company, text: string): Promise<void> {
  const of = encodeURIComponent(await spoken.actor());
  const form = await speaker.issuer.get(`/endorsements/new?of=${of}`);
  const signed = await speaker.issuer.submit(form, "#endorse-form", { text });
  if (!signed.path.startsWith("/endorsements/")) throw new Error(`Refused:\n${signed.text}`);
  const keep = 'form[action^="/endorsements/"][action$="/keep"]';
  const arrived = await eventually(async () => {
    const visit = await spoken.issuer.get("/endorsements");
    return visit.document.querySelector(keep) ? visit : undefined;
  });
  await spoken.issuer.submit(arrived, keep);
}
