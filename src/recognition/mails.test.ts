import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signedCard } from "../../tests/support/cards.ts";
import type { TestDeps, TestNode } from "../../tests/support/deps.ts";
import { type Mailing, openMailing } from "../../tests/support/mailing.ts";
import { publishFrameworkAchievements } from "../achievements/store.ts";
import { createMember, findAccount } from "../identity/accounts.ts";
import type { Role } from "../identity/types.ts";
import { proposeAward, withdrawAward } from "./awards/awards.ts";
import { acceptClaim, makeClaim, refuseClaim, withdrawClaim } from "./claims/claims.ts";

let mailing: Mailing;
let deps: TestDeps;
let node: TestNode;
beforeEach(async () => {
  mailing = await openMailing();
  ({ deps, node } = mailing);
});
afterEach(() => mailing.close());

describe("who is offered a badge", () => {
  const offer = async (email?: string) => {
    const name = "Samira";
    const member = await createMember(
      deps,
      { name, email, password: "une braderie entière", language: "nl", roles: [] },
      () => Promise.resolve(),
    );
    await publishFrameworkAchievements(deps, node.organisation.id);
    return await proposeAward(deps, node.administrator, node.organisation, {
      recipient: member.id,
      achievement: { id: "oral-2", version: 1, language: "nl" },
      narrative: "Ze hield de kraam open.",
      evidence: [],
    });
  };

  test("is told by mail where to read it", async () => {
    await offer("samira@example.org");
    await mailing.sendWaiting();
    const [{ to, raw }] = mailing.server.received;
    expect(to).toEqual(["samira@example.org"]);
    expect(raw).toContain("Subject: award-proposed (nl)");
  });

  test("gets none where the offer was taken back before, or without an address", async () => {
    const award = await offer("samira@example.org");
    await withdrawAward(deps, node.administrator, award.id);
    await mailing.sendWaiting();
    await offer();
    await mailing.sendWaiting();
    expect(mailing.server.received).toHaveLength(0);
  });
});

describe("a badge that is asked for", () => {
  const person = (name: string, roles: Role[]) =>
    createMember(
      deps,
      {
        name,
        email: `${name.toLowerCase()}@example.org`,
        password: "une braderie entière",
        language: "nl",
        roles,
      },
      () => Promise.resolve(),
    );

  /** Somebody asks for the badge of a competence that their card names. */
  const asked = async () => {
    await publishFrameworkAchievements(deps, node.organisation.id);
    await person("Jef", ["issuer"]);
    await person("Karel", ["member"]);
    const samira = await person("Samira", ["member"]);
    const { id: card } = await signedCard(deps, samira.id);
    return await makeClaim(deps, samira, {
      card,
      competence: "team",
      level: 4,
      words: "Ik leidde de jongeren op.",
      language: "nl",
    });
  };
  const sent = () =>
    mailing.server.received.map(({ to, raw }) => [to[0], /^Subject: (.*)$/m.exec(raw)![1]]);

  test("is told to those who may answer, and to nobody else", async () => {
    await asked();
    await mailing.sendWaiting();
    expect(sent().sort()).toEqual([
      ["jef@example.org", "claim-made (nl)"],
      ["odile@example.org", "claim-made (fr)"],
    ]);
  });

  test("and taken back before, is told to nobody", async () => {
    const claim = await asked();
    await withdrawClaim(deps, (await findAccount(deps, claim.claimant))!, claim.id);
    await mailing.sendWaiting();
    expect(sent()).toEqual([]);
  });

  test("is answered by mail where it is no; the reason is read here", async () => {
    const { id } = await asked();
    await mailing.sendWaiting();
    mailing.server.received.length = 0;
    await refuseClaim(deps, node.administrator, id, "Kom terug na de kermis.");
    await mailing.sendWaiting();
    expect(sent()).toEqual([["samira@example.org", "claim-refused (nl)"]]);
    expect(mailing.server.received[0].raw).not.toContain("Kom terug");
  });

  test("is answered by the offer itself where it is yes", async () => {
    const { id } = await asked();
    await mailing.sendWaiting();
    mailing.server.received.length = 0;
    await acceptClaim(deps, node.administrator, node.organisation, id, {
      level: 3,
      narrative: "Ze leidde twee jongeren op.",
    });
    await mailing.sendWaiting();
    expect(sent()).toEqual([["samira@example.org", "award-proposed (nl)"]]);
  });
});
