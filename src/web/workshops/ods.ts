import { escapeXml } from "../../xml.ts";
import { strToU8, zipSync } from "fflate";

/** The media type of an OpenDocument spreadsheet. */
export const ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
].join(" ");

/**
 * A spreadsheet of one table. Every cell is text, so that nothing in it is ever a formula.
 * @see https://docs.oasis-open.org/office/OpenDocument/v1.3/ (part 2: packages; part 3: schema)
 */
export function odsOf(name: string, rows: readonly (readonly string[])[]): Uint8Array {
  const table = rows.map((row) =>
    `<table:table-row>${
      row.map((cell) =>
        `<table:table-cell office:value-type="string"><text:p>${
          escapeXml(cell)
        }</text:p></table:table-cell>`
      ).join("")
    }</table:table-row>`
  ).join("");
  const content = `<?xml version="1.0" encoding="UTF-8"?>` +
    `<office:document-content ${NAMESPACES} office:version="1.3"><office:body>` +
    `<office:spreadsheet><table:table table:name="${escapeXml(name)}">${table}</table:table>` +
    `</office:spreadsheet></office:body></office:document-content>`;
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>` +
    `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"` +
    ` manifest:version="1.3">` +
    `<manifest:file-entry manifest:full-path="/" manifest:version="1.3"` +
    ` manifest:media-type="${ODS_TYPE}"/>` +
    `<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>` +
    `</manifest:manifest>`;
  return zipSync({
    // First and not compressed, so that the file is known by its first bytes.
    mimetype: [strToU8(ODS_TYPE), { level: 0 }],
    "content.xml": strToU8(content),
    "META-INF/manifest.xml": strToU8(manifest),
  });
}
