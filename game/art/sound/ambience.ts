import { bandOnce } from "./band.ts";
import { noiseOf } from "./voice.ts";

/** What is heard all the time. */
export interface Ambience {
  /** How many people are about, 0 to 1. */
  readonly crowd: number;
  readonly rain: boolean;
  /** How near the brass band is, 0 to 1; 0 is silence. */
  readonly band: number;
}

/** Seconds in which one ambience becomes another. */
const FADE = 1.2;

/** What sounds all the time, louder and softer. */
export class Surroundings {
  readonly #audio: BaseAudioContext;
  readonly #out: AudioNode;
  readonly #sources: AudioScheduledSourceNode[] = [];
  readonly #crowd: GainNode;
  readonly #rain: GainNode;
  readonly #band: GainNode;
  #bandAsked = false;
  #ended = false;

  constructor(audio: BaseAudioContext, out: AudioNode) {
    this.#audio = audio;
    this.#out = out;
    this.#crowd = this.#fader();
    this.#rain = this.#fader();
    this.#band = this.#fader();
    // Voices from afar: bands of noise that come and go, each at its own speed.
    for (
      const [around, speed, loud] of [[320, 0.9, 0.5], [560, 1.7, 0.34], [900, 2.6, 0.2]] as const
    ) {
      const murmur = this.#noise("bandpass", around, 1.6);
      const waves = this.#audio.createGain();
      waves.gain.value = loud;
      const swing = this.#audio.createOscillator();
      const depth = this.#audio.createGain();
      swing.frequency.value = speed;
      depth.gain.value = loud * 0.6;
      swing.connect(depth).connect(waves.gain);
      this.#begin(swing);
      murmur.connect(waves).connect(this.#crowd);
    }
    this.#noise("highpass", 2200, 0.5).connect(this.#rain);
  }

  /** Fades over to this. */
  become({ crowd, rain, band }: Ambience): void {
    this.#fade(this.#crowd, crowd * 0.13);
    this.#fade(this.#rain, rain ? 0.05 : 0);
    this.#fade(this.#band, band * band * 0.3);
    if (band > 0 && !this.#bandAsked) {
      this.#bandAsked = true;
      void this.#callBand();
    }
  }

  end(): void {
    this.#ended = true;
    for (const source of this.#sources) source.stop();
    for (const fader of [this.#crowd, this.#rain, this.#band]) fader.disconnect();
  }

  async #callBand(): Promise<void> {
    const buffer = await bandOnce();
    if (this.#ended) return;
    const source = this.#audio.createBufferSource();
    source.buffer = buffer;
    source.loop = true;
    source.connect(this.#band);
    this.#begin(source);
  }

  #noise(type: BiquadFilterType, around: number, sharp: number): AudioNode {
    const source = this.#audio.createBufferSource();
    source.buffer = noiseOf(this.#audio);
    source.loop = true;
    const filter = this.#audio.createBiquadFilter();
    filter.type = type;
    filter.frequency.value = around;
    filter.Q.value = sharp;
    source.connect(filter);
    this.#begin(source);
    return filter;
  }

  #begin(source: AudioScheduledSourceNode): void {
    source.start();
    this.#sources.push(source);
  }

  #fader(): GainNode {
    const fader = this.#audio.createGain();
    fader.gain.value = 0;
    fader.connect(this.#out);
    return fader;
  }

  #fade({ gain }: GainNode, to: number): void {
    const now = this.#audio.currentTime;
    gain.cancelScheduledValues(now);
    gain.setTargetAtTime(to, now, FADE / 3);
  }
}
