import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_DOCUMENT_BYTES, parseDocument, UnreadableDocumentError } from "./parse.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function codeOf(content: Uint8Array | string): string | undefined {
  try {
    parseDocument(typeof content === "string" ? bytes(content) : content);
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return error.code;
    throw error;
  }
}

describe("reading a foreign document", () => {
  it("gives back any JSON object as it was", () => {
    const object = fc.dictionary(
      fc.string({ unit: "grapheme" }),
      fc.jsonValue({ maxDepth: 5, stringUnit: "grapheme" }),
      { noNullPrototype: true },
    ).filter((document) => !JSON.stringify(document).includes('"__proto__"'));
    fc.assert(fc.property(object, fc.constantFrom(0, 2), (document, indent) => {
      const text = JSON.stringify(document, null, indent);
      expect(JSON.stringify(parseDocument(bytes(text)))).toBe(JSON.stringify(document));
    }));
  });

  it("refuses what two readers could read differently", () => {
    expect(codeOf('{"a":1,"a":1}')).toBe("document-member-twice");
    expect(codeOf('{"a":{"b":[{"c":1,"\\u0063":2}]}}')).toBe("document-member-twice");
    expect(codeOf('{"a":{"b":1},"c":{"b":1},"d":["a","a"]}')).toBeUndefined();
    expect(codeOf('{"a":"b","b":"a"}')).toBeUndefined();
    expect(codeOf('{"__proto__":{"verified":true}}')).toBe("document-member-twice");
    expect(codeOf('{"a":"\\ud83d"}')).toBe("document-lone-surrogate");
    expect(codeOf('{"\\ude00":1}')).toBe("document-lone-surrogate");
    expect(codeOf('{"a":"\\ud83d\\ude00"}')).toBeUndefined();
    expect(codeOf('{"a":1e999}')).toBe("document-number-too-large");
    expect(codeOf('{"a":"1e999","b":-1.5e3}')).toBeUndefined();
  });

  it("refuses what is no document, clearly", () => {
    expect(codeOf("")).toBe("document-not-json");
    expect(codeOf("<svg/>")).toBe("document-not-json");
    expect(codeOf('{"a":')).toBe("document-not-json");
    expect(codeOf('{"a":"b"} {')).toBe("document-not-json");
    expect(codeOf("[]")).toBe("document-not-an-object");
    expect(codeOf("null")).toBe("document-not-an-object");
    expect(codeOf(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d))).toBe("document-not-utf8");
    expect(codeOf(new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(32))).toBe("document-too-large");
  });

  it("is done with quotes that never close before its host notices", () => {
    // From each of them to the end and back, this took half a minute.
    expect(codeOf(`{${'\\"'.repeat(150_000)}`)).toBe("document-not-json");
    expect(codeOf(`{"${'\\"'.repeat(150_000)}\\`)).toBe("document-not-json");
  });

  it("refuses depth and multitude before they cost anything", () => {
    const deep = (levels: number, open: string, close: string) =>
      `{"a":${open.repeat(levels)}1${close.repeat(levels)}}`;
    expect(codeOf(deep(1000, "[", "]"))).toBe("document-too-deep");
    expect(codeOf(deep(100_000, '{"a":', "}"))).toBe("document-too-deep");
    expect(codeOf(`{"a":${"[".repeat(500_000)}`)).toBe("document-too-deep");
    expect(codeOf(deep(60, "[", "]"))).toBeUndefined();
    expect(codeOf(`{"a":"${"[".repeat(1000)}"}`)).toBeUndefined();
    expect(codeOf(`{"a":[${"{},".repeat(2000)}{}]}`)).toBe("document-too-complex");
    expect(codeOf(`{"a":"${"{".repeat(3000)}"}`)).toBeUndefined();
  });
});
