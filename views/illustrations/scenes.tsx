import { Giant } from "./giant.tsx";
import { Belfry, House, StreetLamp } from "./houses.tsx";
import { box, drawing, Fine, Flat, Lamp, Printed } from "./print.tsx";
import { Rosette, Stall } from "./stall.tsx";

const flags = ["brick", "cream", "canal", "mustard", "plum", "leaf"] as const;

/** A string of flags from one point to another. */
function Garland({ from, to, sag, count }: {
  from: readonly [number, number];
  to: readonly [number, number];
  sag: number;
  count: number;
}) {
  const at = (part: number) =>
    [
      from[0] + (to[0] - from[0]) * part,
      from[1] + (to[1] - from[1]) * part + sag * 4 * part * (1 - part),
    ].map((n) => Number(n.toFixed(1)));
  return (
    <g>
      <path
        class="draw-string"
        d={Array.from({ length: 17 }, (_, i) => `${i ? "L" : "M"}${at(i / 16).join(" ")}`).join("")}
      />
      {Array.from({ length: count }, (_, i) => {
        const [x1, y1] = at((i + 0.15) / count);
        const [x2, y2] = at((i + 0.85) / count);
        const [xm, ym] = at((i + 0.5) / count);
        return (
          <>
            <Printed d={`M${x1} ${y1}L${x2} ${y2}L${xm} ${ym! + 22}z`} ink={flags[i % 6]!} />
            <Lamp x={at(i / count)[0]!} y={at(i / count)[1]! + 3} r={3} />
          </>
        );
      })}
    </g>
  );
}

/** Rays around the sun, or around the moon. */
function Rays({ x, y }: { x: number; y: number }) {
  const count = 16;
  const reach = 620;
  const at = (turn: number) =>
    `${Math.round(x + Math.cos(turn) * reach)} ${Math.round(y + Math.sin(turn) * reach)}`;
  const d = Array.from({ length: count }, (_, i) => {
    const turn = ((i + 0.25) / count) * 2 * Math.PI;
    return `M${x} ${y}L${at(turn)}L${at(turn + Math.PI / count)}z`;
  }).join("");
  return <Flat d={d} ink="far" />;
}

/** The fair on its square: for the first page and for set-up. */
export const FairScene = drawing(
  "0 0 640 440",
  <>
    <Flat d={box(0, 0, 640, 440)} ink="sky" />
    <Rays x={452} y={104} />
    <circle class="draw-lamp" cx="452" cy="104" r="34" />
    <House
      x={16}
      ground={366}
      width={86}
      height={132}
      ink="brick"
      gable="stepped"
      panes={3}
      floors={2}
    />
    <Belfry x={112} ground={366} />
    <House
      x={180}
      ground={366}
      width={70}
      height={112}
      ink="cream"
      gable="bell"
      panes={2}
      floors={2}
    />
    <House
      x={556}
      ground={366}
      width={72}
      height={142}
      ink="mustard"
      gable="stepped"
      panes={2}
      floors={2}
      door="right"
    />
    <Garland from={[-8, 92]} to={[143, 82]} sag={16} count={6} />
    <Garland from={[143, 82]} to={[648, 112]} sag={34} count={19} />
    <Giant x={524} ground={386} scale={0.92} />
    <Stall x={222} ground={386} />
    <StreetLamp x={44} ground={386} />
    <Flat d="M0 386H640V440H0z" ink="canal" />
    <Flat d={box(0, 382, 640, 9)} ink="ink" />
    <Fine d="M30 408h44M120 422h30M210 406h60M318 424h40M402 408h28M470 420h54M566 406h44M60 430h26M260 432h22" />
    <path class="draw-frame" d={box(0, 0, 640, 440)} />
  </>,
);

/** A stall with nothing on it yet. */
export const EmptyStall = drawing(
  "-20 -210 290 226",
  <>
    <Flat d="M-20 -40Q40 -230 150 -200T270 -60V8H-20z" ink="sky" />
    <Stall x={0} ground={0} full={false} />
    <path class="draw-line" d="M-20 1H270" />
  </>,
);

/** A badge under the glass: for the page where anyone verifies. */
export const GlassScene = drawing(
  "0 0 260 220",
  <>
    <Flat d="M10 120Q20 20 130 20T250 120T150 205T10 120z" ink="sky" />
    <g transform="rotate(-6 110 110)">
      <Printed d="M34 40H178V184H34z" ink="cream" />
      <Fine d="M52 150H160M52 164H130" />
      <Rosette x={106} y={84} ink="brick" scale={2.1} />
    </g>
    <g transform="translate(168 120) rotate(38)">
      <Printed d="M-7 46h14v62h-14z" ink="mustard" />
      <circle class="draw-glass" cx="0" cy="0" r="46" />
      <circle class="draw-line draw-line-thick" cx="0" cy="0" r="46" />
      <path class="draw-line" d="M-28 -14Q-20 -30 -4 -32" />
    </g>
  </>,
);

/** A boat that leaves along the canal: for what is not here, and for what is done. */
export const BoatScene = drawing(
  "0 0 300 190",
  <>
    <Flat d="M0 132Q30 20 150 30T300 132z" ink="sky" />
    <House
      x={24}
      ground={132}
      width={54}
      height={52}
      ink="brick"
      gable="stepped"
      panes={2}
      floors={1}
    />
    <House
      x={78}
      ground={132}
      width={44}
      height={40}
      ink="cream"
      gable="bell"
      panes={2}
      floors={1}
    />
    <StreetLamp x={262} ground={132} />
    <Flat d="M0 132H300V190H0z" ink="canal" />
    <Flat d={box(0, 130, 300, 5)} ink="ink" />
    <Printed d="M106 146H262L246 172H124z" ink="plum" />
    <Printed d="M120 146V126H178V146z" ink="mustard" />
    <Flat d={`${box(130, 131, 12, 9)}${box(152, 131, 12, 9)}`} ink="pane" />
    <path class="draw-line" d="M214 146V96" />
    <Printed d="M214 96l30 9l-30 10z" ink="brick" />
    <Fine d="M20 158h40M60 176h50M150 182h60M240 180h40" />
  </>,
);
