import { stringify } from "csv-stringify/sync";

/**
 * Comma-separated values, as spreadsheets read them: UTF-8 with a mark, and no cell that a
 * spreadsheet would take for a formula.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return stringify(rows.map((row) => [...row]), {
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
}
