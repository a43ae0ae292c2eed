import { raw } from "hono/html";
import { Belfry, House, Mill, StreetLamp } from "./houses.tsx";
import { Giant } from "./giant.tsx";
import { Fine } from "./print.tsx";

const GROUND = 198;
const STREET = 1500;

/** The houses of one street, drawn once and repeated to the left and to the right. */
function Street() {
  const at = { ground: GROUND };
  return (
    <g id="street">
      <House
        {...at}
        x={0}
        width={72}
        height={74}
        ink="brick"
        gable="stepped"
        panes={3}
        floors={1}
      />
      <House
        {...at}
        x={72}
        width={58}
        height={92}
        ink="mustard"
        gable="bell"
        panes={2}
        floors={2}
      />
      <House
        {...at}
        x={130}
        width={84}
        height={64}
        ink="cream"
        gable="plain"
        panes={3}
        floors={1}
      />
      <Mill {...at} x={226} />
      <StreetLamp {...at} x={452} />
      <House
        {...at}
        x={478}
        width={64}
        height={88}
        ink="canal"
        gable="stepped"
        panes={2}
        floors={2}
      />
      <House {...at} x={542} width={88} height={70} ink="brick" gable="bell" panes={3} floors={1} />
      <House
        {...at}
        x={926}
        width={66}
        height={94}
        ink="cream"
        gable="stepped"
        panes={2}
        floors={2}
        door="right"
      />
      <House {...at} x={992} width={60} height={74} ink="plum" gable="bell" panes={2} floors={1} />
      <House
        {...at}
        x={1052}
        width={86}
        height={82}
        ink="brick"
        gable="stepped"
        panes={3}
        floors={1}
      />
      <StreetLamp {...at} x={1166} />
      <House
        {...at}
        x={1194}
        width={80}
        height={60}
        ink="mustard"
        gable="plain"
        panes={3}
        floors={1}
      />
      <House
        {...at}
        x={1274}
        width={62}
        height={98}
        ink="leaf"
        gable="stepped"
        panes={2}
        floors={2}
      />
      <House
        {...at}
        x={1336}
        width={74}
        height={72}
        ink="brick"
        gable="bell"
        panes={2}
        floors={1}
      />
      <House
        {...at}
        x={1410}
        width={62}
        height={86}
        ink="cream"
        gable="stepped"
        panes={2}
        floors={2}
      />
    </g>
  );
}

/** The middle, which every screen shows: the town's belfry, its giant, a house between lamps. */
function Square() {
  return (
    <g>
      <House
        x={630}
        ground={GROUND}
        width={54}
        height={92}
        ink="cream"
        gable="stepped"
        panes={2}
        floors={2}
      />
      <g transform={`translate(706 ${GROUND}) scale(0.68)`}>
        <Belfry x={0} ground={0} />
      </g>
      <StreetLamp x={774} ground={GROUND} />
      <Giant x={830} ground={GROUND} scale={0.62} />
      <StreetLamp x={888} ground={GROUND} />
    </g>
  );
}

const markup = raw(String(
  <svg class="skyline" aria-hidden="true" focusable="false">
    <svg x="50%" width="1" height="236" overflow="visible">
      <g transform={`translate(${-STREET / 2 - 45} 0)`}>
        <use href="#street" x={-STREET} />
        <Street />
        <Square />
        <use href="#street" x={STREET} />
      </g>
    </svg>
    <rect class="draw-quay" x="0" y={GROUND} width="100%" height="10" />
    <rect class="draw-canal" x="0" y={GROUND + 10} width="100%" height="30" />
    <svg x="50%" width="1" height="236" overflow="visible">
      <g class="draw-ripples" transform="translate(-750 0)">
        {Array.from(
          { length: 26 },
          (_, i) => (
            <Fine
              d={`M${i * 60 + ((i * 23) % 31) - 40} ${GROUND + 18 + ((i * 11) % 17)}h${
                18 + ((i * 7) % 22)
              }`}
            />
          ),
        )}
      </g>
    </svg>
  </svg>,
));

/** The street at the foot of every page. */
export function Skyline() {
  return markup;
}
