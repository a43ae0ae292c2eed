import { chmod, open, readFile } from "node:fs/promises";
import { keys } from "../store/keys.ts";
import type { Store } from "../store/ports.ts";

/** Seals private keys under the node's wrapping key, which lies in a file of its own. */
export interface Keyring {
  /** @param context what the bytes belong to (`actor/key id`); opening with another one fails */
  seal(plain: Uint8Array, context: string): Promise<Uint8Array>;
  /** @throws {SealError} when the bytes were changed, or sealed for another context or key */
  open(sealed: Uint8Array, context: string): Promise<Uint8Array>;
}

/** Bytes that do not open: changed, or sealed for another context or under another key. */
export class SealError extends Error {
  override readonly name = "SealError";
  constructor(readonly context: string) {
    super(`What is sealed for "${context}" does not open with this node's wrapping key.`);
  }
}

/** The wrapping key cannot be used with this data; the message names the file and the remedy. */
export class KeyFileError extends Error {
  override readonly name = "KeyFileError";
  constructor(
    readonly reason: "missing" | "wrong" | "unreadable",
    readonly file: string,
  ) {
    super(`${PROBLEM[reason](file)} ${REMEDY}`);
  }
}

const REMEDY =
  "Put the right file back from your backup, or restore it from the recovery sheet printed at set-up; REQUAPASS_KEY_FILE says where it lies. A new key would not open the data, so none was made.";

const PROBLEM = {
  missing: (file: string) =>
    `The key file ${file} is missing, and the data of this node was sealed with it.`,
  wrong: (file: string) =>
    `The key file ${file} holds another key than the one that sealed the data of this node.`,
  unreadable: (file: string) => `The key file ${file} does not hold a wrapping key.`,
};

/** AES-256. */
const WRAPPING_KEY_BYTES = 32;
const IV_BYTES = 12;
const CHECK_CONTEXT = "keyring/check";

/**
 * Opens the node's keyring. On fresh data (no check value in the store) without a key file, makes
 * the file, readable by its owner only; beside existing data it never makes one.
 * @throws {KeyFileError} when the file is missing beside existing data, or holds another key
 */
export async function openKeyring(
  { keyFile, store }: { keyFile: string; store: Store },
): Promise<Keyring> {
  const check = await store.get(keys.keyringCheck());
  const found = await readWrappingKey(keyFile);
  if (check.value) {
    if (!found) throw new KeyFileError("missing", keyFile);
    const keyring = await keyringOf(found);
    await keyring.open(check.value, CHECK_CONTEXT).catch(() => {
      throw new KeyFileError("wrong", keyFile);
    });
    return keyring;
  }
  const keyring = await keyringOf(found ?? await makeWrappingKey(keyFile));
  const sealed = await keyring.seal(new Uint8Array(WRAPPING_KEY_BYTES), CHECK_CONTEXT);
  await store.atomic().check(check).set(keys.keyringCheck(), sealed).commit();
  return keyring;
}

/**
 * The wrapping key in its file, or undefined where there is no file or an empty one.
 * @throws {KeyFileError} when the file holds something else
 */
export async function readWrappingKey(keyFile: string): Promise<Uint8Array | undefined> {
  const text = await readFile(keyFile, "utf8").catch((error) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  if (text.trim() === "") return undefined;
  if (!/^[0-9a-f]{64}$/.test(text.trim())) throw new KeyFileError("unreadable", keyFile);
  return Uint8Array.from(Buffer.from(text.trim(), "hex"));
}

/** Writes the key to its file (mode 0600) and waits until it is on the disk. */
export async function writeWrappingKey(keyFile: string, key: Uint8Array): Promise<void> {
  // Not by way of a second file: the node may write nothing beside this one.
  const file = await open(keyFile, "w", 0o600);
  try {
    await chmod(keyFile, 0o600);
    await file.write(`${Buffer.from(key).toString("hex")}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function makeWrappingKey(keyFile: string): Promise<Uint8Array> {
  const key = crypto.getRandomValues(new Uint8Array(WRAPPING_KEY_BYTES));
  await writeWrappingKey(keyFile, key);
  return key;
}

async function keyringOf(wrappingKey: Uint8Array): Promise<Keyring> {
  const key = await crypto.subtle.importKey(
    "raw",
    new Uint8Array(wrappingKey),
    "AES-GCM",
    false,
    ["encrypt", "decrypt"],
  );
  const algorithm = (iv: Uint8Array<ArrayBuffer>, context: string) => ({
    name: "AES-GCM",
    iv,
    additionalData: new TextEncoder().encode(context),
  });
  return {
    async seal(plain, context) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const sealed = await crypto.subtle.encrypt(
        algorithm(iv, context),
        key,
        new Uint8Array(plain),
      );
      return new Uint8Array([...iv, ...new Uint8Array(sealed)]);
    },
    async open(sealed, context) {
      const iv = new Uint8Array(sealed.subarray(0, IV_BYTES));
      try {
        const body = new Uint8Array(sealed.subarray(IV_BYTES));
        return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, context), key, body));
      } catch {
        throw new SealError(context);
      }
    },
  };
}
