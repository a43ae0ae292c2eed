/**
 * A `Content-Disposition` that makes a browser save a file under its name, accents included.
 * @see https://www.rfc-editor.org/rfc/rfc6266#section-4.3
 */
export function attachment(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\w. -]/g, "_");
  const whole = encodeURIComponent(name).replace(/['()*]/g, percentEncoded);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
