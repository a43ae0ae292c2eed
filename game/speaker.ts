import { createSounds, type Sounds } from "./art/mod.ts";
import { ambienceOf, soundsOf } from "./play/sounding.ts";
import type { FairEvent } from "./simulation/events.ts";
import type { State } from "./simulation/state.ts";

/** What the fair sounds like, as long as it may be heard. */
export class Speaker {
  #audio: AudioContext | undefined;
  #sounds: Sounds | undefined;
  #hushed = true;

  /**
   * Within a gesture: browsers let nothing sound before one. A telephone call, or iOS, may have taken
   * the sound away meanwhile.
   */
  async on(): Promise<void> {
    if (!this.#hushed && this.#audio?.state === "running") return;
    this.#hushed = false;
    try {
      this.#audio ??= new AudioContext();
      this.#sounds ??= createSounds(this.#audio);
      await this.#sounds.resume();
    } catch {
      // A device without sound plays on without.
      this.#hushed = true;
    }
  }

  /** Silence at once. */
  off(): void {
    this.#hushed = true;
    this.#sounds?.stop();
    void this.#audio?.suspend();
  }

  play(state: State, latest: readonly FairEvent[]): void {
    if (this.#hushed || !this.#sounds) return;
    for (const sound of soundsOf(latest)) this.#sounds.play(sound);
    this.#sounds.ambience(ambienceOf(state));
  }

  dispose(): void {
    this.off();
    void this.#audio?.close();
  }
}
