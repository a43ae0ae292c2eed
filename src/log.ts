import { AsyncLocalStorage } from "node:async_hooks";
import { configureSync, getConsoleSink, getLogger } from "@logtape/logtape";
import type { Config } from "./config.ts";

/** The node's log: actor and activity ids, and no personal data. */
export const log = getLogger(["requapass"]);

/** Sends what is at least this important to the terminal; Fedify's own lines from warnings up. */
export function setLogLevel(level: Config["logLevel"]): void {
  configureSync({
    reset: true,
    contextLocalStorage: new AsyncLocalStorage(),
    sinks: { console: getConsoleSink() },
    loggers: [
      { category: ["requapass"], lowestLevel: level, sinks: ["console"] },
      {
        category: ["fedify"],
        lowestLevel: level === "debug" ? "debug" : "warning",
        sinks: ["console"],
      },
      // It names in its errors whom somebody looked up in vain.
      { category: ["fedify", "webfinger"], lowestLevel: "fatal", sinks: ["console"] },
      { category: ["logtape", "meta"], lowestLevel: "warning", sinks: ["console"] },
    ],
  });
}
