import { type Facing, PERSON_BOX, type Pose, type Spot, WALK_MS } from "../art/mod.ts";
import type { Context } from "../art/print.ts";
import type { Mood } from "../simulation/people.ts";
import { Prop } from "./prop.ts";
import { Squash, Walk } from "./motion.ts";
import type { Pictures } from "./pictures.ts";

/** Painted for a walk of two steps. */
const STEPS = 6;
/** Between two blinks, and how long one takes, in milliseconds. */
const BLINKS_EVERY = 3600;

/** Somebody who stands, walks, and shows how they feel. */
export class Figure extends Prop {
  readonly #walk = new Walk();
  readonly #squash = new Squash();
  readonly #own: number;
  #doing: Pose["doing"] = "stand";
  #facing: Facing = "front";
  #mood: Mood = "glad";
  #since = 0;
  #then: (() => void) | undefined;
  /** What they were last painted as. */
  #seen: Pose & { readonly scale: number } | undefined;

  /**
   * @param look names how they look, the same name being the same picture
   * @param paint paints them in a pose
   */
  constructor(
    readonly pictures: Pictures,
    readonly look: string,
    readonly paint: (ctx: Context, pose: Pose) => void,
    z: number,
    readonly still: () => boolean,
  ) {
    super(z);
    this.#own = (look.length * 977) % BLINKS_EVERY;
  }

  /** Is there at once. */
  place(spot: Spot): void {
    this.#walk.place(spot);
    this.#follow(0);
  }

  /** Walks there; at once where motion is not wanted. */
  walkTo(spot: Spot, msPerPixel: number, then?: () => void): void {
    const { target, now } = this.#walk;
    if (target.x === spot.x && target.y === spot.y && target.scale === spot.scale) return;
    if (this.still()) {
      this.place(spot);
      then?.();
      return;
    }
    const way = Math.hypot(spot.x - now.x, spot.y - now.y);
    this.#then = then;
    this.#walk.go(spot, Math.min(2600, Math.max(260, way * msPerPixel)));
  }

  /** Shows a face; one that changes is seen to change. */
  feel(mood: Mood): void {
    if (mood === this.#mood) return;
    const worse = mood === "cross" || mood === "restless";
    this.#mood = mood;
    this.hop(worse ? -0.08 : 0.1);
  }

  /** @param doing at rest; walking shows by itself */
  pose(doing: NonNullable<Pose["doing"]>, facing: Facing = "front"): void {
    this.#doing = doing;
    this.#facing = facing;
  }

  /** Stretches up, or ducks where negative. */
  hop(strength: number): void {
    if (!this.still()) this.#squash.kick(strength);
  }

  /** Whether they are on their way. */
  get walks(): boolean {
    return this.#walk.walks;
  }

  override pass(ms: number): void {
    this.#follow(ms);
  }

  #follow(ms: number): void {
    this.#since += ms;
    const walked = this.#walk.walks;
    const { x, y, scale } = this.#walk.pass(ms);
    this.pos = { x, y };
    const { x: wide, y: high } = this.#squash.pass(ms);
    // Breathing: hardly to be seen, but a queue that does not breathe is a picture.
    const breath = this.still() ? 0 : Math.sin((this.#since + this.#own) / 520) * 0.006;
    const target = this.#walk.target.scale;
    this.scale = { x: (wide * scale) / target, y: ((high + breath) * scale) / target };
    this.#look(target);
    if (walked && !this.#walk.walks) {
      const then = this.#then;
      this.#then = undefined;
      this.hop(-0.1);
      then?.();
    }
  }

  #look(scale: number): void {
    const { doing, facing, t } = this.#now();
    const mood = this.#mood;
    const seen = this.#seen;
    const same = seen && seen.doing === doing && seen.facing === facing && seen.t === t &&
      seen.mood === mood && seen.scale === scale;
    if (same) return;
    this.#seen = { doing, facing, t, mood, scale };
    this.wear(this.pictures.get(
      `${this.look}/${mood}/${doing}/${facing}/${t}`,
      PERSON_BOX,
      scale,
      (ctx) => this.paint(ctx, { mood, t, facing, doing }),
    ));
  }

  #now(): { doing: NonNullable<Pose["doing"]>; facing: Facing; t: number } {
    if (this.#walk.walks) {
      const left = this.#walk.target.x < this.pos.x;
      return { doing: "walk", facing: left ? "left" : "right", t: this.#frame() };
    }
    const doing = this.#doing ?? "stand";
    return { doing, facing: this.#facing, t: doing === "stand" ? 0 : this.#frame() };
  }

  #frame(): number {
    if (this.still()) return 0;
    return Math.floor(((this.#since % WALK_MS) / WALK_MS) * STEPS) * (WALK_MS / STEPS);
  }
}
