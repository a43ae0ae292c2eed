/**
 * Prints a link by which somebody sets a new password: `deno task password <login>`, with the node
 * stopped. It is for who runs the machine, where no administrator can log in to make one.
 */
import { systemClock } from "./clock.ts";
import { parseConfig } from "./config.ts";
import { findAccountByLogin, listAccounts } from "./identity/accounts.ts";
import { openKeyring } from "./identity/keyring.ts";
import { createRecoveryByHost } from "./identity/recovery.ts";
import { administrates } from "./identity/roles.ts";
import { openMemory } from "./store/open.ts";

/** @returns what to tell @throws {Error} with a sentence for the terminal */
async function linkFor(login: string): Promise<string> {
  const config = parseConfig(Deno.env.toObject());
  if (!await Deno.stat(config.dataFolder).catch(() => null)) {
    throw new Error(`There is no ${config.dataFolder}. REQUAPASS_DATA says where the data lie.`);
  }
  const memory = await openMemory({ dataFolder: config.dataFolder, clock: systemClock });
  try {
    const keyring = await openKeyring({ keyFile: config.keyFile, store: memory.store });
    const deps = { ...memory, keyring, config, clock: systemClock };
    const account = await findAccountByLogin(deps, login);
    if (!account) {
      const administrators = (await listAccounts(deps)).filter(administrates);
      const logins = administrators.map((one) => one.login).join(", ");
      throw new Error(`Nobody logs in as “${login}” here. Administrators: ${logins || "none"}.`);
    }
    const secret = await createRecoveryByHost(deps, account);
    return `Start the node, then open this link within three days, once, to choose a new password for @${account.login}:\n\n${config.origin}/recover/${secret}\n`;
  } finally {
    await memory.close();
  }
}

const [login] = Deno.args;
try {
  if (!login) throw new Error("Whose password? deno task password <name or e-mail to log in with>");
  console.log(await linkFor(login));
} catch (error) {
  console.error((error as Error).message);
  Deno.exit(1);
}
