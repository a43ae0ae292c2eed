import type { Company } from "../company.ts";
import { joinWorkshop, moveOn, openWorkshop } from "../walk/workshop.ts";
import { Visitor } from "../walk/visitor.ts";

/** Those who came without an account; two of them have the same first name. */
const CAME = ["Inès", "Karim", "Léa", "Karim"];

/** A workshop that has just begun, which one can join. */
export async function playWorkshop(
  company: Company,
  tell: (step: string) => void,
): Promise<void> {
  const { issuer, origin } = company;
  const workshop = await openWorkshop(issuer, { name: "Bénévoles de la braderie" });
  const visitors = CAME.map(() => new Visitor(origin));
  for (const [index, visitor] of visitors.entries()) {
    await joinWorkshop(visitor, workshop, CAME[index]!);
  }
  await moveOn(issuer, workshop);
  for (const visitor of visitors.slice(0, 2)) {
    await visitor.submit(await visitor.get("/fair"), 'form[action="/fair/rounds"]');
  }
  company.noteWorkshop({
    name: "Bénévoles de la braderie",
    address: `${origin}/w/${workshop.code}`,
    code: workshop.code,
    lead: origin + workshop.path,
    screen: `${origin}/screen/${workshop.screenCode}`,
  });
  tell(`A workshop is open at ${origin}/w with the code ${workshop.code}.`);
}
