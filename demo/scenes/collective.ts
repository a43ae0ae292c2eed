import type { Company } from "../company.ts";
import type { Companies } from "../company.ts";
import { eventually } from "../walk/endorsing.ts";

const button = (name: string) => `form[action^="/admin/collective/"][action$="/${name}"]`;

/** The three associations ask to join, and the collective welcomes them and answers for their keys. */
export async function playCollective(
  { geants, overleie, passerelle, reseau }: Companies,
  tell: (step: string) => void,
): Promise<void> {
  const words: [Company, string][] = [
    [geants, "Nos géants passent la frontière depuis trente ans. Nos bénévoles aussi."],
    [overleie, "Wij herstellen fietsen met mensen uit Lille. We horen er graag bij."],
    [passerelle, "Notre école de langues a deux rives. Onze taalschool heeft twee oevers."],
  ];
  const first = await reseau.admin.get("/");
  const address = first.document.querySelector("#collective-address")?.textContent;
  if (!address) throw new Error(`The collective shows no address:\n${first.text}`);
  for (const [company, word] of words) {
    const page = await company.admin.get("/admin/collective");
    await company.admin.submit(page, "#join-collective", { collective: address, word });
  }
  tell("Three associations ask to join the collective.");
  for (const action of ["welcome", "vouch"]) {
    for (const _ of words) await pressNext(reseau, action);
  }
  for (const [company] of words) {
    await eventually(async () => {
      const { document } = await company.admin.get("/admin/collective");
      return document.querySelector(button("leave")) !== null;
    });
  }
  tell("The collective welcomes them and vouches for their keys.");
}

async function pressNext({ admin }: Company, action: string): Promise<void> {
  const page = await eventually(async () => {
    const visit = await admin.get("/admin/collective");
    return visit.document.querySelector(button(action)) ? visit : undefined;
  });
  await admin.submit(page, button(action));
}
