import { describe, expect, it } from "vitest";
import { Live } from "./live.ts";

const told = () => {
  let heard = () => {};
  const next = () => new Promise<void>((resolve) => heard = resolve);
  return { heard: () => heard(), next };
};

describe("following a workshop", () => {
  it("reads it once for all who follow, and again after a change", async () => {
    let reads = 0;
    const live = new Live((workshop) => Promise.resolve(`${workshop} ${++reads}`));
    const [one, other] = [told(), told()];
    live.follow("a", one.heard);
    live.follow("a", other.heard);
    expect(await Promise.all([live.read("a"), live.read("a")])).toEqual(["a 1", "a 1"]);
    const both = Promise.all([one.next(), other.next()]);
    // A room of twelve that presses at once is one change.
    for (let presses = 0; presses < 12; presses++) live.changed("a");
    await both;
    expect(await Promise.all([live.read("a"), live.read("a")])).toEqual(["a 2", "a 2"]);
    live.close();
  });

  it("tells nobody of another workshop, and nobody who has left", async () => {
    const live = new Live(() => Promise.resolve("as it is"));
    const heard: string[] = [];
    const leave = live.follow("a", () => heard.push("left"));
    live.follow("b", () => heard.push("other"));
    const stays = told();
    live.follow("a", stays.heard);
    leave();
    const next = stays.next();
    live.changed("a");
    await next;
    expect(heard).toEqual([]);
    live.close();
  });

  it("reads anew where reading failed", async () => {
    let reads = 0;
    const live = new Live(() =>
      ++reads === 1 ? Promise.reject(new Error("busy")) : Promise.resolve("as it is")
    );
    live.follow("a", () => {});
    await expect(live.read("a")).rejects.toThrow("busy");
    expect(await live.read("a")).toBe("as it is");
    live.close();
  });

  it("knows who is in front of their page, on however many of them", () => {
    const live = new Live(() => Promise.resolve(""));
    const { presence } = live;
    expect(presence.isHere("a", "samira")).toBe(false);
    const first = presence.opened("a", "samira");
    const second = presence.opened("a", "samira");
    first();
    expect(presence.isHere("a", "samira")).toBe(true);
    expect(presence.isHere("b", "samira")).toBe(false);
    second();
    // Turning to the next page is not leaving.
    expect(presence.isHere("a", "samira")).toBe(true);
    live.close();
    expect(presence.isHere("a", "samira")).toBe(false);
  });
});
