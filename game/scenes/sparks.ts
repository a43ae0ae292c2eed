import * as ex from "excalibur";
import { paintParticle, type Particle, type Spot } from "../art/mod.ts";
import { Z } from "./pictures.ts";

/** How each kind flies: speeds in CSS pixels a second, for a drawing unit of one pixel. */
interface Flight {
  readonly life: number;
  readonly speed: readonly [number, number];
  /** Radians; upwards is -π/2. */
  readonly towards: readonly [number, number];
  readonly falls: number;
  readonly spins?: boolean;
}

/** How far a particle is painted around its middle, and what of a drawing unit it takes. */
const REACH = 34;
const SIZE = 0.6;

const UP = -Math.PI / 2;
const RISING: Flight = { life: 1600, speed: [26, 52], towards: [UP - 0.3, UP + 0.3], falls: -10 };
const THROWN: Flight = { life: 1500, speed: [160, 330], towards: [UP - 0.9, UP + 0.9], falls: 420 };

const FLIGHTS: Readonly<Record<Particle, Flight>> = {
  steam: RISING,
  smoke: { ...RISING, life: 2200, speed: [40, 80] },
  confetti0: { ...THROWN, spins: true },
  confetti1: { ...THROWN, spins: true },
  confetti2: { ...THROWN, spins: true },
  confetti3: { ...THROWN, spins: true },
  coin: { ...THROWN, life: 900, speed: [150, 240], towards: [UP - 0.5, UP + 0.5] },
  heart: { ...RISING, speed: [50, 90], towards: [UP - 0.5, UP + 0.5] },
  star: { ...THROWN, life: 900 },
  splash: { ...THROWN, life: 500, speed: [60, 130] },
  note: { ...RISING, speed: [40, 80] },
  sugar: { ...THROWN, life: 700, speed: [30, 90], falls: 260 },
};

/** Steam, coins, confetti: what flies for a moment. None where motion is not wanted. */
export class Sparks {
  readonly #emitters = new Map<Particle, ex.ParticleEmitter>();

  constructor(
    readonly scene: ex.Scene,
    /** Device pixels per CSS pixel. */
    readonly density: number,
    readonly unit: number,
    readonly still: () => boolean,
  ) {}

  burst(particle: Particle, { x, y }: Pick<Spot, "x" | "y">, count: number): void {
    if (this.still()) return;
    const emitter = this.#emitter(particle);
    emitter.pos = ex.vec(x, y);
    emitter.emitParticles(count);
  }

  confetti(spot: Pick<Spot, "x" | "y">, count: number): void {
    for (const one of ["confetti0", "confetti1", "confetti2", "confetti3"] as const) {
      this.burst(one, spot, Math.ceil(count / 4));
    }
  }

  #emitter(particle: Particle): ex.ParticleEmitter {
    const known = this.#emitters.get(particle);
    if (known) return known;
    const { life, speed, towards, falls, spins } = FLIGHTS[particle];
    const graphic = new ex.Canvas({
      width: (2 * REACH * this.unit) * SIZE,
      height: (2 * REACH * this.unit) * SIZE,
      quality: this.density,
      smoothing: true,
      filtering: ex.ImageFiltering.Blended,
      cache: true,
      draw: (ctx) => {
        ctx.scale(this.unit * SIZE, this.unit * SIZE);
        ctx.translate(REACH, REACH);
        paintParticle(ctx, particle);
      },
    });
    const emitter = new ex.ParticleEmitter({
      isEmitting: false,
      emitRate: 0,
      radius: 14 * this.unit,
      emitterType: ex.EmitterType.Circle,
      particle: {
        graphic,
        life,
        fade: true,
        opacity: 1,
        minSpeed: speed[0] * this.unit,
        maxSpeed: speed[1] * this.unit,
        minAngle: towards[0],
        maxAngle: towards[1],
        acc: ex.vec(0, falls * this.unit),
        randomRotation: spins,
        angularVelocity: spins ? 5 : 0,
      },
    });
    emitter.z = Z.particles;
    this.#emitters.set(particle, emitter);
    this.scene.add(emitter);
    return emitter;
  }
}
