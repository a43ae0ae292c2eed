import type { Company } from "../demo/company.ts";
import type { LivingNetwork } from "../demo/living.ts";
import { ofMemory } from "./support/memory.ts";

/** Pages a node is asked for in its hour: one each second. */
const PAGES = 3_600;
/** Badges given, accepted and shown in that hour, at each association: one every two minutes. */
const BADGES = 30;

const ANYONE = ["/", "/achievements", "/verify", "/fair", "/guides/members", "/nodeinfo/2.1"];
const MEMBERS = ["/parcours", "/network", "/cards", "/members", "/account"];

/**
 * What each of the demo's four nodes takes after an hour's traffic, played as fast as it goes: pages
 * for anyone, pages of members, badges in every form, and badges given, which travel to followers and
 * to the collective.
 */
export default ofMemory("memory of a node after an hour of the demo's traffic", true, anHour);

async function anHour({ companies }: LivingNetwork): Promise<void> {
  const { geants, overleie, passerelle } = companies;
  await Promise.all([
    ...Object.values(companies).map(read),
    give(geants, "samira"),
    give(overleie, "fatma"),
    give(passerelle, "giulia"),
  ]);
}

/** Pages in turn, those of members as the administrator sees them. */
async function read({ admin }: Company): Promise<void> {
  const paths = [...ANYONE, ...MEMBERS];
  for (let page = 0; page < PAGES; page++) await admin.bytes(paths[page % paths.length]);
}

async function give(company: Company, to: string): Promise<void> {
  for (let badge = 0; badge < BADGES; badge++) {
    const held = await company.recognise({
      to,
      badge: "team",
      level: 2,
      narrative: `Recognised for the ${badge + 1}th time in this hour.`,
    });
    await company.reveal(held, "public");
    for (const form of ["badge.png", "badge.svg", "badge.json", "print"]) {
      await company.admin.bytes(`${held.path}/${form}`);
    }
  }
}
