import { breath, tone, type Voice } from "./voice.ts";

/** The sounds of what happens. */
export const SOUNDS = [
  "press",
  "fry",
  "iron",
  "pour",
  "ready",
  "burnt",
  "coin",
  "bell",
  "thanks",
  "wrong",
  "left",
  "act",
  "situation",
  "end",
] as const;
/** The name of a sound. */
export type Sound = (typeof SOUNDS)[number];

/** How each sound is made. */
export const EFFECTS: Readonly<Record<Sound, (voice: Voice) => void>> = {
  press: (voice) => tone(voice, { from: 520, to: 390, lasts: 0.07, loud: 0.16, shape: "triangle" }),
  /** Potatoes meet oil. */
  fry: (voice) => {
    breath(voice, {
      lasts: 1.5,
      loud: 0.2,
      filter: "bandpass",
      around: 5200,
      to: 2600,
      sharp: 0.6,
    });
    for (let i = 0; i < 7; i++) {
      breath(voice, {
        after: 0.1 + i * 0.15,
        lasts: 0.06,
        loud: 0.18,
        filter: "highpass",
        around: 3800 + (i % 3) * 900,
      });
    }
  },
  /** Batter on iron, and the lid. */
  iron: (voice) => {
    breath(voice, { lasts: 0.9, loud: 0.16, filter: "highpass", around: 2400, to: 6000 });
    tone(voice, { from: 170, to: 120, lasts: 0.12, loud: 0.26, shape: "triangle" });
  },
  /** A glass that fills: its tone rises. */
  pour: (voice) => {
    breath(voice, { lasts: 0.8, loud: 0.22, filter: "bandpass", around: 500, to: 1500, sharp: 5 });
    for (let i = 0; i < 4; i++) {
      tone(voice, {
        after: i * 0.17,
        from: 380 + i * 90,
        to: 520 + i * 110,
        lasts: 0.1,
        loud: 0.07,
      });
    }
  },
  ready: (voice) => bell(voice, [1175, 1568], 0.14),
  burnt: (voice) => {
    breath(voice, { lasts: 0.7, loud: 0.2, filter: "lowpass", around: 900, to: 200 });
    tone(voice, { from: 233, to: 196, lasts: 0.5, loud: 0.14, shape: "triangle" });
  },
  coin: (voice) => {
    tone(voice, { from: 1976, lasts: 0.09, loud: 0.12, shape: "triangle" });
    tone(voice, { after: 0.07, from: 2637, lasts: 0.34, loud: 0.12, shape: "triangle" });
  },
  /** Somebody comes. */
  bell: (voice) => bell(voice, [880, 1109], 0.08),
  /** Somebody leaves content: a small rising third. */
  thanks: (voice) => {
    [523, 659, 784].forEach((from, i) =>
      tone(voice, { after: i * 0.09, from, lasts: 0.3, loud: 0.14, shape: "triangle" })
    );
  },
  /** Nothing to be done: two soft knocks. */
  wrong: (voice) => {
    for (const after of [0, 0.13]) {
      tone(voice, { after, from: 208, to: 165, lasts: 0.12, loud: 0.22, shape: "triangle" });
    }
  },
  left: (voice) => {
    [392, 330].forEach((from, i) =>
      tone(voice, {
        after: i * 0.16,
        from,
        to: from * 0.97,
        lasts: 0.3,
        loud: 0.13,
        shape: "triangle",
      })
    );
  },
  /** Another act: a short fanfare. */
  act: (voice) => {
    ([[523, 0, 0.16], [659, 0.15, 0.16], [784, 0.3, 0.16], [1047, 0.45, 0.5]] as const).forEach(
      ([from, after, lasts]) => {
        tone(voice, { after, from, lasts, loud: 0.1, shape: "square" });
        tone(voice, { after, from: from / 2, lasts, loud: 0.12, shape: "triangle" });
      },
    );
  },
  situation: (voice) => {
    [659, 880, 659].forEach((from, i) =>
      tone(voice, { after: i * 0.12, from, lasts: 0.22, loud: 0.13, shape: "triangle" })
    );
  },
  end: (voice) => {
    ([[523, 0], [659, 0.2], [784, 0.4], [1047, 0.6], [784, 0.85], [1047, 1.05]] as const).forEach(
      ([from, after]) => tone(voice, { after, from, lasts: 0.5, loud: 0.13, shape: "triangle" }),
    );
  },
};

/** Two strokes with their overtones. */
function bell(voice: Voice, strokes: readonly number[], apart: number): void {
  strokes.forEach((from, i) => {
    tone(voice, { after: i * apart, from, lasts: 0.55, loud: 0.13 });
    tone(voice, { after: i * apart, from: from * 2.76, lasts: 0.22, loud: 0.04 });
  });
}
