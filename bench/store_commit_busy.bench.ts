import { interleave, type Measure, perSecond } from "./measure.ts";
import { atOnce, VALUE, withKv, withMemory } from "./support/stores.ts";

const [COUNT, WIDTH] = [2_000, 32];

/** A new value under a key that must be free: what every domain function does at least once. */
export default {
  name: "store commit, 32 at once",
  async run() {
    const rounds = await interleave({
      ours: () =>
        withMemory(({ store }) =>
          perSecond(
            COUNT,
            () =>
              atOnce(COUNT, WIDTH, (i) =>
                store.atomic().check({ key: ["award", i], versionstamp: null })
                  .set(["award", i], VALUE).commit()),
          )
        ),
      baseline: () =>
        withKv((kv) =>
          perSecond(
            COUNT,
            () =>
              atOnce(COUNT, WIDTH, (i) =>
                kv.atomic().check({ key: ["award", i], versionstamp: null })
                  .set(["award", i], VALUE).commit()),
          )
        ),
    });
    return {
      baseline: "the same commits on a bare Deno.Kv",
      unit: "commits/s",
      better: "higher",
      rounds,
    };
  },
} satisfies Measure;
