import { type Ambience, Surroundings } from "./sound/ambience.ts";
import { EFFECTS, type Sound } from "./sound/effects.ts";

export type { Ambience } from "./sound/ambience.ts";
export { type Sound, SOUNDS } from "./sound/effects.ts";

/** All that one hears. */
export interface Sounds {
  /** At once; nothing while the device is silent, so that nothing piles up. */
  play(sound: Sound): void;
  /** Fades over to this. */
  ambience(wanted: Ambience): void;
  /** Silence now; the next call of the others starts anew. */
  stop(): void;
  /** Within a gesture at first, and after the device has interrupted the sound (iOS). */
  resume(): Promise<void>;
}

/** Of all that is heard, so that it stays under what people say. */
const LOUDNESS = 0.55;

/** Sounds made on the spot: no file is loaded. */
export function createSounds(audio: AudioContext): Sounds {
  const out = audio.createGain();
  out.gain.value = LOUDNESS;
  // Several at once come out no louder than one.
  const press = audio.createDynamicsCompressor();
  out.connect(press).connect(audio.destination);
  let around: Surroundings | undefined;
  let effects = effectsBus();

  function effectsBus(): GainNode {
    const bus = audio.createGain();
    bus.connect(out);
    return bus;
  }

  return {
    play(sound) {
      if (audio.state !== "running") return;
      EFFECTS[sound]({ audio, out: effects, at: audio.currentTime });
    },
    ambience(wanted) {
      around ??= new Surroundings(audio, out);
      around.become(wanted);
    },
    stop() {
      around?.end();
      around = undefined;
      effects.disconnect();
      effects = effectsBus();
    },
    async resume() {
      if (audio.state !== "running") await audio.resume();
    },
  };
}
