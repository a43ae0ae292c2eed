import { box, Fine, Flat, Lamp, Printed } from "./print.tsx";

interface StallProps {
  x: number;
  ground: number;
  /** What hangs and lies on the counter; nothing where there is nothing yet. */
  full?: boolean;
}

const STRIPES = 8;
const STRIPE = 30;

/** A market stall under its striped awning, 240 units wide and 200 high. */
export function Stall({ x, ground, full = true }: StallProps) {
  return (
    <g transform={`translate(${x} ${ground})`}>
      <Flat d={box(4, -140, 232, 84)} ink="far" />
      <path class="draw-line" d="M8 0V-142M232 0V-142" />
      <Fine d="M14 -112H226" />
      {full ? <Wares /> : <Fine d="M60 -112v10m60 -10v10m60 -10v10" />}
      <Printed d={box(-6, -62, 252, 14)} ink="mustard" />
      <Printed d={box(4, -48, 232, 48)} ink="plum" />
      <Fine d="M4 -32H236M4 -16H236M62 -48V0M120 -48V0M178 -48V0" />
      {Array.from({ length: STRIPES }, (_, i) => <Stripe index={i} />)}
      <path class="draw-line" d="M12 -196H228L240 -150H0z" />
      <Lamp x={62} y={-124} r={6} />
      <Lamp x={178} y={-124} r={6} />
      <path class="draw-line" d="M62 -140v9M178 -140v9" />
    </g>
  );
}

/** One stripe of the awning, narrower at the top, ending in a scallop. */
function Stripe({ index }: { index: number }) {
  const left = index * STRIPE;
  const topLeft = 12 + index * 27;
  const d = `M${topLeft} -196h27L${left + STRIPE} -150a15 15 0 0 1 -30 0z`;
  return <Printed d={d} ink={index % 2 ? "cream" : "brick"} />;
}

/** Rosettes on the line, and on the counter what people can do. */
function Wares() {
  return (
    <>
      <Rosette x={92} y={-98} ink="canal" />
      <Rosette x={122} y={-94} ink="leaf" />
      <Rosette x={152} y={-98} ink="brick" />
      <Printed d="M28 -62v-22h30v22zM33 -84q10 -16 20 0" ink="canal" />
      <Printed d="M196 -62l-4 -24h28l-4 24z" ink="leaf" />
      <Printed d="M206 -86q-14 -14 -4 -20q4 -6 10 0q14 4 -2 20" ink="mustard" />
    </>
  );
}

/** A rosette with two ribbons: what is given here. */
export function Rosette(
  { x, y, ink, scale = 1 }: {
    x: number;
    y: number;
    ink: "brick" | "canal" | "leaf" | "mustard" | "plum";
    scale?: number;
  },
) {
  const petals = Array.from({ length: 10 }, (_, i) => {
    const angle = (i / 10) * 2 * Math.PI;
    const next = ((i + 1) / 10) * 2 * Math.PI;
    const point = (a: number) =>
      `${(Math.cos(a) * 11).toFixed(1)} ${(Math.sin(a) * 11).toFixed(1)}`;
    return `${i ? "" : `M${point(angle)}`}A4 4 0 0 1 ${point(next)}`;
  }).join("");
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <Printed d="M-5 8L-9 30L-3 26L1 31L3 9z" ink={ink} />
      <Printed d="M5 8L11 29L5 26L1 31L-1 9z" ink={ink} />
      <Printed d={`${petals}z`} ink={ink} />
      <circle class="draw-cream" cx="0" cy="0" r="6.5" />
      <path class="draw-fine" d="M-3 0l2 3l4 -5" />
    </g>
  );
}
