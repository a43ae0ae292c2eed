import { breath, tone, type Voice } from "./voice.ts";

const BEAT = 60 / 112;
const BEATS = 16;
const RATE = 24_000;

/** The march, in notes of the piano (69 is 440 Hz) and beats; 0 is a rest. */
const TUNE: readonly (readonly [note: number, beats: number])[] = [
  [65, 0.5],
  [69, 0.5],
  [72, 1],
  [74, 0.5],
  [72, 0.5],
  [69, 1],
  [70, 0.5],
  [69, 0.5],
  [67, 0.5],
  [70, 0.5],
  [69, 1.5],
  [0, 0.5],
  [65, 0.5],
  [69, 0.5],
  [72, 1],
  [77, 0.5],
  [76, 0.5],
  [74, 1],
  [72, 0.5],
  [70, 0.5],
  [69, 0.5],
  [67, 0.5],
  [65, 1],
  [65, 0.5],
  [0, 0.5],
];
/** Under each bar: the tuba's two notes, and the chord that answers them. */
const BARS: readonly {
  readonly bass: readonly [number, number];
  readonly chord: readonly number[];
}[] = [
  { bass: [41, 48], chord: [57, 60] },
  { bass: [41, 48], chord: [57, 60] },
  { bass: [43, 48], chord: [58, 64] },
  { bass: [41, 48], chord: [57, 60] },
  { bass: [41, 48], chord: [57, 60] },
  { bass: [46, 41], chord: [58, 62] },
  { bass: [48, 43], chord: [58, 64] },
  { bass: [41, 41], chord: [57, 60] },
];

let rendered: Promise<AudioBuffer> | undefined;

/** A march of eight bars by a small brass band, in a buffer that can be repeated. */
export function bandOnce(): Promise<AudioBuffer> {
  return rendered ??= renderBand();
}

async function renderBand(): Promise<AudioBuffer> {
  const audio = new OfflineAudioContext(1, Math.ceil(BEATS * BEAT * RATE), RATE);
  const brass = audio.createBiquadFilter();
  brass.type = "lowpass";
  brass.frequency.value = 1500;
  brass.connect(audio.destination);
  let beat = 0;
  for (const [note, beats] of TUNE) {
    if (note) playBrass({ audio, out: brass, at: beat * BEAT }, note, beats * BEAT * 0.95);
    beat += beats;
  }
  BARS.forEach(({ bass, chord }, bar) => {
    bass.forEach((note, half) => {
      const at = (bar * 2 + half) * BEAT;
      tone({ audio, out: brass, at }, {
        from: hertz(note),
        lasts: 0.34,
        loud: 0.34,
        shape: "triangle",
      });
      breath({ audio, out: audio.destination, at }, {
        lasts: 0.14,
        loud: 0.3,
        filter: "lowpass",
        around: 130,
      });
      for (const other of chord) {
        tone({ audio, out: brass, at: at + BEAT / 2 }, {
          from: hertz(other),
          lasts: 0.17,
          loud: 0.07,
          shape: "square",
        });
      }
      breath({ audio, out: audio.destination, at: at + BEAT / 2 }, {
        lasts: 0.07,
        loud: 0.06,
        filter: "highpass",
        around: 5000,
      });
    });
  });
  return await audio.startRendering();
}

/** Two players who are not quite in tune with each other. */
function playBrass(voice: Voice, note: number, lasts: number): void {
  for (const detune of [0.997, 1.004]) {
    tone(voice, { from: hertz(note) * detune, lasts, loud: 0.13, shape: "sawtooth" });
  }
}

function hertz(note: number): number {
  return 440 * 2 ** ((note - 69) / 12);
}
