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
export type Sound = (typeof SOUNDS)[number];

export interface Ambience {
  /** How many people are about, 0 to 1. */
  readonly crowd: number;
  readonly rain: boolean;
  /** How near the brass band is, 0 to 1; 0 is silence. */
  readonly band: number;
}

export interface Sounds {
  play(sound: Sound): void;
  /** Fades over to this. */
  ambience(wanted: Ambience): void;
  /** Silence now; the next call of the others starts anew. */
  stop(): void;
  /** Within a gesture, or after an interruption (iOS). */
  resume(): Promise<void>;
}

/** Sounds made on the spot: no file is loaded. */
export function createSounds(audio: AudioContext): Sounds {
  return {
    play() {},
    ambience() {},
    stop() {},
    async resume() {
      if (audio.state !== "running") await audio.resume();
    },
  };
}
