/** Slow, quick, slow. */
function easeInOut(share: number): number {
  const at = Math.min(1, Math.max(0, share));
  return at < 0.5 ? 4 * at * at * at : 1 - (2 - 2 * at) ** 3 / 2;
}

/** Squash and stretch about the feet: a kick that swings out. */
export class Squash {
  #strength = 0;
  #since = 0;

  /** @param strength stretches where positive, squashes where negative; 0.2 is a lot */
  kick(strength: number): void {
    this.#strength = strength;
    this.#since = 0;
  }

  /** @returns how wide and how high, 1 being at rest */
  pass(ms: number): { readonly x: number; readonly y: number } {
    if (this.#strength === 0) return { x: 1, y: 1 };
    this.#since += ms;
    const left = Math.exp(-this.#since / 180);
    if (left < 0.02) this.#strength = 0;
    const swing = this.#strength * left * Math.cos(this.#since / 55);
    return { x: 1 - swing, y: 1 + swing };
  }
}

/** A walk from one place to another. */
export class Walk {
  #from = { x: 0, y: 0, scale: 1 };
  #to = { x: 0, y: 0, scale: 1 };
  #takes = 0;
  #since = 0;

  place(spot: Place): void {
    this.#from = this.#to = { ...spot };
    this.#takes = 0;
  }

  /** @param ms how long it takes */
  go(to: Place, ms: number): void {
    this.#from = this.now;
    this.#to = { ...to };
    this.#takes = ms;
    this.#since = 0;
  }

  pass(ms: number): Place {
    this.#since += ms;
    return this.now;
  }

  get target(): Place {
    return this.#to;
  }

  get walks(): boolean {
    return this.#since < this.#takes;
  }

  get now(): Place {
    if (!this.walks) return this.#to;
    const share = easeInOut(this.#since / this.#takes);
    return {
      x: this.#from.x + (this.#to.x - this.#from.x) * share,
      y: this.#from.y + (this.#to.y - this.#from.y) * share,
      scale: this.#from.scale + (this.#to.scale - this.#from.scale) * share,
    };
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}
