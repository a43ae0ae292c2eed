import { findAchievement } from "../src/achievements/store.ts";
import { placeForeignAchievement } from "../src/achievements/foreign.ts";
import { digestMultibase } from "../src/credentials/digest.ts";
import type { Deps } from "../src/deps.ts";
import { DomainError } from "../src/errors.ts";
import { indexEvidence } from "../src/recognition/awards/evidence.ts";
import { readAward } from "../src/recognition/awards/transition.ts";
import type { Award, Evidence } from "../src/recognition/types.ts";
import { MAX_FILE_BYTES } from "../src/recognition/awards/uploads.ts";
import { commitOrConflict } from "../src/store/commit.ts";
import { keys } from "../src/store/keys.ts";
import type { Lease } from "../src/store/ports.ts";
import { readSigned } from "./read_document.ts";
import { copyPicture } from "./remote_actor.ts";
import { unlessRefused } from "./unless_refused.ts";
import { sameHost } from "./vocabulary.ts";

/**
 * Fetches what an offer from elsewhere names and pages show: its files of evidence, the very ones
 * that were offered or none, and the picture of a badge that is not drawn here.
 */
export async function fetchOffered(
  deps: Deps,
  { award: id }: { readonly award: string },
  lease: Lease,
): Promise<void> {
  const entry = await readAward(deps, id);
  const { value: award } = entry;
  const evidence = await Promise.all(award.evidence.map((item) => withFile(deps, award, item)));
  const atomic = deps.store.atomic().acknowledge(lease);
  if (evidence.some(({ blob }, index) => blob !== award.evidence[index].blob)) {
    atomic.check(entry).set(keys.award(id), { ...award, evidence });
    indexEvidence(atomic, id, evidence);
  }
  const achievement = await findAchievement(deps, award.achievement.id);
  const source = achievement?.pictureSource;
  if (achievement && source && !achievement.picture && sameHost(source, award.issuer)) {
    const picture = await copyPicture(deps, source);
    if (picture) placeForeignAchievement(atomic, { ...achievement, picture });
  }
  await commitOrConflict(atomic);
}

async function withFile(deps: Deps, award: Award, item: Evidence): Promise<Evidence> {
  const { kind, address, digestMultibase: expected } = item;
  if (kind !== "file" || item.blob || !address || !sameHost(address, award.issuer)) return item;
  let found = item;
  await unlessRefused(address, async () => {
    const { bytes } = await readSigned(deps, address, "*/*", { maxBytes: MAX_FILE_BYTES });
    if (digestMultibase(bytes) !== expected) throw new DomainError("file-of-another");
    found = { ...item, blob: await deps.blobs.put(bytes) };
  });
  return found;
}
