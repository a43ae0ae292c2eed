import { afterAll, beforeAll, expect, test } from "vitest";
import { frameworkId } from "../src/achievements/framework.ts";
import { verifyDocument } from "../src/credentials/verify.ts";
import { eraseAccount } from "../src/identity/erasure.ts";
import { listKeys } from "../src/identity/keys.ts";
import { addressOf, hashOf } from "../src/identity/names.ts";
import { findRemoteActor } from "../src/identity/remote_actors.ts";
import type { Account } from "../src/identity/types.ts";
import { acceptAward, proposeAward } from "../src/recognition/awards/awards.ts";
import { credentialDocument, hideBadges, setVisibility } from "../src/recognition/credentials.ts";
import { answerRequest } from "../src/recognition/endorsements/answers.ts";
import { waitingEndorsements } from "../src/recognition/endorsements/lists.ts";
import { receivedBy } from "../src/recognition/endorsements/received_store.ts";
import { requestEndorsement } from "../src/recognition/endorsements/requests.ts";
import { eraseRecognitions } from "../src/recognition/erasing.ts";
import { credentialsBy, credentialsOf } from "../src/recognition/lists.ts";
import { parcoursOf } from "../src/recognition/parcours/parcours.ts";
import type { OutgoingActivity } from "../src/recognition/news/published_types.ts";
import { timelineOf } from "../src/recognition/news/timeline.ts";
import { verifyContext } from "../src/recognition/verify_context.ts";
import { acceptFollower, follow } from "../src/relations/follows.ts";
import { followingOf } from "../src/relations/follow_store.ts";
import { keys } from "../src/store/keys.ts";
import { after } from "../tests/support/deps.ts";
import {
  giveBadge,
  type LilleAndGent,
  openLilleAndGent,
  type Peer,
  settle,
} from "../tests/support/peers.ts";
import { lookUp } from "./lookup.ts";

let lille: Peer;
let gent: Peer;
let samira: Account;
let joris: Account;
let close: LilleAndGent["close"];

beforeAll(async () => {
  ({ lille, gent, samira, joris, close } = await openLilleAndGent());
});
afterAll(() => close());

/** All that an actor of Gent's said to others, as it lies there. */
async function saidBy(actor: string): Promise<string> {
  const all = gent.deps.store.list<OutgoingActivity>({ prefix: keys.activities() });
  const said = (await Array.fromAsync(all)).map(({ value }) => value);
  return JSON.stringify(said.filter((one) => one.actor === actor));
}

test("who is forgotten on their node is forgotten where they were known, and what they signed ends", async () => {
  const joriss = await lookUp(lille.deps, addressOf(gent.deps, joris.id));
  await follow(lille.deps, samira, joriss);
  await settle(lille, gent);
  await acceptFollower(gent.deps, joris, joris.id, addressOf(lille.deps, samira.id));
  await proposeAward(lille.deps, lille.administrator, lille.organisation, {
    recipient: joriss,
    achievement: { id: frameworkId("oral", 2), version: 1, language: "fr" },
    narrative: "Il a accueilli les familles.",
    evidence: [],
  });
  await settle(lille, gent);
  const [award] = (await parcoursOf(gent.deps, joris)).waiting;
  await acceptAward(gent.deps, joris, award.id, { name: "Joris", evidence: [] });
  await settle(gent, lille);
  const [held] = await credentialsOf(gent.deps, [joris.id]);
  const copy = await credentialDocument(gent.deps, held);
  await setVisibility(gent.deps, joris, held.id, "public");
  const hers = await giveBadge(lille, samira, "private");
  await requestEndorsement(lille.deps, samira, hers, { endorser: joriss, message: "" });
  await settle(lille, gent);
  const [request] = (await waitingEndorsements(gent.deps, joris)).requests;
  await answerRequest(gent.deps, joris, request.id, {
    words: { text: "Ik zag haar.", relation: "Samen in het team." },
    language: "nl",
  });
  await settle(gent, lille);
  const samiras = await lookUp(gent.deps, addressOf(lille.deps, samira.id));
  await requestEndorsement(gent.deps, joris, held.id, { endorser: samiras, message: "" });
  await settle(gent, lille);
  expect((await waitingEndorsements(lille.deps, samira)).requests).toHaveLength(1);
  expect(await timelineOf(lille.deps, samira)).toHaveLength(1);

  // As the page does, with the power gone before anything could be told.
  await gent.node.stop();
  await hideBadges(gent.deps, joris);
  const givers = await eraseRecognitions(gent.deps, joris);
  await eraseAccount(gent.deps, joris, joris.id, givers);
  gent.node.start();
  await settle(gent, lille);

  expect((await findRemoteActor(lille.deps, joriss))?.goneAt).toBeDefined();
  expect(await timelineOf(lille.deps, samira)).toEqual([]);
  expect(await credentialsBy(lille.deps, lille.organisation.id)).toHaveLength(1);
  expect((await lille.deps.store.get(keys.award(award.id))).value).toBeNull();
  const { checks } = await verifyDocument(copy, verifyContext(lille.deps));
  expect(checks.find(({ id }) => id === "status")?.code).toBe("revoked");
  const [endorsement] = await receivedBy(lille.deps, samira.id, "waiting");
  expect(endorsement.withdrawnAt).toBeDefined();
  expect((await waitingEndorsements(lille.deps, samira)).requests).toEqual([]);
  expect(await credentialsOf(gent.deps, [joris.id])).toEqual([]);

  // Of the badge that everyone could see nothing is served any more.
  expect(await saidBy(joris.id)).not.toContain("Communication orale");
  expect(await listKeys(gent.deps, joris.id)).not.toEqual([]);
  gent.deps.now = after(gent.deps.now, { days: 5 });
  await gent.wake();
  expect(await saidBy(joris.id)).toBe("[]");
  expect(await listKeys(gent.deps, joris.id)).toEqual([]);
  expect(await followingOf(gent.deps, joris.id)).toEqual([]);
  expect((await gent.deps.store.get(keys.award(hashOf(award.address!)))).value).toBeNull();
});
