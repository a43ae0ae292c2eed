import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withdrawCard } from "../../src/cards/versions.ts";
import type { JsonObject } from "../../src/credentials/types.ts";
import { createNode } from "../../src/node.ts";
import { revokeCredential } from "../../src/recognition/credentials.ts";
import { signedCard } from "../support/cards.ts";
import { openRecognition, type RecognitionWorld } from "../support/recognition_world.ts";
import { haveVectors } from "../support/vectors.ts";
import { askVerifierCore } from "./verifier_core.ts";

const HOST = "badges.test";
const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

describe("a verifier that this project did not write", () => {
  let world: RecognitionWorld;
  let server: Deno.HttpServer<Deno.NetAddr>;

  beforeAll(async () => {
    world = await openRecognition(`https://${HOST}`);
    server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      createNode(world.deps).fetch,
    );
  });
  afterAll(async () => {
    await server.shutdown();
    await world.deps.dispose();
  });

  it("agrees on signature, dates and status of badges that this node gave", async () => {
    world.deps.now = ago(30);
    const given = await world.issue({
      hours: 12,
      period: { from: "2025-05-01", to: "2025-06-30" },
    });
    const withdrawn = await world.issue({
      achievement: { id: "team-4", version: 1, language: "nl" },
    });
    const ended = await world.issue({ validUntil: dayOf(ago(2)) });
    world.deps.now = new Date();
    await revokeCredential(world.deps, world.odile, withdrawn.id, "Donné à la mauvaise personne.");
    const good = await world.document(given);
    const badges: JsonObject[] = [
      good,
      await world.document(withdrawn),
      await world.document(ended),
      { ...good, name: "Something else" },
    ];
    const origin = `http://127.0.0.1:${server.addr.port}`;
    const [fine, revoked, expired, changed] = await askVerifierCore(HOST, origin, badges);
    expect(fine).toEqual({
      signature: true,
      current: true,
      unrevoked: true,
      schema: haveVectors ? true : undefined,
      errors: [],
    });
    expect(revoked).toMatchObject({ signature: true, current: true, unrevoked: false });
    expect(expired).toMatchObject({ signature: true, current: false, unrevoked: true });
    expect(changed!.signature).not.toBe(true);
  });

  it("agrees on competence cards that people signed of themselves", async () => {
    const { deps, samira } = world;
    deps.now = new Date();
    const card = await signedCard(deps, samira.id);
    const document = await world.document(card);
    const origin = `http://127.0.0.1:${server.addr.port}`;
    const fine = {
      signature: true,
      current: true,
      unrevoked: true,
      schema: haveVectors ? true : undefined,
      errors: [],
    };
    expect(await askVerifierCore(HOST, origin, [document])).toEqual([fine]);
    await withdrawCard(deps, samira.id, card.id);
    expect(await askVerifierCore(HOST, origin, [document])).toMatchObject([
      { signature: true, unrevoked: false },
    ]);
  });
});
