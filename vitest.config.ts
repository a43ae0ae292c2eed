import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["{src,federation,views,game,device,scripts,bench,tests}/**/*.test.{ts,tsx}"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ["tests/support/properties.ts"],
    globalSetup: ["tests/support/global_setup.ts"],
    sequence: { groupOrder: 0 },
  },
});
