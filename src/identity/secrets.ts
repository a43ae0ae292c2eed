import { createHash, timingSafeEqual } from "node:crypto";

/** What the store keeps of a secret: its SHA-256 as lower-case hex. Secrets have 256 random bits. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Whether a secret is the one that a hash was kept of, in a time that tells nothing. */
export function isSecret(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret)), Buffer.from(hash));
}
