import { type Account, type Role, ROLES } from "../../../src/identity/types.ts";
import type { Choice } from "../../components/choice_group.tsx";
import type { PageContext } from "../../context.ts";
import { formatList } from "../../format.ts";
import type { Translate } from "../../locales/translate.ts";

/** The roles one can be given; everybody is a member anyway. */
const GIVEN_ROLES = ROLES.filter((role) => role !== "member");

/** The given roles as choices, each with what it means. */
export function roleChoices(t: Translate): Choice[] {
  return GIVEN_ROLES.map((role) => ({
    value: role,
    label: t(`members.role.${role}.label`),
    help: t(`members.role.${role}.help`),
  }));
}

/** What somebody may do, in words; an administrator's other roles go without saying. */
export function rolesInWords({ t, language }: PageContext, { roles }: Pick<Account, "roles">) {
  const shown: readonly Role[] = roles.includes("administrator")
    ? ["administrator"]
    : roles.length > 1
    ? roles.filter((role) => role !== "member")
    : ["member"];
  return formatList(language, shown.map((role) => t(`members.role.${role}.label`)));
}
