import { raw } from "hono/html";
import { type DrawInk, Lamp } from "./print.tsx";

const SWAG = 300;
const SAG = 15;
const FLAGS = 9;
const INKS: readonly DrawInk[] = ["brick", "cream", "canal", "mustard", "plum", "cream", "leaf"];

/** Height of the string at `x`, hung at both ends of a swag. */
function hang(x: number): number {
  const along = (x / SWAG) * 2 - 1;
  return 3 + SAG * (1 - along * along);
}

/** One flag, cut by hand: no two are quite alike. */
function Flag({ index }: { index: number }) {
  const step = SWAG / FLAGS;
  const left = index * step + 3;
  const right = left + step - 6;
  const tip = (left + right) / 2 + ((index * 7) % 5) - 2;
  const length = 22 + ((index * 5) % 4);
  const d = `M${left} ${hang(left)}L${right} ${hang(right)}L${tip} ${hang(tip) + length}z`;
  return (
    <>
      <path class={`draw-${INKS[index % INKS.length]}`} d={d} transform="translate(1.6 1.6)" />
      <path class="draw-line draw-line-thin" d={d} />
      <Lamp x={left - 3} y={hang(left) + 4} r={2.4} />
    </>
  );
}

const string = Array.from({ length: 13 }, (_, i) => (i * SWAG) / 12)
  .map((x, i) => `${i ? "L" : "M"}${x.toFixed(1)} ${hang(x).toFixed(1)}`).join("");

const markup = raw(String(
  <svg class="bunting" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="bunting-swag" width={SWAG} height="46" patternUnits="userSpaceOnUse">
        <path class="draw-string" d={string} />
        {Array.from({ length: FLAGS }, (_, index) => <Flag index={index} />)}
      </pattern>
    </defs>
    <rect width="100%" height="46" fill="url(#bunting-swag)" />
  </svg>,
));

/** Flags on a string across the page, with lamps between them in the evening. */
export function Bunting() {
  return markup;
}
