import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../../../tests/support/both_ways.ts";
import { haveVectors, vectorJson, VECTORS } from "../../../tests/support/vectors.ts";
import { BadgeFileError } from "./errors.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe.skipIf(!haveVectors)("1EdTech's badge, baked by another implementation", () => {
  test.each(["png", "svg"] as const)("in %s is the badge it was made from", (from) => {
    const file = readFileSync(join(VECTORS, `1edtech-ob30/simple-json.${from}`));
    const extracted = extract(file);
    expect(extracted).toMatchObject({ from, older: false });
    // The three files hold the same badge, the pictures with a proof of their own.
    const { proof: _, ...badge } = vectorJson("1edtech-ob30/simple.json");
    const { proof, ...found } = JSON.parse(extracted.found);
    expect(found).toEqual(badge);
    expect(proof[0].cryptosuite).toBe("eddsa-rdfc-2022");
  });
});

describe("a file is known by what it contains", () => {
  test("JSON, with the white space and the byte order mark that editors leave", () => {
    expect(extract(utf8(`\ufeff\n {"é":1}\r\n`))).toEqual({
      found: `{"é":1}`,
      from: "json",
      older: false,
    });
  });

  test("a compact JWS, though not the address of a site", () => {
    expect(extract(utf8("eyJhbGciOiJFZERTQSJ9.e30.c2ln\n"))).toMatchObject({ from: "jwt-text" });
    expect(() => extract(utf8("www.example.org"))).toThrow("not-recognised");
  });

  test("an older badge says so", () => {
    const svg = `<svg xmlns:openbadges="http://openbadges.org">` +
      `<openbadges:assertion verify="https://example.org/a/1"/></svg>`;
    expect(extract(utf8(svg))).toEqual({
      found: "https://example.org/a/1",
      from: "svg",
      older: true,
    });
  });

  test.each([
    ["nothing", utf8(" \n"), "empty"],
    ["a letter", utf8("Bonjour"), "not-recognised"],
    ["a photo", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "picture-not-png"],
    ["a sticker", utf8("RIFF1234WEBPVP8 "), "picture-not-png"],
    ["a phone's photo", Uint8Array.of(0, 0, 0, 24, ...utf8("ftypheic")), "picture-not-png"],
    ["a program", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0xff), "not-recognised"],
    ["JSON in another alphabet's bytes", Uint8Array.of(0x7b, 0xe9, 0x7d), "text-not-utf8"],
    ["an SVG without a badge", utf8("<svg/>"), "svg-no-badge"],
    ["more than 2 MB", new Uint8Array(2 * 1024 * 1024 + 1), "too-large"],
  ])("%s gets a clear answer", (_, bytes, code) => {
    expect(() => extract(bytes)).toThrow(code);
  });

  test("no bytes at all make it crash", () => {
    const start = fc.constantFrom("", "<svg>", "{", "\x89PNG\r\n\x1a\n");
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        try {
          extract(Uint8Array.from([...new Uint8Array(Buffer.from(head, "latin1")), ...tail]));
        } catch (error) {
          expect(error).toBeInstanceOf(BadgeFileError);
        }
      }),
    );
  });
});
