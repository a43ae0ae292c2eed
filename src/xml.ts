const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as character data or an attribute's value, without what XML has no place for (XML 1.0 § 2.2). */
export function escapeXml(text: string): string {
  return text
    // deno-lint-ignore no-control-regex -- control characters are what is left out
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, "")
    .replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}
