/** Sets a node up in a process of its own, so that a test can kill it while it does. */
import { openDeps, setUp } from "./deps.ts";

const deps = await openDeps({ env: { REQUAPASS_DATA: Deno.env.get("REQUAPASS_DATA")! } });
console.log("starts");
await setUp(deps);
await deps.close();
