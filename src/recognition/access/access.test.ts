import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openRecognition,
  type RecognitionWorld,
} from "../../../tests/support/recognition_world.ts";
import { type Account, VISIBILITIES } from "../../identity/types.ts";
import { awardFor, credentialFor, evidenceFor } from "./access.ts";
import { acceptAward } from "../awards/awards.ts";
import { setVisibility } from "../credentials.ts";
import { createShareLink, endShareLink, listShareLinks } from "./share_links.ts";
import type { Award, CredentialRecord } from "../types.ts";

let world: RecognitionWorld;
let ahmed: Account;
let award: Award;
let credential: CredentialRecord;

beforeAll(async () => {
  world = await openRecognition();
  ahmed = await world.member("Ahmed Ouali", ["issuer"]);
  award = await world.propose({
    evidence: [
      { kind: "text", name: "", narrative: "Gardé." },
      { kind: "text", name: "", narrative: "Non gardé." },
    ],
  });
  await acceptAward(world.deps, world.samira, award.id, { evidence: [award.evidence[0].id] });
  await world.settle();
  credential = await world.credentialOf(award.id);
});
afterAll(() => world.deps.dispose());

const sees = (promise: Promise<unknown>) =>
  promise.then(() => true, (error: { code?: string }) => {
    expect(error.code).toBe("not-found");
    return false;
  });

const READERS = ["samira", "odile", "ahmed", "karel", "anyone"] as const;

function accountOf(reader: (typeof READERS)[number]): Account | undefined {
  const { samira, odile, karel } = world;
  return { samira, odile, ahmed, karel, anyone: undefined }[reader];
}

/** Who may see what its two sides always see. */
const PARTIES = ["samira", "odile", "ahmed"];

describe.each(VISIBILITIES)("a badge that is %s", (visibility) => {
  test.each(READERS)("as %s finds it", async (reader) => {
    await setVisibility(world.deps, world.samira, credential.id, visibility);
    const expected = PARTIES.includes(reader) || visibility.endsWith("public");
    const account = accountOf(reader);
    expect(await sees(credentialFor(world.deps, account, credential.id))).toBe(expected);
    const [kept, left] = award.evidence;
    expect(await sees(evidenceFor(world.deps, account, kept.id))).toBe(expected);
    expect(await sees(evidenceFor(world.deps, account, left.id))).toBe(PARTIES.includes(reader));
    if (account) {
      expect(await sees(awardFor(world.deps, account, award.id))).toBe(PARTIES.includes(reader));
    }
  });
});

describe("a link to a private badge", () => {
  const open = (key?: string, id = credential.id) =>
    sees(credentialFor(world.deps, undefined, id, key));

  test("opens this badge and the evidence it shows, until its day", async () => {
    const { deps, samira } = world;
    await setVisibility(deps, samira, credential.id, "private");
    const other = await world.issue();
    const link = await createShareLink(deps, samira, credential.id, 7);
    expect(await open(link.key)).toBe(true);
    expect(await open(link.key, other.id)).toBe(false);
    expect(await open("")).toBe(false);
    expect(await open("a".repeat(26))).toBe(false);
    const [kept, left] = award.evidence;
    expect(await sees(evidenceFor(deps, undefined, kept.id, link.key))).toBe(true);
    expect(await sees(evidenceFor(deps, undefined, left.id, link.key))).toBe(false);
    const now = deps.now;
    deps.now = new Date(now.getTime() + 7 * 24 * 60 * 60 * 1000);
    expect(await open(link.key)).toBe(false);
    expect(await listShareLinks(deps, samira, credential.id)).toEqual([]);
    deps.now = now;
  });

  test("is made, listed and closed by the holder alone", async () => {
    const { deps, samira, odile } = world;
    const link = await createShareLink(deps, samira, credential.id, 30);
    expect(await sees(createShareLink(deps, odile, credential.id, 30))).toBe(false);
    expect(await sees(listShareLinks(deps, odile, credential.id))).toBe(false);
    expect(await sees(endShareLink(deps, odile, credential.id, link.id))).toBe(false);
    const listed = await listShareLinks(deps, samira, credential.id);
    expect(listed.map(({ key }) => key)).toContain(link.key);
    await endShareLink(deps, samira, credential.id, link.id);
    await endShareLink(deps, samira, credential.id, link.id);
    expect(await open(link.key)).toBe(false);
  });
});
