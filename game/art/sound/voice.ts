/** Where a sound goes, and from when on, in seconds of its context. */
export interface Voice {
  readonly audio: BaseAudioContext;
  readonly out: AudioNode;
  readonly at: number;
}

/** One note. */
interface Tone {
  /** Hertz, and where it slides to. */
  readonly from: number;
  readonly to?: number;
  /** Seconds. */
  readonly after?: number;
  readonly lasts: number;
  /** 0 to 1. */
  readonly loud: number;
  readonly shape?: OscillatorType;
}

/** A note that comes at once and dies away. */
export function tone({ audio, out, at }: Voice, note: Tone): void {
  const start = at + (note.after ?? 0);
  const end = start + note.lasts;
  const oscillator = audio.createOscillator();
  oscillator.type = note.shape ?? "sine";
  oscillator.frequency.setValueAtTime(note.from, start);
  if (note.to) oscillator.frequency.exponentialRampToValueAtTime(note.to, end);
  oscillator.connect(swell(audio, start, end, note.loud)).connect(out);
  oscillator.start(start);
  oscillator.stop(end + 0.05);
}

/** A breath of noise through a filter. */
interface Breath {
  readonly after?: number;
  readonly lasts: number;
  readonly loud: number;
  readonly filter: BiquadFilterType;
  /** Hertz, and where the filter slides to. */
  readonly around: number;
  readonly to?: number;
  readonly sharp?: number;
}

/** Sounds a breath of noise. */
export function breath({ audio, out, at }: Voice, noise: Breath): void {
  const start = at + (noise.after ?? 0);
  const end = start + noise.lasts;
  const source = audio.createBufferSource();
  source.buffer = noiseOf(audio);
  source.loop = true;
  const filter = audio.createBiquadFilter();
  filter.type = noise.filter;
  filter.Q.value = noise.sharp ?? 0.8;
  filter.frequency.setValueAtTime(noise.around, start);
  if (noise.to) filter.frequency.exponentialRampToValueAtTime(noise.to, end);
  source.connect(filter).connect(swell(audio, start, end, noise.loud)).connect(out);
  source.start(start);
  source.stop(end + 0.05);
}

/** Up within a hundredth of a second, and away until the end: nothing clicks. */
function swell(audio: BaseAudioContext, start: number, end: number, loud: number): GainNode {
  const gain = audio.createGain();
  gain.gain.setValueAtTime(0.0001, start);
  gain.gain.exponentialRampToValueAtTime(loud, start + 0.012);
  gain.gain.exponentialRampToValueAtTime(0.0001, end);
  return gain;
}

const NOISES = new WeakMap<BaseAudioContext, AudioBuffer>();

/** Two seconds of noise, the same each time. */
export function noiseOf(audio: BaseAudioContext): AudioBuffer {
  const known = NOISES.get(audio);
  if (known) return known;
  const buffer = audio.createBuffer(1, audio.sampleRate * 2, audio.sampleRate);
  const samples = buffer.getChannelData(0);
  let state = 0x2545f491;
  for (let i = 0; i < samples.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    samples[i] = state / 0x80000000;
  }
  NOISES.set(audio, buffer);
  return buffer;
}
