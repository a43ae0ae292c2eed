import { ofMemory } from "./support/memory.ts";

/** What a node takes that nobody has set up yet. */
export default ofMemory("memory of a node at rest", false);
