import { Algorithm, hash, type Options, parseOptions, verify } from "@node-rs/argon2";
import { FieldError } from "../errors.ts";

/** In characters, as people count them. */
const MIN_PASSWORD = 10;
/** A sentence fits; a megabyte to keep the server busy does not. */
const MAX_PASSWORD = 200;

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = {
  // Algorithm is an ambient const enum, whose members a single-file transpiler cannot read.
  algorithm: 2 satisfies Algorithm.Argon2id as Algorithm,
  memoryCost: 19 * 1024,
  timeCost: 2,
  parallelism: 1,
} satisfies Options;

/** The hash of a password nobody has, to spend on an unknown login what a known one costs. */
let nobody: Promise<string> | undefined;

/**
 * @returns the argon2id hash in PHC form
 * @throws {FieldError} `password-short` under {@link MIN_PASSWORD} characters, `password-long`
 */
export async function hashPassword(password: string): Promise<string> {
  const normal = password.normalize("NFC");
  const length = [...normal].length;
  if (length < MIN_PASSWORD) {
    throw new FieldError("password", "password-short", { min: MIN_PASSWORD });
  }
  if (length > MAX_PASSWORD) {
    throw new FieldError("password", "password-long", { max: MAX_PASSWORD });
  }
  return await hash(normal, PARAMETERS);
}

/**
 * Whether a password is the one that was hashed.
 * @param passwordHash undefined for a login that does not exist: the answer is no, as late as
 * otherwise, so that nobody learns who has an account
 */
export async function verifyPassword(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  const normal = password.length > MAX_PASSWORD * 4 ? "" : password.normalize("NFC");
  nobody ??= hash(crypto.randomUUID(), PARAMETERS);
  const same = await verify(passwordHash ?? await nobody, normal);
  return same && passwordHash !== undefined;
}

/** Whether a hash was made with other parameters than today's, and is to be made again. */
export function needsRehash(passwordHash: string): boolean {
  const used = parseOptions(passwordHash);
  return used.algorithm !== PARAMETERS.algorithm || used.memoryCost !== PARAMETERS.memoryCost ||
    used.timeCost !== PARAMETERS.timeCost || used.parallelism !== PARAMETERS.parallelism;
}
