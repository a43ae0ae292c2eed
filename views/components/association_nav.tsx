import type { Role } from "../../src/identity/types.ts";
import type { PageContext } from "../context.ts";
import { organisationWord } from "./organisation_word.ts";
import { SectionNav } from "./section_nav.tsx";

const PAGES = [
  { name: "awards", href: "/awards", role: "issuer" },
  { name: "workshops", href: "/workshops", role: "facilitator" },
  { name: "claims", href: "/claims", role: "issuer" },
  { name: "members", href: "/members", role: "administrator" },
  { name: "invitations", href: "/members/invitations", role: "administrator" },
  { name: "requests", href: "/members/requests", role: "administrator" },
  { name: "teams", href: "/teams", role: "administrator" },
  { name: "admin", href: "/admin", role: "administrator" },
] as const satisfies readonly { name: string; href: string; role: Role }[];

/** One of the association's own pages. */
export type AssociationSection = (typeof PAGES)[number]["name"];

interface AssociationNavProps {
  context: PageContext;
  current: AssociationSection;
  /** How many people asked to join and wait for an answer, where it is known. */
  requests?: number;
}

/** The association's own pages, those that the reader's roles open. */
export function AssociationNav({ context, current, requests }: AssociationNavProps) {
  const { t, account, openClaims } = context;
  const has = (role: Role) =>
    account?.roles.includes(role) || account?.roles.includes("administrator");
  // Who recognises people may lead workshops too.
  const opens = (role: Role) => has(role) || (role === "facilitator" && has("issuer"));
  return (
    <SectionNav
      label={organisationWord(context)}
      links={PAGES.filter(({ role }) => opens(role)).map(({ name, href }) => ({
        href,
        label: t(`admin.nav.${name}`),
        current: name === current,
        count: name === "requests" ? requests : name === "claims" ? openClaims : undefined,
      }))}
    />
  );
}
