import { TROUPES } from "../../demo/cast.ts";
import { type Companies, companiesOf, playSeason } from "../../demo/season.ts";
import { freePorts, startTroupe } from "../../demo/stage.ts";
import type { NodeProcess } from "../../demo/walk/process.ts";
import { buildStatic } from "../../scripts/build.ts";

/** The four nodes of the demo, in a folder that goes with them. */
export interface LivingNetwork {
  readonly nodes: readonly NodeProcess[];
  readonly companies: Companies;
  stop(): Promise<void>;
}

/** Starts the demo's four nodes on free ports. @param play whether to play its season there */
export async function startLiving(play: boolean): Promise<LivingNetwork> {
  const folder = await Deno.makeTempDir({ prefix: "requapass-living-" });
  await buildStatic();
  const ports = freePorts(18100, TROUPES.length);
  const nodes = TROUPES.map((troupe, index) =>
    startTroupe(troupe, folder, `http://localhost:${ports[index]}`)
  );
  const stop = async () => {
    await Promise.all(nodes.map((node) => node.end("SIGTERM")));
    await Deno.remove(folder, { recursive: true });
  };
  try {
    await Promise.all(nodes.map((node) => node.ready()));
    const companies = companiesOf(nodes);
    if (play) await playSeason(companies, () => {});
    return { nodes, companies, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
