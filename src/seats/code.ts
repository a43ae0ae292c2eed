/**
 * What one types to come back: no letter or digit that is taken for another, no vowel that would
 * make a word. Nine of them are 43 bits: what 150 guesses in a quarter of an hour would need
 * millions of years for, however many seats a node has.
 */
const ALPHABET = "bcdfghjkmnpqrstvwxyz23456789";
const LENGTH = 9;
const GROUP = 3;

/** A new return code, as it is kept: nine characters. */
export function newReturnCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomBelow(ALPHABET.length)]).join("");
}

/** A return code as it is shown and said: `k7m-p4t-x2d`. */
export function shownCode(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, "g"))!.join("-");
}

/** What somebody typed, as it is kept: case, blanks and hyphens do not matter. */
export function typedCode(typed: string): string {
  return typed.slice(0, 100).toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** A number that is as likely as any other below `bound` (at most 256). */
function randomBelow(bound: number): number {
  const usable = 256 - 256 % bound;
  for (;;) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < usable) return byte % bound;
  }
}
