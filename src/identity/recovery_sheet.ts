import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist as english } from "@scure/bip39/wordlists/english.js";
import { wordlist as french } from "@scure/bip39/wordlists/french.js";
import type { Language } from "../languages.ts";
import { KeyFileError, readWrappingKey, writeWrappingKey } from "./keyring.ts";

/** What was typed from a recovery sheet is not one; `word` is the first that no sheet has. */
export class RecoverySheetError extends Error {
  override readonly name = "RecoverySheetError";
  constructor(readonly reason: "length" | "word" | "checksum", readonly word?: string) {
    super(
      reason === "length"
        ? "A recovery sheet has 24 words."
        : reason === "word"
        ? `No recovery sheet has the word "${word}". Look at that word again.`
        : "The words do not fit together. One of them was changed, or two have changed places.",
    );
  }
}

/** BIP 39 has no Dutch list: its English one is what Dutch wallets print. */
const WORDLISTS: Record<Language, string[]> = { fr: french, nl: english, en: english };
const WORDS = 24;

/**
 * The wrapping key as 24 words (BIP 39, 256 bits with a checksum), to print or to draw as a QR code.
 * Whoever has them and the data can sign in the name of everyone on the node.
 * @throws {KeyFileError} when there is no key to print
 */
export async function recoverySheet(keyFile: string, language: Language): Promise<string[]> {
  const key = await readWrappingKey(keyFile);
  if (!key) throw new KeyFileError("missing", keyFile);
  return entropyToMnemonic(key, WORDLISTS[language]).normalize("NFC").split(/\s+/);
}

/**
 * Reads a sheet as typed: any case, with or without accents, in any of the product's languages.
 * @returns the wrapping key
 * @throws {RecoverySheetError} which says what is wrong with it
 */
export function parseRecoverySheet(text: string): Uint8Array {
  const typed = text.trim().split(/[\s,;.]+/).map(plain).filter((word) => word !== "");
  if (typed.length !== WORDS) throw new RecoverySheetError("length");
  const readings = [french, english].map((list) => read(typed, list));
  const key = readings.find((reading) => reading instanceof Uint8Array);
  if (key) return key as Uint8Array;
  // The list that knows more of the words is the one it was printed from.
  const errors = readings as Unread[];
  throw errors.reduce((best, next) => next.known > best.known ? next : best).error;
}

/**
 * Writes the key file again from a sheet. An existing key is left alone.
 * @throws {RecoverySheetError} when the words are no sheet
 * @throws {Error} when the file already holds a key
 */
export async function restoreKeyFile(text: string, keyFile: string): Promise<void> {
  const key = parseRecoverySheet(text);
  if (await readWrappingKey(keyFile)) {
    throw new Error(
      `The key file ${keyFile} already holds a key. Move it away first if it is the wrong one.`,
    );
  }
  await writeWrappingKey(keyFile, key);
}

interface Unread {
  readonly known: number;
  readonly error: RecoverySheetError;
}

function read(typed: string[], list: string[]): Uint8Array | Unread {
  const words = new Map(list.map((word) => [plain(word), word]));
  const strange = typed.filter((word) => !words.has(word));
  if (strange.length > 0) {
    return { known: WORDS - strange.length, error: new RecoverySheetError("word", strange[0]) };
  }
  try {
    return mnemonicToEntropy(typed.map((word) => words.get(word)).join(" "), list);
  } catch {
    return { known: WORDS, error: new RecoverySheetError("checksum") };
  }
}

function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
