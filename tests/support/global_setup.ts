import { buildStatic } from "../../scripts/build.ts";

/** Runs once before all test files: pages cannot be drawn without their icons and style sheet. */
export default async function setup(): Promise<void> {
  await buildStatic();
}
