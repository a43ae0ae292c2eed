import { SaxesParser } from "saxes";
import { BadgeFileError } from "./errors.ts";

/** The namespace of `<openbadges:credential>` (OB 3.0, 5.3.2.1). */
export const OB3_NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";

/** An element that carries a badge; offsets are UTF-16 positions in the file's text. */
export interface SvgBadge {
  readonly kind: "ob3" | "ob2";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What baking and reading need to know of an SVG. */
export interface SvgOutline {
  /** Just behind the `>` of `<svg …>`. */
  readonly rootTagEnd: number;
  /** `<svg/>`, without an end tag. */
  readonly rootIsEmpty: boolean;
  readonly rootName: string;
  /** What `xmlns:openbadges` of the root says, if it is there. */
  readonly prefixNamespace: string | undefined;
  readonly badges: readonly SvgBadge[];
}

/** No drawing program nests deeper; resolving names costs time in proportion to it. */
const MAX_DEPTH = 128;

/**
 * Parses an SVG as XML: scripts, styles and drawings are passed over, no entity is expanded beyond
 * the five of XML, nothing is fetched.
 * @throws {BadgeFileError} `not-recognised` (the root is not `<svg>`), `svg-doctype` (a document
 * type with declarations of its own), `svg-too-deep`, `svg-not-well-formed`
 */
export function readSvg(svg: string): SvgOutline {
  const parser = new SaxesParser({ xmlns: true });
  const badges: SvgBadge[] = [];
  let root: Omit<SvgOutline, "badges"> | undefined;
  let depth = 0;
  let tagStart = 0;
  let open: { kind: SvgBadge["kind"]; start: number; depth: number; verify: string } | undefined;
  let content = "";

  parser.on("doctype", (declaration) => {
    if (declaration.includes("[")) throw new BadgeFileError("svg-doctype");
  });
  parser.on("opentagstart", () => {
    if (++depth > MAX_DEPTH) throw new BadgeFileError("svg-too-deep");
    tagStart = svg.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", (tag) => {
    if (!root) {
      if (tag.local !== "svg") throw new BadgeFileError("not-recognised");
      root = {
        rootTagEnd: parser.position,
        rootIsEmpty: tag.isSelfClosing,
        rootName: tag.name,
        prefixNamespace: tag.ns.openbadges,
      };
    }
    const kind = kindOf(tag);
    if (kind && !open) {
      open = { kind, start: tagStart, depth, verify: tag.attributes.verify?.value ?? "" };
    }
  });
  const take = (text: string) => {
    if (open?.depth === depth) content += text;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("closetag", () => {
    if (open?.depth === depth) {
      const { kind, start, verify } = open;
      // The white space around a document is the layout of the SVG.
      badges.push({ kind, start, end: parser.position, text: content.trim() || verify });
      open = undefined;
      content = "";
    }
    depth--;
  });

  try {
    parser.write(svg).close();
  } catch (error) {
    throw error instanceof BadgeFileError ? error : new BadgeFileError("svg-not-well-formed");
  }
  if (!root) throw new BadgeFileError("svg-not-well-formed");
  return { ...root, badges };
}

function kindOf(
  { local, prefix, uri }: { local: string; prefix: string; uri: string },
): SvgBadge["kind"] | undefined {
  const ours = prefix === "openbadges" || uri === OB3_NAMESPACE;
  if (ours && local === "credential") return "ob3";
  if (ours && local === "assertion") return "ob2";
  return undefined;
}
