import { expect, test } from "vitest";
import { openDeps } from "../../tests/support/deps.ts";
import { keys } from "./keys.ts";
import { SWEEP_GRACE_MS, sweepBlobs } from "./sweep.ts";

test("what nothing uses goes after a day, and what one thing still uses stays", async () => {
  const deps = await openDeps({ now: new Date() });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const used = await deps.blobs.put(bytes("a badge"));
  const left = await deps.blobs.put(bytes("a form nobody sent"));
  await deps.store.atomic()
    .set(keys.blobUse(used, "credential/a"), true)
    .set(keys.blobUse(used, "credential/b"), true)
    .commit();
  await deps.store.atomic().delete(keys.blobUse(used, "credential/a")).commit();
  expect(await sweepBlobs(deps)).toBe(0);
  deps.now = new Date(deps.now.getTime() + SWEEP_GRACE_MS + 60_000);
  expect(await sweepBlobs(deps)).toBe(1);
  expect(await deps.blobs.get(left)).toBeNull();
  expect(await deps.blobs.get(used)).toEqual(bytes("a badge"));
  await deps.dispose();
});
