import { box, Fine, Flat, Printed } from "./print.tsx";

/**
 * A giant of the North: a wicker figure, four metres high, that its bearers dance through the town.
 * Stands on `ground`, centred on `x`; 260 units high at scale 1.
 */
export function Giant({ x, ground, scale = 1 }: { x: number; ground: number; scale?: number }) {
  return (
    <g transform={`translate(${x} ${ground}) scale(${scale})`}>
      <path
        class="draw-line"
        d="M-22 0v-14M-8 0v-14M10 0v-14M24 0v-14M-26 0h8M-12 0h8M6 0h8M20 0h8"
      />
      {/* the skirt that hides the bearers, with its hem */}
      <Printed d="M-50 -12Q-44 -74 -30 -124H30Q44 -74 50 -12Q0 -2 -50 -12z" ink="brick" />
      <Flat d="M-48 -26Q0 -14 48 -26L50 -12Q0 -2 -50 -12z" ink="mustard" />
      <path class="draw-line" d="M-48 -26Q0 -14 48 -26" />
      <Fine d="M-30 -30Q-26 -70 -18 -118M-10 -26Q-8 -70 -6 -120M10 -26Q8 -70 6 -120M30 -30Q26 -70 18 -118" />
      {/* the coat, its arms on the hips */}
      <Printed
        d="M-30 -124Q-40 -150 -34 -178Q-20 -190 0 -190Q20 -190 34 -178Q40 -150 30 -124Q0 -114 -30 -124z"
        ink="canal"
      />
      <Printed
        d="M-34 -176Q-62 -166 -60 -140Q-54 -124 -32 -126L-33 -140Q-42 -142 -36 -156z"
        ink="canal"
      />
      <Printed d="M34 -176Q62 -166 60 -140Q54 -124 32 -126L33 -140Q42 -142 36 -156z" ink="canal" />
      <Printed d="M-32 -130Q0 -120 32 -130L31 -121Q0 -111 -31 -121z" ink="mustard" />
      {[-172, -158, -144].map((y) => <circle class="draw-lamp" cx="0" cy={y} r="3" />)}
      {/* the ruff, the head, the moustache */}
      <Printed
        d="M-26 -186Q-13 -178 0 -186Q13 -178 26 -186Q22 -198 0 -198Q-22 -198 -26 -186z"
        ink="cream"
      />
      <Printed d="M-19 -198Q-24 -232 0 -234Q24 -232 19 -198Q0 -184 -19 -198z" ink="skin" />
      <Flat d="M-15 -206Q-6 -213 0 -207Q6 -213 15 -206Q8 -199 0 -203Q-8 -199 -15 -206z" ink="ink" />
      <Flat d={`${box(-9, -221, 4, 5)}${box(5, -221, 4, 5)}`} ink="ink" />
      {/* the crown of a town: its walls */}
      <Printed d="M-24 -230V-250h9v8h10v-8h10v8h10v-8h9V-230Q0 -238 -24 -230z" ink="mustard" />
      <Printed d="M0 -242V-268l20 6l-20 8" ink="plum" />
    </g>
  );
}
