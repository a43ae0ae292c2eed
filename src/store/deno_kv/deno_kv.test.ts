import { storeContract } from "../contract.ts";
import { openMemory } from "../open.ts";

storeContract("Deno KV and a folder", async (clock) => {
  const dataFolder = await Deno.makeTempDir({ prefix: "requapass-store-" });
  let memory = await openMemory({ dataFolder, clock });
  return {
    memory,
    async reopen() {
      await memory.close();
      return memory = await openMemory({ dataFolder, clock });
    },
    async close() {
      await memory.close();
      await Deno.remove(dataFolder, { recursive: true });
    },
  };
});
