import { box, type DrawInk, Fine, Flat, Lamp, Printed } from "./print.tsx";

interface HouseProps {
  /** Its left side and the ground it stands on. */
  x: number;
  ground: number;
  width: number;
  /** To the eaves; the gable comes on top. */
  height: number;
  ink: DrawInk;
  /** Stairs, a bell's curve, a plain triangle. */
  gable: "stepped" | "bell" | "plain";
  /** Windows per floor, and floors above the door's. */
  panes: number;
  floors: number;
  /** Whether the door is left of its windows or right. */
  door?: "left" | "right";
}

/** A brick house of the North, gable to the street. */
export function House(props: HouseProps) {
  const { x, ground, width, height, ink, gable, panes, floors, door = "left" } = props;
  const eaves = ground - height;
  const middle = x + width / 2;
  const top = TOPS[gable](x, eaves, width);
  const floorHeight = height / (floors + 1);
  const gap = width / panes;
  const paneWidth = Math.min(gap * 0.5, 17);
  const doorX = door === "left" ? x + gap / 2 - 8 : x + width - gap / 2 - 8;
  return (
    <g>
      <Printed d={`M${x} ${ground}V${eaves}${top}V${ground}z`} ink={ink} />
      <Fine d={bricks(x, eaves, width, height)} />
      {Array.from({ length: floors + 1 }, (_, floor) =>
        Array.from({ length: panes }, (_, pane) => {
          const isDoor = floor === floors && pane === (door === "left" ? 0 : panes - 1);
          return isDoor ? null : (
            <Pane
              x={x + gap * (pane + 0.5) - paneWidth / 2}
              y={eaves + floorHeight * floor + floorHeight * 0.2}
              width={paneWidth}
              height={floorHeight * 0.56}
            />
          );
        }))}
      {gable !== "plain" && <Pane x={middle - 5} y={eaves - width * 0.24} width={10} height={16} />}
      <Printed d={arch(doorX, ground, 17, 30)} ink="canal" />
      <Flat d={box(doorX + 13, ground - 16, 2.5, 2.5)} ink="lamp" />
    </g>
  );
}

/** The line of a gable from its left eave to its right one. */
const TOPS = {
  stepped(x: number, _eaves: number, width: number): string {
    const steps = width > 80 ? 4 : 3;
    const rise = (width * 0.5) / steps;
    const run = (width * 0.42) / steps;
    const tread = width - 2 * run * steps;
    return `h0${`v${-rise}h${run}`.repeat(steps)}v${-rise}h${tread}v${rise}${
      `h${run}v${rise}`.repeat(steps)
    }H${x + width}`;
  },
  bell(x: number, eaves: number, width: number): string {
    const w = width;
    return `h${w * 0.06}C${x + w * 0.12} ${eaves - w * 0.28} ${x + w * 0.3} ${eaves - w * 0.2} ${
      x + w * 0.3
    } ${eaves - w * 0.44}h${w * 0.07}Q${x + w * 0.5} ${eaves - w * 0.66} ${x + w * 0.63} ${
      eaves - w * 0.44
    }h${w * 0.07}C${x + w * 0.7} ${eaves - w * 0.2} ${x + w * 0.88} ${eaves - w * 0.28} ${
      x + w * 0.94
    } ${eaves}H${x + w}`;
  },
  plain(x: number, eaves: number, width: number): string {
    return `L${x + width / 2} ${eaves - width * 0.52}L${x + width} ${eaves}`;
  },
};

/** A window under a flat arch, its glass dark by day and lit in the evening. */
function Pane({ x, y, width, height }: Record<"x" | "y" | "width" | "height", number>) {
  return (
    <>
      <Flat d={box(x - 1.5, y - 1.5, width + 3, height + 3)} ink="cream" />
      <Flat d={box(x, y, width, height)} ink="pane" />
      <path
        class="draw-cross"
        d={`M${x + width / 2} ${y}v${height}M${x} ${y + height * 0.4}h${width}`}
      />
    </>
  );
}

/** A door or a gate with a round top, standing on `ground`. */
function arch(x: number, ground: number, width: number, height: number): string {
  const r = width / 2;
  return `M${x} ${ground}v${-(height - r)}a${r} ${r} 0 0 1 ${width} 0v${height - r}z`;
}

