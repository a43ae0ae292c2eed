import { TROUPES } from "./cast.ts";
import { type Companies, Company, follow } from "./company.ts";
import { playAcross } from "./scenes/across.ts";
import { playCards } from "./scenes/cards.ts";
import { playCollective } from "./scenes/collective.ts";
import { playAtHome } from "./scenes/home.ts";
import { playWorkshop } from "./scenes/workshop.ts";
import type { NodeProcess } from "./walk/process.ts";
import type { Written } from "./written.ts";

/** The companies of four nodes, in the order of {@link TROUPES}. */
export function companiesOf(nodes: readonly NodeProcess[]): Companies {
  const [geants, overleie, passerelle, reseau] = TROUPES.map((troupe, index) =>
    new Company(troupe, nodes[index])
  );
  return { geants, overleie, passerelle, reseau };
}

/**
 * Plays a season on four new nodes, through their pages and what they say to each other.
 * @param tell hears of each step that is done
 */
export async function playSeason(
  companies: Companies,
  tell: (step: string) => void,
): Promise<Written> {
  await Promise.all(
    Object.values(companies).map(async (company: Company) => {
      await company.arrive();
      const people = company.troupe.people.length + 1;
      tell(
        `${company.troupe.name} is set up, ${
          people > 1 ? `with ${people} people` : "by one person"
        }.`,
      );
    }),
  );
  await Promise.all([playCollective(companies, tell), playFollows(companies, tell)]);
  await Promise.all([
    playBadges(companies, tell),
    playCards(companies, tell),
    playWorkshop(companies.geants, tell),
  ]);
  const written = [];
  for (const company of Object.values(companies)) written.push(await company.written());
  return { nodes: written };
}

async function playBadges(companies: Companies, tell: (step: string) => void): Promise<void> {
  const home = await playAtHome(companies, tell);
  await playAcross(companies, home, tell);
}

async function playFollows(
  { geants, overleie, passerelle }: Companies,
  tell: (step: string) => void,
): Promise<void> {
  await Promise.all([
    follow(overleie.as("fatma"), geants.as("samira"), geants.addressOf("samira")),
    follow(geants.as("henri"), overleie.as("roger"), overleie.addressOf("roger")),
    follow(passerelle.as("oumar"), overleie.as("amara"), overleie.addressOf("amara")),
    follow(geants.as("mai"), passerelle.as("giulia"), passerelle.addressOf("giulia")),
  ]);
  tell("Four members follow somebody on another site.");
}
