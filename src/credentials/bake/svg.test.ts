import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { bakeSvg, unbakeSvg } from "./svg.ts";

const SVG = "http://www.w3.org/2000/svg";
const OB = "https://purl.imsglobal.org/ob/v3p0";
const picture = `<?xml version="1.0" encoding="UTF-8"?>
<!-- drawn > here --><svg xmlns="${SVG}" width="1" data-x="a>b"><title>Fête</title></svg>\n`;
const carrying = (inside: string) =>
  `<svg xmlns="${SVG}" xmlns:openbadges="${OB}">${inside}<g/></svg>`;

describe("a badge in an SVG", () => {
  test("comes out as it went in, whatever is written in it", () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: "binary" }), (document) => {
        const read = unbakeSvg(bakeSvg(picture, document));
        expect(read?.kind).toBe("ob3");
        expect(JSON.parse(read!.text)).toEqual(JSON.parse(document));
        if (!/[\ufffe\uffff]/.test(document)) expect(read!.text).toBe(document);
      }),
    );
  });

  test("keeps accents, emoji, both normal forms and the end of a CDATA to the byte", () => {
    const document = JSON.stringify({
      name: "Bénévole à l’œuvre, maïs naïf 🎪👩🏽‍🍳",
      composed: "é".normalize("NFC"),
      decomposed: "é".normalize("NFD"),
      markup: "]]> <b>&amp;</b> ]]]]>>",
    });
    expect(unbakeSvg(bakeSvg(picture, document))?.text).toBe(document);
  });

  test("stands first in <svg>, and the drawing stays as it is to the byte", () => {
    expect(bakeSvg(picture, "{}")).toBe(
      picture
        .replace(`data-x="a>b">`, `data-x="a>b" xmlns:openbadges="${OB}">BADGE`)
        .replace(
          "BADGE",
          "<openbadges:credential><![CDATA[{}]]></openbadges:credential>",
        ),
    );
  });

  test("fits an empty <svg/> and a prefixed one", () => {
    for (const empty of [`<svg xmlns="${SVG}"/>`, `<s:svg xmlns:s="${SVG}" />`]) {
      const baked = bakeSvg(empty, "{}");
      expect(() => new SaxesParser({ xmlns: true }).write(baked).close()).not.toThrow();
      expect(unbakeSvg(baked)?.text).toBe("{}");
    }
  });

  test("takes the place of the ones that were there", () => {
    const once = bakeSvg(picture, `{"id":1}`);
    const twice = bakeSvg(once, `{"id":2}`);
    expect(twice).toBe(once.replace(`{"id":1}`, `{"id":2}`));
    const older = `<svg xmlns="${SVG}" xmlns:openbadges="http://openbadges.org">` +
      `<g/><openbadges:assertion verify="https://example.org/a/1"/><g/></svg>`;
    const renewed = bakeSvg(older, "{}");
    expect(unbakeSvg(renewed)).toEqual({ kind: "ob3", text: "{}" });
    expect(renewed).not.toContain("assertion");
    expect(renewed.endsWith("<g/><g/></svg>")).toBe(true);
  });

  test("survives a byte order mark and CR LF in the drawing", () => {
    const windows = `\ufeff<svg xmlns="${SVG}"\r\n  width="1">\r\n<g/>\r\n</svg>\r\n`;
    const baked = bakeSvg(windows, "{}");
    expect(unbakeSvg(baked)?.text).toBe("{}");
    expect(baked).toContain(
      `width="1" xmlns:openbadges="${OB}"><openbadges:credential>`,
    );
  });
});

describe("badges by others", () => {
  test("a JWS in the verify attribute", () => {
    const svg = carrying(`<openbadges:credential verify="eyJh.eyJi.c2ln"></openbadges:credential>`);
    expect(unbakeSvg(svg)).toEqual({ kind: "ob3", text: "eyJh.eyJi.c2ln" });
  });

  test("text without CDATA, and another prefix for the same namespace", () => {
    const svg = `<svg xmlns="${SVG}" xmlns:ob="${OB}"><ob:credential>\n {"a":"&lt;"} \n` +
      `</ob:credential></svg>`;
    expect(unbakeSvg(svg)).toEqual({ kind: "ob3", text: `{"a":"<"}` });
  });

  test("an assertion of Open Badges 2 is known as such", () => {
    const svg = `<svg xmlns="${SVG}" xmlns:openbadges="http://openbadges.org">` +
      `<openbadges:assertion verify="https://example.org/a/1"><![CDATA[{"id":"a"}]]>` +
      `</openbadges:assertion></svg>`;
    expect(unbakeSvg(svg)).toEqual({ kind: "ob2", text: `{"id":"a"}` });
  });

  test("an older document type without declarations of its own is no danger", () => {
    const svg = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">` +
      bakeSvg(`<svg xmlns="${SVG}"/>`, "{}");
    expect(unbakeSvg(svg)?.text).toBe("{}");
  });
});

describe("broken and hostile SVG files get a clear answer", () => {
  test("scripts are passed over, and nothing in them counts", () => {
    const svg = carrying(
      `<script><![CDATA[<openbadges:credential>{"forged":1}</openbadges:credential>]]></script>` +
        `<openbadges:credential><![CDATA[{}]]></openbadges:credential>` +
        `<!-- <openbadges:credential>{"forged":2}</openbadges:credential> -->`,
    );
    expect(unbakeSvg(svg)?.text).toBe("{}");
  });

  test.each([
    [
      "a billion laughs",
      `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><svg xmlns="${SVG}">&b;</svg>`,
      "svg-doctype",
    ],
    [
      "a file of the server as entity",
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="${SVG}">&x;</svg>`,
      "svg-doctype",
    ],
    ["an entity nobody declared", carrying("&x;"), "svg-not-well-formed"],
    ["a prefix nobody declared", `<svg><openbadges:credential/></svg>`, "svg-not-well-formed"],
    ["an end that never comes", `<svg xmlns="${SVG}"><g>`, "svg-not-well-formed"],
    ["two roots", `<svg/><svg/>`, "svg-not-well-formed"],
    ["nothing", "", "svg-not-well-formed"],
    ["a web page", `<!DOCTYPE html><html><body><br></body></html>`, "not-recognised"],
    ["100,000 levels", "<svg>" + "<g>".repeat(100_000), "svg-too-deep"],
    [
      "two badges",
      carrying("<openbadges:credential>{}</openbadges:credential>".repeat(2)),
      "two-badges",
    ],
  ])("%s", (_, svg, code) => {
    expect(() => unbakeSvg(svg)).toThrow(code);
  });

  test("a picture without a badge", () => {
    expect(unbakeSvg(picture)).toBeNull();
  });

  test("what stands inside an element inside the badge is not the badge", () => {
    const svg = carrying(
      `<openbadges:credential><g>{"forged":1}</g><openbadges:credential>{"forged":2}` +
        `</openbadges:credential>{}</openbadges:credential>`,
    );
    expect(unbakeSvg(svg)?.text).toBe("{}");
  });
});
