import fc from "fast-check";

/**
 * The seed of all property tests: the same cases each time, so that a red run is the fault of a
 * change. `PROPERTY_SEED=random` looks for cases that nobody met yet; a failure names its seed.
 */
const seed = Deno.env.get("PROPERTY_SEED") ?? "59200";

if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
