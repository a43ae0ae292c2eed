import { afterAll, beforeAll, expect, test } from "vitest";
import { openRecognition, type RecognitionWorld } from "../../tests/support/recognition_world.ts";
import { findActor, updateActor } from "../identity/actors.ts";
import type { Visibility } from "../identity/types.ts";
import { acceptFollower, follow } from "./follows.ts";
import { maySeeActor, maySeePicture } from "./seeing.ts";

let world: RecognitionWorld;
beforeAll(async () => {
  world = await openRecognition();
});
afterAll(() => world.deps.dispose());

async function samira(visibility: Visibility) {
  return { ...await findActor(world.deps, world.samira.id), visibility };
}

test("a private page is there for its owner alone: not for a visitor, a member, an administrator", async () => {
  const { deps, samira: owner, karel, odile } = world;
  const actor = await samira("private");
  expect(await maySeeActor(deps, owner, actor)).toBe(true);
  for (const reader of [undefined, karel, odile]) {
    expect(await maySeeActor(deps, reader, actor)).toBe(false);
  }
});

test("a page for followers is there for those who follow, and a public one for anyone", async () => {
  const { deps, karel, samira: owner } = world;
  const actor = await updateActor(deps, owner, owner.id, { visibility: "followers" });
  await follow(deps, karel, owner.id);
  expect(await maySeeActor(deps, karel, actor)).toBe(false);
  await acceptFollower(deps, owner, owner.id, karel.id);
  expect(await maySeeActor(deps, karel, actor)).toBe(true);
  expect(await maySeeActor(deps, undefined, actor)).toBe(false);
  expect(await maySeeActor(deps, undefined, await samira("public"))).toBe(true);
  expect(await maySeeActor(deps, undefined, await samira("quiet-public"))).toBe(true);
});

test("who gives recognition sees the face of whom they look for", async () => {
  const { deps, karel, odile } = world;
  const actor = await samira("private");
  expect(await maySeePicture(deps, odile, actor)).toBe(true);
  expect(await maySeePicture(deps, karel, actor)).toBe(false);
});
