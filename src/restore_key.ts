/** Writes the key file again from a recovery sheet: `deno task restore-key`, with the node stopped. */
import { parseConfig } from "./config.ts";
import { restoreKeyFile } from "./identity/recovery_sheet.ts";

const { keyFile } = parseConfig(Deno.env.toObject());
const words = prompt("The 24 words of the recovery sheet, separated by spaces:") ?? "";
try {
  await restoreKeyFile(words, keyFile);
  console.log(`The key file ${keyFile} is written. Start the node.`);
} catch (error) {
  console.error((error as Error).message);
  Deno.exit(1);
}
