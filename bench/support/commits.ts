import { interleave, type Measure, perSecond } from "../measure.ts";
import { atOnce, VALUE, withKv, withMemory } from "./stores.ts";

/**
 * A measure of the commit that every domain function does at least once: a new value under a key that
 * must be free.
 * @param count how many in a round, `width` of them at once
 */
export function ofCommits(name: string, count: number, width: number): Measure {
  const write = (commit: (key: string[]) => Promise<unknown>) =>
    perSecond(count, () => atOnce(count, width, (at) => commit(["award", String(at)])));
  return {
    name,
    async run() {
      const rounds = await interleave({
        ours: () =>
          withMemory(({ store }) =>
            write((key) =>
              store.atomic().check({ key, versionstamp: null }).set(key, VALUE).commit()
            )
          ),
        baseline: () =>
          withKv((kv) =>
            write((key) => kv.atomic().check({ key, versionstamp: null }).set(key, VALUE).commit())
          ),
      });
      const baseline = "the same commits on a bare Deno.Kv";
      return { baseline, unit: "commits/s", better: "higher", rounds };
    },
  };
}
