import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chmod, stat } from "node:fs/promises";
import { openDeps, type TestDeps } from "../../tests/support/deps.ts";
import { KeyFileError, openKeyring, SealError } from "./keyring.ts";
import { parseRecoverySheet, recoverySheet, restoreKeyFile } from "./recovery_sheet.ts";

let deps: TestDeps;
beforeEach(async () => {
  deps = await openDeps();
});
afterEach(() => deps.dispose());

const secret = new TextEncoder().encode("a private key");

describe("the key file", () => {
  test("is made on fresh data, readable by its owner only", async () => {
    expect((await stat(deps.config.keyFile)).mode & 0o777).toBe(0o600);
  });

  test("opens after a restart what was sealed before", async () => {
    const sealed = await deps.keyring.seal(secret, "actor/key");
    deps = await deps.restart();
    expect(await deps.keyring.open(sealed, "actor/key")).toEqual(secret);
  });

  test("missing beside existing data stops the start and is never made again", async () => {
    const { keyFile } = deps.config;
    await Deno.remove(keyFile);
    const failure = await openKeyring({ keyFile, store: deps.store }).catch((error) => error);
    expect(failure).toBeInstanceOf(KeyFileError);
    expect(failure.reason).toBe("missing");
    expect(failure.message).toContain(keyFile);
    expect(failure.message).toContain("REQUAPASS_KEY_FILE");
    expect(failure.message).toContain("recovery sheet");
    await expect(stat(keyFile)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("of another node stops the start, and stays as it is", async () => {
    const { keyFile } = deps.config;
    const other = `${"0f".repeat(32)}\n`;
    await Deno.writeTextFile(keyFile, other);
    await expect(openKeyring({ keyFile, store: deps.store })).rejects.toMatchObject({
      name: "KeyFileError",
      reason: "wrong",
    });
    expect(await Deno.readTextFile(keyFile)).toBe(other);
  });

  test.each(["not a key", "0f".repeat(31), "z".repeat(64)])(
    "with something else in it stops the start (%s)",
    async (content) => {
      await Deno.writeTextFile(deps.config.keyFile, content);
      await expect(openKeyring({ keyFile: deps.config.keyFile, store: deps.store })).rejects
        .toMatchObject({ reason: "unreadable", file: deps.config.keyFile });
    },
  );

  test("emptied by a crash beside existing data counts as missing", async () => {
    await Deno.writeTextFile(deps.config.keyFile, "");
    await expect(openKeyring({ keyFile: deps.config.keyFile, store: deps.store })).rejects
      .toMatchObject({ reason: "missing" });
  });

  test("left open to others by hand is closed again when written", async () => {
    const fresh = await openDeps();
    const { keyFile } = fresh.config;
    const sheet = await recoverySheet(keyFile, "fr");
    await Deno.writeTextFile(keyFile, "");
    await chmod(keyFile, 0o644);
    await restoreKeyFile(sheet.join(" "), keyFile);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    await fresh.dispose();
  });
});

describe("what is sealed", () => {
  test("opens for its own context only", async () => {
    const sealed = await deps.keyring.seal(secret, "samira/z6MkA");
    await expect(deps.keyring.open(sealed, "odile/z6MkA")).rejects.toBeInstanceOf(SealError);
  });

  test("does not open once a bit of it changed, nor when cut short", async () => {
    const sealed = await deps.keyring.seal(secret, "a/b");
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] ^= 1;
      await expect(deps.keyring.open(changed, "a/b")).rejects.toBeInstanceOf(SealError);
    }
    await expect(deps.keyring.open(sealed.subarray(0, 5), "a/b")).rejects.toBeInstanceOf(SealError);
    await expect(deps.keyring.open(new Uint8Array(), "a/b")).rejects.toBeInstanceOf(SealError);
  });

  test("is never twice the same, so that equal keys do not show", async () => {
    const [one, two] = [await deps.keyring.seal(secret, "a"), await deps.keyring.seal(secret, "a")];
    expect(one).not.toEqual(two);
  });
});

describe("the recovery sheet", () => {
  test.each(["fr", "nl", "en"] as const)("in %s brings a lost key file back", async (language) => {
    const { keyFile } = deps.config;
    const sealed = await deps.keyring.seal(secret, "a/b");
    const words = await recoverySheet(keyFile, language);
    expect(words).toHaveLength(24);
    await Deno.remove(keyFile);
    await restoreKeyFile(words.join(" "), keyFile);
    const keyring = await openKeyring({ keyFile, store: deps.store });
    expect(await keyring.open(sealed, "a/b")).toEqual(secret);
  });

  test("is read as people type it: capitals, no accents, commas, line breaks", async () => {
    const words = await recoverySheet(deps.config.keyFile, "fr");
    const typed = words.map((word) => word.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase())
      .join(",\n ");
    expect(parseRecoverySheet(typed)).toEqual(parseRecoverySheet(words.join(" ")));
  });

  test("with a typing mistake names the word", async () => {
    const words = await recoverySheet(deps.config.keyFile, "fr");
    const typed = [...words.slice(0, 5), "braderiie", ...words.slice(6)].join(" ");
    expect(() => parseRecoverySheet(typed)).toThrowError(/"braderiie"/);
  });

  test("with a word too few, or two that changed places, is refused", () => {
    const sheet = `${"abandon ".repeat(23)}art`;
    expect(parseRecoverySheet(sheet)).toEqual(new Uint8Array(32));
    expect(() => parseRecoverySheet("abandon ".repeat(23))).toThrowError(/24 words/);
    expect(() => parseRecoverySheet(`art ${"abandon ".repeat(23)}`)).toThrowError(/do not fit/);
  });

  test("never overwrites a key that is there", async () => {
    const before = await Deno.readTextFile(deps.config.keyFile);
    await expect(restoreKeyFile(`${"abandon ".repeat(23)}art`, deps.config.keyFile)).rejects
      .toThrowError(/already holds a key/);
    expect(await Deno.readTextFile(deps.config.keyFile)).toBe(before);
  });
});
