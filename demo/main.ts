/** `deno task demo`: three associations and a collective on this machine, in the middle of a season. */
import { join } from "node:path";
import { buildStatic } from "../scripts/build.ts";
import { TROUPES } from "./cast.ts";
import { type Options, readOptions } from "./options.ts";
import { companiesOf, playSeason } from "./season.ts";
import { DemoError, freePorts, requireFree, startTroupe } from "./stage.ts";
import type { NodeProcess } from "./walk/process.ts";
import { begin, forget, keepWritten, readWritten, stateOf, type Written } from "./written.ts";

const SLUGS = TROUPES.map(({ slug }) => slug);

async function run({ folder, portsFrom, fresh }: Options): Promise<void> {
  const running: NodeProcess[] = [];
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await Promise.all(running.map((node) => node.end("SIGTERM")));
    Deno.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => {
      console.log("\nStopping the four sites.");
      void stop(0);
    });
  }

  try {
    const known = fresh ? undefined : await readWritten(folder);
    const origins = known?.nodes.map(({ origin }) => origin) ??
      freePorts(portsFrom, TROUPES.length).map((port) => `http://localhost:${port}`);
    requireFree(origins);
    if (!known) await prepare(folder);
    await buildStatic();

    console.log(`Starting four sites in ${folder}`);
    for (const [index, troupe] of TROUPES.entries()) {
      running.push(startTroupe(troupe, folder, origins[index]));
    }
    await Promise.all(running.map((node) => node.ready()));
    const told = known ??
      await playSeason(companiesOf(running), (step) => console.log(`  ${step}`));
    if (stopping) return;
    if (!known) await keepWritten(folder, told);
    console.log(summary(told, folder, known !== undefined));

    const gone = await Promise.race(
      running.map(({ ended }, index) => ended.then(() => SLUGS[index])),
    );
    if (stopping) return;
    throw new DemoError(`A site has ended by itself; ${join(folder, `${gone}.log`)} says why.`);
  } catch (error) {
    // What fails because the sites are being stopped is no failure.
    if (stopping) return;
    console.error(error instanceof DemoError ? error.message : error);
    await stop(1);
  }
}

/**
 * Makes room for a season. One that was not played to its end is played from its beginning.
 * @throws {DemoError} when the folder is somebody else's
 */
async function prepare(folder: string): Promise<void> {
  await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  const state = await stateOf(folder);
  if (state === "foreign") {
    throw new DemoError(`The folder ${folder} holds other things. Name an empty one with --data.`);
  }
  if (state === "begun") console.log("The last season was interrupted: it starts over.");
  await begin(folder);
  await forget(folder, SLUGS);
  for (const slug of SLUGS) await Deno.mkdir(join(folder, slug), { mode: 0o700 });
}

function summary({ nodes }: Written, folder: string, resumed: boolean): string {
  const sites = nodes.map(({ name, origin, logins }) =>
    `${origin}  ${name}\n` +
    logins.map(({ login, name, role }) => `    ${login.padEnd(12)} ${name}, ${role}`).join("\n")
  );
  const open = nodes.flatMap(({ workshops }) => workshops ?? [])
    .map(({ address }) => `A workshop to join: ${address}\n`);
  return `\n${sites.join("\n\n")}\n\n${open.join("")}` +
    `Everybody's password: ${nodes[0].logins[0].password}\n` +
    `All of it, for scripts: ${join(folder, "demo.json")}\n` +
    (resumed ? "The season is the one you left. --fresh plays a new one.\n" : "") +
    "Ctrl-C stops the four sites; the next start takes them up again.";
}

if (import.meta.main) {
  try {
    await run(readOptions(Deno.args));
  } catch (error) {
    if (!(error instanceof DemoError)) throw error;
    console.error(error.message);
    Deno.exit(1);
  }
}
