import { TROUPES } from "./cast.ts";
import type { Companies } from "./company.ts";
import { companiesOf, playSeason } from "./season.ts";
import { freePorts, startTroupe } from "./stage.ts";
import type { NodeProcess } from "./walk/process.ts";
import type { Written } from "./written.ts";
import { buildStatic } from "../scripts/build.ts";

/** The four nodes of the demo, in a folder that goes with them. */
export interface LivingNetwork {
  readonly nodes: readonly NodeProcess[];
  readonly companies: Companies;
  /** What the season made; undefined where none was played. */
  readonly written?: Written;
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
    const written = play ? await playSeason(companies, () => {}) : undefined;
    return { nodes, companies, written, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
