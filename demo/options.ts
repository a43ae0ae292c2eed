import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { DemoError } from "./stage.ts";

/** What the command line asks for. */
export interface Options {
  /** Absolute path of the folder with the four nodes. */
  readonly folder: string;
  readonly portsFrom: number;
  /** Whether to forget the season that is there. */
  readonly fresh: boolean;
}

const USAGE = `deno task demo [--fresh] [--data PATH] [--ports-from NUMBER]
  --fresh       forget the season that is there, and play a new one
  --data        where the four sites keep their data (data/demo)
  --ports-from  the first port to try (8101)`;

/** Reads the command line. @throws {DemoError} that says how to write it */
export function readOptions(args: readonly string[]): Options {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        fresh: { type: "boolean", default: false },
        data: { type: "string", default: "data/demo" },
        "ports-from": { type: "string", default: "8101" },
      },
    }));
  } catch {
    throw new DemoError(USAGE);
  }
  const portsFrom = Number(values["ports-from"]);
  if (!Number.isInteger(portsFrom) || portsFrom < 1 || portsFrom > 65532 || !values.data) {
    throw new DemoError(USAGE);
  }
  return { folder: resolve(values.data), portsFrom, fresh: values.fresh };
}
