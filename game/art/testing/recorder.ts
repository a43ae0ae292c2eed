import type { Context } from "../print.ts";

/** What was painted: each call and each setting with its arguments, paths by what they say. */
export type Recording = readonly (readonly [what: string, ...args: unknown[]])[];

class Path {
  constructor(readonly d: string) {}
}

class Gradient {
  readonly stops: unknown[] = [];
  addColorStop(...stop: unknown[]): void {
    this.stops.push(stop);
  }
}

/** Paints onto nothing, and says what would have been painted. */
export function record(paint: (ctx: Context) => void): Recording {
  Object.assign(globalThis, { Path2D: Path });
  const recording: [string, ...unknown[]][] = [];
  const kept: Record<string, unknown> = { globalAlpha: 1 };
  const context = new Proxy(kept, {
    get: (_, name: string) => {
      if (name in kept) return kept[name];
      return (...args: unknown[]) => {
        recording.push([name, ...args.map((one) => one instanceof Path ? one.d : one)]);
        return name.startsWith("create") ? new Gradient() : undefined;
      };
    },
    set: (_, name: string, value) => {
      kept[name] = value;
      recording.push([name, value]);
      return true;
    },
  });
  paint(context as unknown as Context);
  return recording;
}

/** What no canvas could paint: numbers that are none, transforms that are never taken back. */
export function faultsOf(recording: Recording): string[] {
  const faults = recording.flatMap(([what, ...args]) =>
    args.filter((one) => /NaN|Infinity|undefined/.test(String(one))).map((one) => `${what} ${one}`)
  );
  const count = (name: string) => recording.filter(([what]) => what === name).length;
  if (count("save") !== count("restore")) faults.push("save without restore");
  return faults;
}
