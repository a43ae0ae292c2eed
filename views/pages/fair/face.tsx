import type { Look, Mood } from "../../../game/simulation/people.ts";
import { say } from "../../../game/simulation/sentences.ts";
import { type Faces, LEAVINGS } from "../../../game/simulation/state.ts";
import type { Translate } from "../../locales/translate.ts";

/**
 * A head per mood: its outline and its mouth both differ, so that it can be told apart without
 * colour and from afar.
 */
const FACES: Readonly<Record<Mood, { head: string; mouth: string; brows?: string }>> = {
  glad: { head: "M24 5a15 15 0 1 1 0 30a15 15 0 1 1 0-30z", mouth: "M15 22q9 12 18 0z" },
  fine: { head: "M14 6h20q4 0 4 4v20q0 4-4 4H14q-4 0-4-4V10q0-4 4-4z", mouth: "M17 25q7 5 14 0" },
  restless: {
    head: "M24 2L43 20L24 38L5 20z",
    mouth: "M16 26q4-4 8 0t8 0",
    brows: "M17 12l5 1M31 12l-5 1",
  },
  cross: {
    head: "M24 3L44 36H4z",
    mouth: "M17 31q7-7 14 0",
    brows: "M15 17l7 4M33 17l-7 4",
  },
};

/** Somebody's face and the colour they wear; what it says is also said in words beside it. */
export function MoodFace({ mood, colour }: { mood: Mood; colour?: Look["colour"] }) {
  const { head, mouth, brows } = FACES[mood];
  return (
    <svg
      class="fair-face"
      viewBox={colour ? "0 0 48 56" : "0 0 48 40"}
      aria-hidden="true"
      focusable="false"
    >
      {colour && (
        <path
          class={`fair-coat fair-coat-${colour}`}
          d="M3 55q2-16 14-17h14q12 1 14 17z"
        />
      )}
      <path class={`fair-head fair-head-${mood}`} d={head} />
      <path class="fair-line" d="M19 17v3M29 17v3" />
      <path class="fair-line" d={mouth} />
      {brows && <path class="fair-line" d={brows} />}
    </svg>
  );
}

/** How many left with which face; `brief` leaves the words to those who do not see the faces. */
export function FaceCounts({ t, faces, brief }: { t: Translate; faces: Faces; brief?: boolean }) {
  return (
    <ul class={brief ? "fair-faces fair-faces-brief" : "fair-faces"} role="list">
      {LEAVINGS.filter((how) => faces[how] > 0).map((how) => (
        <li>
          {how === "left"
            ? <span class="fair-face fair-nobody" aria-hidden="true"></span>
            : <MoodFace mood={how} />}
          <span>
            {brief ? `${faces[how]} ` : `${faces[how]} × `}
            <span class={brief ? "visually-hidden" : undefined}>
              {say(t, { key: `fair.mood.${how}` })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
