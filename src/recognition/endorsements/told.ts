import { idOf } from "../../credentials/json.ts";
import { parseDocument } from "../../credentials/parse.ts";
import { attachedTo } from "../../credentials/verify/attachment.ts";
import type { Deps } from "../../deps.ts";
import { hashOf } from "../../identity/names.ts";
import { credentialDocument } from "../credentials.ts";
import { keys } from "../../store/keys.ts";
import type { CredentialRecord } from "../types.ts";

/**
 * What news of a public badge may name of its endorsements: those inside it whose endorsers agreed
 * when they signed, and did not take them back.
 * @returns the names they go by, which are signed with them: "Témoignage signé par Karel"
 */
export async function toldEndorsements(deps: Deps, record: CredentialRecord): Promise<string[]> {
  if (!record.endorsements) return [];
  const attached = attachedTo(parseDocument(await credentialDocument(deps, record)));
  const received = await deps.store.getMany(
    attached.map((one) => keys.receivedEndorsement(hashOf(idOf(one) ?? ""))),
  );
  return attached.flatMap(({ name }, index) => {
    const { value } = received[index];
    const may = value?.mayBeTold && !value.withdrawnAt;
    return may && typeof name === "string" ? [name.slice(0, 200)] : [];
  });
}
