import { canLetter } from "./lettering.ts";

/** Small words that a name's initials leave out, in French, Dutch and English. */
const SMALL = new Set(
  "à a au aux d de des du en et l la le les pour sur un une het een voor van en der den ter te of the and for in op asbl vzw"
    .split(" "),
);

/**
 * At most `most` capitals that stand for a name: "Maison des Associations de Tourcoing" gives
 * "MAT". Empty where the title font has no such letters.
 */
export function initials(name: string, most: number): string {
  const words = name.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !SMALL.has(word.toLowerCase()));
  const letters = (telling.length > 0 ? telling : words).slice(0, most)
    .map((word) => [...word][0].toUpperCase()).join("");
  return canLetter(letters) ? letters : "";
}
