import { ofMemory } from "./support/memory.ts";

/** What each of the demo's four nodes takes after its season. */
export default ofMemory("memory of a node with the demo's data", true);
