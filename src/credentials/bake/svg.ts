import { BadgeFileError } from "./errors.ts";
import type { Baked } from "./png.ts";
import { OB3_NAMESPACE, readSvg } from "./svg_reader.ts";

/**
 * Writes a credential into an SVG, in the place of any badge it already carries:
 * `<openbadges:credential>` first in `<svg>`, the document as CDATA (OB 3.0, 5.3.2.1). All else
 * stays as it is, to the byte.
 * @param document the exact JSON of the signed credential. XML knows neither U+FFFE nor U+FFFF:
 * they become JSON escapes; and it reads CR LF as LF.
 * @throws {BadgeFileError} as {@link readSvg}
 */
export function bakeSvg(svg: string, document: string): string {
  const { rootTagEnd, rootIsEmpty, rootName, prefixNamespace, badges } = readSvg(svg);
  const declaration = ` xmlns:openbadges="${OB3_NAMESPACE}"`;
  const tagEnd = rootTagEnd - (rootIsEmpty ? "/>" : ">").length;
  // An SVG that held an older badge binds the prefix to another name, and may use it elsewhere.
  const onRoot = prefixNamespace === undefined ? declaration : "";
  const onElement = prefixNamespace === undefined || prefixNamespace === OB3_NAMESPACE
    ? ""
    : declaration;
  let rest = "";
  let kept = rootTagEnd;
  for (const { start, end } of badges) {
    rest += svg.slice(kept, start);
    kept = end;
  }
  rest += svg.slice(kept);
  return `${svg.slice(0, tagEnd)}${onRoot}>` +
    `<openbadges:credential${onElement}>${cdata(document)}</openbadges:credential>` +
    (rootIsEmpty ? `</${rootName}>` : "") + rest;
}

/**
 * Reads the badge an SVG carries: the content of `<openbadges:credential>`, or the compact JWS in
 * its `verify` attribute; null where there is none. An OB 3.0 credential goes before an older
 * assertion.
 * @throws {BadgeFileError} as {@link readSvg}; `two-badges` where it is not clear which one is meant
 */
export function unbakeSvg(svg: string): Baked | null {
  const { badges } = readSvg(svg);
  const credentials = badges.filter(({ kind }) => kind === "ob3");
  if (credentials.length > 1) throw new BadgeFileError("two-badges");
  const badge = credentials[0] ?? badges[0];
  return badge ? { kind: badge.kind, text: badge.text } : null;
}

function cdata(document: string): string {
  const text = document
    .replaceAll("]]>", "]]]]><![CDATA[>")
    .replaceAll("\ufffe", "\\ufffe")
    .replaceAll("\uffff", "\\uffff");
  return `<![CDATA[${text}]]>`;
}
