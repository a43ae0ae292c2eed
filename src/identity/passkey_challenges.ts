import type { Deps } from "../deps.ts";
import { newSecret } from "../ids.ts";
import { keys } from "../store/keys.ts";
import { hashSecret } from "./secrets.ts";

/** A log-in page may stand open a while before somebody takes up what their device offers. */
const LASTS_MS = 15 * 60 * 1000;

/** Makes something new to sign. @param account whose new passkey it is for */
export async function newChallenge(deps: Deps, account?: string): Promise<Uint8Array<ArrayBuffer>> {
  const secret = newSecret();
  const expiresAt = new Date(deps.clock().getTime() + LASTS_MS);
  const challenge = { account, expiresAt: expiresAt.toISOString() };
  await deps.store.atomic()
    .set(keys.passkeyChallenge(hashSecret(secret)), challenge, { expiresAt }).commit();
  return new TextEncoder().encode(secret);
}

/**
 * Whether this was asked here, for this purpose, and not answered yet; from now on it is.
 * @param signed the challenge as the device sends it back, in base64url
 */
export async function spendChallenge(
  deps: Deps,
  signed: string,
  account?: string,
): Promise<boolean> {
  const entry = await deps.store.get(
    keys.passkeyChallenge(hashSecret(new TextDecoder().decode(Buffer.from(signed, "base64url")))),
  );
  if (!entry.value) return false;
  const { ok } = await deps.store.atomic().check(entry).delete(entry.key).commit();
  return ok && entry.value.account === account &&
    new Date(entry.value.expiresAt) > deps.clock();
}
