import { describe, expect, test } from "vitest";
import { HANDLERS } from "./inbox/mod.ts";

const text = await Deno.readTextFile(new URL("../FEDERATION.md", import.meta.url));
const [sent, understood] = text.split("## Activities we understand");
const examples = [...sent.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => json);

/** Of what is understood here, everything but `Move` is also said. */
const SENT = Object.keys(HANDLERS).filter((type) => type !== "Move");

describe("FEDERATION.md", () => {
  test("has examples that can be read", () => {
    for (const json of examples) expect(() => JSON.parse(json), json).not.toThrow();
  });

  test.each(SENT)("shows %s as it is sent", (type) => {
    expect(examples.map((json) => JSON.parse(json).type)).toContain(type);
  });

  test.each(Object.keys(HANDLERS))("says what %s does here", (type) => {
    expect(understood.split("## What is refused")[0]).toContain(`\`${type}\``);
  });
});
