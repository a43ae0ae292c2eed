import { paintParticle, type Particle, type Spot } from "../art/mod.ts";
import { Z } from "./depth.ts";
import type { Pictures } from "./pictures.ts";
import { Prop } from "./prop.ts";

/** How each kind flies: speeds in CSS pixels a second, for a drawing unit of one pixel. */
interface Flight {
  readonly life: number;
  readonly speed: readonly [number, number];
  /** Radians; upwards is -π/2. */
  readonly towards: readonly [number, number];
  readonly falls: number;
  readonly spins?: boolean;
}

/** A particle's picture, and what of a drawing unit it takes. */
const BOX = { left: -34, top: -34, right: 34, bottom: 34 };
const SIZE = 0.9;
/** How far from where they burst they begin, in drawing units. */
const RADIUS = 14;
/** Radians a second. */
const SPIN = 5;

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
  constructor(
    readonly board: { put(prop: Prop): void },
    readonly pictures: Pick<Pictures, "get">,
    readonly unit: number,
    readonly still: () => boolean,
  ) {}

  burst(particle: Particle, { x, y }: Pick<Spot, "x" | "y">, count: number): void {
    if (this.still()) return;
    const picture = this.pictures.get(
      `particle/${particle}`,
      BOX,
      this.unit * SIZE,
      (ctx) => paintParticle(ctx, particle),
    );
    for (let nth = 0; nth < count; nth++) {
      const spark = new Spark(FLIGHTS[particle], { x, y }, this.unit);
      spark.wear(picture);
      this.board.put(spark);
    }
  }

  confetti(spot: Pick<Spot, "x" | "y">, count: number): void {
    for (const one of ["confetti0", "confetti1", "confetti2", "confetti3"] as const) {
      this.burst(one, spot, Math.ceil(count / 4));
    }
  }
}

/** One thing that flies, fades, and is gone. */
class Spark extends Prop {
  readonly #flight: Flight;
  readonly #falls: number;
  readonly #across: number;
  #down: number;
  #left: number;

  constructor(flight: Flight, from: Pick<Spot, "x" | "y">, unit: number) {
    const angle = between(flight.towards);
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const aside = Math.random() * RADIUS * unit;
    super(Z.particles, { x: from.x + x * aside, y: from.y + y * aside });
    const speed = between(flight.speed) * unit;
    this.#flight = flight;
    this.#left = flight.life;
    this.#across = x * speed;
    this.#down = y * speed;
    this.#falls = flight.falls * unit;
    if (flight.spins) this.rotation = between([0, 2 * Math.PI]);
  }

  override pass(ms: number): void {
    const seconds = ms / 1000;
    this.#left -= ms;
    if (this.#left <= 0) return this.kill();
    this.opacity = this.#left / this.#flight.life;
    this.#down += this.#falls * seconds;
    this.pos = {
      x: this.pos.x + this.#across * seconds,
      y: this.pos.y + this.#down * seconds,
    };
    if (this.#flight.spins) this.rotation += SPIN * seconds;
  }
}

function between([least, most]: readonly [number, number]): number {
  return least + Math.random() * (most - least);
}
