import { log } from "../log.ts";
import { NetError } from "./errors.ts";

/** What another host gave, or undefined where it gave nothing: the reason goes to the log. */
export async function unlessNotHad<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof NetError)) throw error;
    log.info("Could not read from {host}: {code}.", { code: error.code, ...error.params });
    return undefined;
  }
}
