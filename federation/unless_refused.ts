import { DomainError } from "../src/errors.ts";
import { log } from "../src/log.ts";
import { NetError } from "../src/net/errors.ts";

/** What is refused or cannot be read is logged and left; what may come later is thrown on. */
export async function unlessRefused(note: string, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof DomainError) || mayComeLater(error)) throw error;
    log.info("Nothing of {note} is kept: {code}.", { note, code: error.code });
  }
}

function mayComeLater(error: DomainError): boolean {
  if (!(error instanceof NetError)) return false;
  return error.code !== "status" || Number(error.params.status) >= 500;
}
