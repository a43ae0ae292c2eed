import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { bakePng, unbakePng } from "./png.ts";
import { makeChunk, type PngChunk, readChunks, writeChunks } from "./png_chunks.ts";

const picture = new Uint8Array(PNG.sync.write(new PNG({ width: 4, height: 4 })));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const itxt = (header: string, text: Uint8Array) =>
  makeChunk("iTXt", Uint8Array.from([...latin1(header), ...text]));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The picture with chunks of our choice in front of its end. */
function withChunks(...added: PngChunk[]): Uint8Array {
  const chunks = readChunks(picture);
  return writeChunks([...chunks.slice(0, -1), ...added, ...chunks.slice(-1)]);
}

describe("a badge in a PNG", () => {
  test("comes out as it went in, whatever is written in it", () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: "grapheme" }), (document) => {
        expect(unbakePng(bakePng(picture, document))).toEqual({ kind: "ob3", text: document });
      }),
    );
  });

  test("keeps accents, ligatures, emoji and both normal forms to the byte", () => {
    const document = JSON.stringify({
      name: "Bénévole à l’œuvre, maïs naïf 🎪👩🏽‍🍳",
      composed: "é".normalize("NFC"),
      decomposed: "é".normalize("NFD"),
      bom: "\ufeff",
    });
    expect(unbakePng(bakePng(picture, document))?.text).toBe(document);
  });

  test("is one uncompressed iTXt before the image data, and the picture is unharmed", () => {
    const baked = bakePng(picture, "{}");
    const types = readChunks(baked).map(({ type }) => type);
    expect(types).toEqual(["IHDR", "iTXt", "IDAT", "IEND"]);
    expect(new TextDecoder().decode(readChunks(baked)[1].data)).toBe(
      "openbadgecredential\0\0\0\0\0{}",
    );
    expect(PNG.sync.read(Buffer.from(baked)).data).toEqual(
      PNG.sync.read(Buffer.from(picture)).data,
    );
  });

  test("takes the place of the one that was there, an older one too", () => {
    const older = withChunks(makeChunk("tEXt", latin1("openbadges\0https://example.org/a/1")));
    const once = bakePng(older, `{"id":1}`);
    const twice = bakePng(once, `{"id":2}`);
    expect(unbakePng(twice)?.text).toBe(`{"id":2}`);
    expect(readChunks(twice)).toHaveLength(readChunks(picture).length + 1);
  });
});

describe("a badge of Open Badges 1 or 2 is known as such", () => {
  test.each([
    ["tEXt", makeChunk("tEXt", latin1("openbadges\0https://example.org/a/1"))],
    ["iTXt", itxt("openbadges\0\0\0\0\0", utf8("https://example.org/a/1"))],
  ])("in %s", (_, chunk) => {
    expect(unbakePng(withChunks(chunk))).toEqual({ kind: "ob2", text: "https://example.org/a/1" });
  });

  test("and gives way to a credential beside it", () => {
    const both = withChunks(
      makeChunk("tEXt", latin1("openbadges\0https://example.org/a/1")),
      itxt("openbadgecredential\0\0\0\0\0", utf8("{}")),
    );
    expect(unbakePng(both)).toEqual({ kind: "ob3", text: "{}" });
  });
});

describe("broken and hostile PNG files get a clear answer", () => {
  const baked = bakePng(picture, `{"id":"urn:x"}`);

  test("a picture without a badge", () => {
    expect(unbakePng(picture)).toBeNull();
  });

  test("cut short anywhere", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: baked.length - 1 }), (length) => {
        expect(() => unbakePng(baked.subarray(0, length))).toThrow("png-truncated");
      }),
    );
  });

  test("any bit flipped never changes what is read, and never crashes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: baked.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        (index, bit) => {
          const broken = baked.slice();
          broken[index] ^= 1 << bit;
          expect(() => unbakePng(broken)).toThrow(
            /^(not-recognised|png-damaged|png-truncated)$/,
          );
        },
      ),
    );
  });

  test("a chunk that claims four gigabytes", () => {
    const huge = baked.slice();
    huge.fill(0xff, 8, 12);
    expect(() => unbakePng(huge)).toThrow("png-truncated");
  });

  test("100,000 chunks before the badge", () => {
    const many = Array.from({ length: 100_000 }, () => makeChunk("tEXt", new Uint8Array()));
    const png = withChunks(...many, itxt("openbadgecredential\0\0\0\0\0", utf8("{}")));
    expect(unbakePng(png)?.text).toBe("{}");
  });

  test("two credentials: nobody can say which one is meant", () => {
    const one = itxt("openbadgecredential\0\0\0\0\0", utf8(`{"id":1}`));
    const two = itxt("openbadgecredential\0\0\0\0\0", utf8(`{"id":2}`));
    expect(() => unbakePng(withChunks(one, two))).toThrow("two-badges");
  });

  test("a compressed text is read, and a bomb is not", () => {
    const compressed = "openbadgecredential\0\x01\0\0\0";
    const small = itxt(compressed, deflateSync(utf8(`{"é":1}`)));
    expect(unbakePng(withChunks(small))?.text).toBe(`{"é":1}`);
    const bomb = itxt(compressed, deflateSync(new Uint8Array(64 * 1024 * 1024)));
    expect(() => unbakePng(withChunks(bomb))).toThrow("too-large");
    const noise = itxt(compressed, utf8("not deflated"));
    expect(() => unbakePng(withChunks(noise))).toThrow("png-damaged");
  });

  test.each([
    ["bytes that are no UTF-8", "openbadgecredential\0\0\0\0\0", "\xff\xfe", "text-not-utf8"],
    ["no room for the text", "openbadgecredential\0", "", "png-damaged"],
    ["an unknown compression", "openbadgecredential\0\x02\0\0\0", "{}", "png-damaged"],
  ])("%s", (_, header, text, code) => {
    expect(() => unbakePng(withChunks(itxt(header, latin1(text))))).toThrow(code);
  });

  test("nothing is baked into a file that is no whole picture", () => {
    expect(() => bakePng(utf8("<svg/>"), "{}")).toThrow("not-recognised");
    expect(() => bakePng(picture.subarray(0, 40), "{}")).toThrow("png-truncated");
    const withoutImage = readChunks(picture).filter(({ type }) => type !== "IDAT");
    expect(() => bakePng(writeChunks(withoutImage), "{}")).toThrow("png-damaged");
  });
});
