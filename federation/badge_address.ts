import { isObject } from "../src/credentials/json.ts";
import { parseDocument } from "../src/credentials/parse.ts";
import type { Json } from "../src/credentials/types.ts";
import type { Deps } from "../src/deps.ts";
import { DOCUMENTS, readSigned } from "./read_document.ts";

const ACHIEVEMENT = /\/achievements\/[\w-]+\/\d+\/\w+$/;
const CREDENTIAL = /\/credentials\/[\w-]+$/;

/** What an association can recognise of a badge it saw: its definition, and who gave it. */
export interface BadgeAddress {
  /** The address of the definition. */
  readonly of: string;
  /** The address of the issuer's actor, where the badge names it. */
  readonly issuer?: string;
}

/**
 * The badge behind an address: a definition's own, or one that was given to somebody; undefined for
 * the address of anything else. What the document says is a hint to what is looked up and checked
 * later, not more.
 */
export async function readBadgeAddress(
  deps: Deps,
  address: string,
): Promise<BadgeAddress | undefined> {
  if (!URL.canParse(address)) return undefined;
  const { pathname } = new URL(address);
  if (ACHIEVEMENT.test(pathname)) return { of: address };
  if (!CREDENTIAL.test(pathname)) return undefined;
  try {
    const { bytes } = await readSigned(deps, address, DOCUMENTS);
    const { credentialSubject, issuer } = parseDocument(bytes);
    const of = member(member(credentialSubject, "achievement"), "id");
    const url = member(issuer, "url");
    if (typeof of !== "string") return undefined;
    return { of, ...(typeof url === "string" ? { issuer: url } : {}) };
  } catch {
    return undefined;
  }
}

function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) ? value[name] : undefined;
}
