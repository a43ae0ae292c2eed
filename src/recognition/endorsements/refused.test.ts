import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ANSWER, EndorsedBadge, endorsementsCheck } from "../../../tests/support/endorsed_badge.ts";
import {
  openRecognition,
  type RecognitionWorld,
} from "../../../tests/support/recognition_world.ts";
import { attachedTo } from "../../credentials/verify/attachment.ts";
import type { Account } from "../../identity/types.ts";
import { keys } from "../../store/keys.ts";
import { credentialFor } from "../access/access.ts";
import { revokeCredential } from "../credentials.ts";
import { answerRequest, withdrawEndorsement } from "./answers.ts";
import { keepEndorsement, refuseEndorsement } from "./choose.ts";
import { declineRequest, requestEndorsement, withdrawRequest } from "./requests.ts";

let world: RecognitionWorld;
let badge: EndorsedBadge;
beforeEach(async () => {
  world = await openRecognition();
  badge = new EndorsedBadge(world, await world.issue());
});
afterEach(() => world.deps.dispose());

describe("what may be read", () => {
  test("whom one asks reads that badge, until they answered", async () => {
    const read = (by: Account) => credentialFor(world.deps, by, badge.id);
    await expect(read(world.karel)).rejects.toThrow("not-found");
    const request = await badge.ask(world.karel);
    expect((await read(world.karel)).id).toBe(badge.id);
    await expect(read(await world.member("Jef"))).rejects.toThrow("not-found");
    await declineRequest(world.deps, world.karel, request.id, "Je n’y étais pas.");
    await expect(read(world.karel)).rejects.toThrow("not-found");
    const again = await badge.ask(world.karel);
    await withdrawRequest(world.deps, world.samira, again.id);
    await expect(read(world.karel)).rejects.toThrow("not-found");
  });
});

describe("what is refused, and changes nothing", () => {
  test("an answer by someone who was not asked", async () => {
    const request = await badge.ask(world.karel);
    await expect(answerRequest(world.deps, world.odile, request.id, ANSWER))
      .rejects.toThrow("not-found");
    await expect(declineRequest(world.deps, world.odile, request.id)).rejects.toThrow("not-found");
  });

  test("an answer to a request that was taken back, or a second one", async () => {
    const withdrawn = await badge.ask(world.karel);
    await withdrawRequest(world.deps, world.samira, withdrawn.id);
    await expect(answerRequest(world.deps, world.karel, withdrawn.id, ANSWER))
      .rejects.toThrow("request-withdrawn");
    const request = await badge.ask(world.karel);
    const both = await Promise.allSettled([
      answerRequest(world.deps, world.karel, request.id, ANSWER),
      declineRequest(world.deps, world.karel, request.id),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("asking about another's badge, oneself, or twice", async () => {
    const by = (account: Account, endorser: Account) =>
      requestEndorsement(world.deps, account, badge.id, { endorser: endorser.id, message: "" });
    await expect(by(world.karel, world.odile)).rejects.toThrow("not-found");
    await expect(by(world.samira, world.samira)).rejects.toThrow("endorse-oneself");
    await badge.ask(world.karel);
    await expect(badge.ask(world.karel)).rejects.toThrow("already-asked");
  });

  test("another's choice about what the holder received", async () => {
    await badge.endorse(world.karel);
    const { id } = await badge.received(world.karel);
    await expect(keepEndorsement(world.deps, world.karel, id)).rejects.toThrow("not-found");
    await world.settle();
    expect(attachedTo((await badge.current()).document)).toEqual([]);
  });

  test("attaching to a badge that was taken back", async () => {
    await badge.endorse(world.karel);
    await revokeCredential(world.deps, world.odile, badge.id, "Donné par erreur.");
    await badge.keep(world.karel);
    await world.settle();
    const { value } = await world.deps.store.get(keys.attachment(badge.id));
    expect(value).toMatchObject({ state: "refused", reason: "badge-revoked" });
    expect(attachedTo((await badge.current()).document)).toEqual([]);
  });
});

test("what a holder refused by mistake is attached once they keep it after all", async () => {
  await badge.endorse(world.karel);
  const { id } = await badge.received(world.karel);
  await refuseEndorsement(world.deps, world.samira, id);
  await world.settle();
  expect(attachedTo((await badge.current()).document)).toEqual([]);
  await keepEndorsement(world.deps, world.samira, id);
  await world.settle();
  expect(attachedTo((await badge.current()).document)).toHaveLength(1);
});

describe("an endorser's second thoughts", () => {
  test("are told by every verification", async () => {
    const given = await badge.endorse(world.karel);
    await badge.keep(world.karel);
    await world.settle();
    await expect(withdrawEndorsement(world.deps, world.odile, given.id))
      .rejects.toThrow("not-found");
    await withdrawEndorsement(world.deps, world.karel, given.id);
    await world.settle();
    const verification = await world.verify((await badge.current()).record);
    expect(endorsementsCheck(verification).items).toMatchObject([{
      status: "failed",
      code: "endorsement-withdrawn",
    }]);
    expect(verification.verified).toBe(true);
    expect((await badge.received(world.karel)).withdrawnAt).toBeDefined();
  });

  test("before the holder answered leave nothing to accept", async () => {
    const given = await badge.endorse(world.karel);
    await withdrawEndorsement(world.deps, world.karel, given.id);
    await world.settle();
    await expect(badge.keep(world.karel)).rejects.toThrow("endorsement-withdrawn");
  });
});
