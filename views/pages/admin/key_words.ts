import type { ActorKey } from "../../../src/identity/types.ts";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";

/** What tells one key of the badges from another: when it signed. */
export function keyInWords({ t, language }: PageContext, key: ActorKey): string {
  const from = formatDate(language, key.createdAt);
  const end = key.expires ?? key.revoked;
  return end
    ? t("admin.safety.keyThen", { from, to: formatDate(language, end) })
    : t("admin.safety.keyNow", { from });
}