/** A few bricks where the plaster would be; as few as say "brick". */
function bricks(x: number, eaves: number, width: number, height: number): string {
  const spots = [[0.08, 0.04], [0.86, 0.1], [0.06, 0.42], [0.84, 0.5], [0.45, 0.06], [0.8, 0.86]];
  return spots.map(([across, down]) =>
    `M${(x + width * across!).toFixed(1)} ${(eaves + height * down!).toFixed(1)}h6m-9 4h6`
  ).join("");
}

/** The belfry: the tower every town here has, with its clock, its bells and its dragon's flag. */
export function Belfry({ x, ground }: { x: number; ground: number }) {
  const w = 62;
  const wall = ground - 150;
  return (
    <g>
      <Printed d={`M${x} ${ground}V${wall}h${w}V${ground}z`} ink="mustard" />
      <Printed
        d={`M${x - 6} ${wall}v-16h${w + 12}v16zM${x - 6} ${wall - 16}v-9h9v9zM${x + 17} ${
          wall - 16
        }v-9h10v9zM${x + 36} ${wall - 16}v-9h10v9zM${x + w - 3} ${wall - 16}v-9h9v9z`}
        ink="cream"
      />
      <Printed
        d={`M${x + 9} ${wall - 25}v-34h${w - 18}v34z`}
        ink="mustard"
      />
      <Flat d={arch(x + 18, wall - 27, 10, 24)} ink="pane" />
      <Flat d={arch(x + 34, wall - 27, 10, 24)} ink="pane" />
      <Printed
        d={`M${x + 4} ${wall - 59}h${w - 8}C${x + 44} ${wall - 76} ${x + 38} ${wall - 84} ${
          x + w / 2
        } ${wall - 112}C${x + 24} ${wall - 84} ${x + 18} ${wall - 76} ${x + 4} ${wall - 59}z`}
        ink="canal"
      />
      <path class="draw-line" d={`M${x + w / 2} ${wall - 112}v-22`} />
      <Printed d={`M${x + w / 2} ${wall - 134}l24 6l-24 8z`} ink="brick" />
      <circle class="draw-cream" cx={x + w / 2} cy={wall + 30} r="17" />
      <circle class="draw-line" cx={x + w / 2} cy={wall + 30} r="17" />
      <path class="draw-line" d={`M${x + w / 2} ${wall + 18}v12l8 5`} />
      {[70, 104].map((down) => (
        <>
          <Flat d={arch(x + 14, wall + down, 12, 24)} ink="pane" />
          <Flat d={arch(x + 36, wall + down, 12, 24)} ink="pane" />
        </>
      ))}
      <Printed d={arch(x + w / 2 - 11, ground, 22, 36)} ink="plum" />
    </g>
  );
}

/** A textile mill with its saw-tooth roof and its chimney. */
export function Mill({ x, ground }: { x: number; ground: number }) {
  const teeth = [0, 1, 2];
  const wall = ground - 62;
  return (
    <g>
      <Printed d={`M${x + 172} ${ground}l5 -168h18l5 168z`} ink="brick" />
      <Fine d={`M${x + 176} ${ground - 140}h20m-20 -8h19M${x + 175} ${ground - 100}h22`} />
      <Printed
        d={`M${x} ${ground}V${wall}${teeth.map(() => "l0 -30l54 30").join("")}V${ground}z`}
        ink="plum"
      />
      {teeth.map((tooth) => (
        <>
          <Flat d={`M${x + tooth * 54 + 6} ${wall - 3}v-17l31 17z`} ink="pane" />
          <Flat d={arch(x + tooth * 54 + 9, ground - 10, 14, 36)} ink="pane" />
          <Flat d={arch(x + tooth * 54 + 32, ground - 10, 14, 36)} ink="pane" />
        </>
      ))}
    </g>
  );
}

/** A street lamp on the quay. */
export function StreetLamp({ x, ground }: { x: number; ground: number }) {
  return (
    <g>
      <path class="draw-post" d={`M${x} ${ground}v-58m-6 58h12M${x - 7} ${ground - 58}h14`} />
      <Lamp x={x} y={ground - 67} r={7} />
      <path
        class="draw-line"
        d={`M${x - 6} ${ground - 58}l-2 -15h16l-2 15zM${x} ${ground - 73}v-5`}
      />
    </g>
  );
}
