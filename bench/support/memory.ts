import type { NodeProcess } from "../../demo/walk/process.ts";
import type { Measure } from "../measure.ts";
import { type LivingNetwork, startLiving } from "../../demo/living.ts";

/** The memory a node may take, in MiB: what small communities' servers promise, at their best. */
const PROMISED_MIB = 250;
/** How long it is left alone before one looks, as a small association's node mostly is. */
const QUIET_MS = 60_000;

/**
 * A measure of the memory of the demo's four nodes, a round for each, a minute after `work`.
 * @param play whether the season is played first
 */
export function ofMemory(
  name: string,
  play: boolean,
  work: (living: LivingNetwork) => Promise<void> = () => Promise.resolve(),
): Measure {
  return {
    name,
    async run() {
      const living = await startLiving(play);
      try {
        await work(living);
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
        const taken = await Promise.all(living.nodes.map(residentMib));
        const rounds = taken.map((ours) => ({ ours, baseline: PROMISED_MIB }));
        return { baseline: "the 250 MiB promised", unit: "MiB", better: "lower", rounds };
      } finally {
        await living.stop();
      }
    },
  };
}

/** The memory a process holds now, in MiB, as Linux counts it (`VmRSS`). */
async function residentMib({ pid }: NodeProcess): Promise<number> {
  const status = await Deno.readTextFile(`/proc/${pid}/status`);
  const kib = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)![1]);
  return kib / 1024;
}
