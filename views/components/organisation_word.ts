import type { PageContext } from "../context.ts";

/** What menus call the organisation whose site it is: "L’association", "Le collectif", "L’école". */
export function organisationWord({ t, organisation }: PageContext): string {
  const kind = organisation?.kind;
  return t(`common.organisation.${!kind || kind === "team" ? "association" : kind}`);
}
