import type { Visit, Visitor } from "./visitor.ts";

/** Opens the stall from the menu page. @returns the page of the round */
export async function openStall(player: Visitor): Promise<Visit> {
  return await player.submit(await player.get("/fair"), 'form[action="/fair/rounds"]');
}

/** Presses one of the buttons that a page of the fair offers. */
export async function press(player: Visitor, visit: Visit, value: string): Promise<Visit> {
  return await player.submit(visit, "#fair", {}, { name: "action", value });
}

/** Everything a page of the fair offers to press, as its buttons send it. */
export function offers(visit: Visit): string[] {
  return [...visit.document.querySelectorAll('#fair button[name="action"]')]
    .map((button) => button.getAttribute("value")!);
}

/**
 * Plays by the buttons alone: looks up at what happens, chooses who waits and serves them, and
 * otherwise sees to the stall.
 * @returns the page after so many presses, or the debrief
 */
export async function playOn(player: Visitor, visit: Visit, most = Infinity): Promise<Visit> {
  let page = visit;
  let last = "";
  for (let pressed = 0; pressed < most && page.document.querySelector("#fair"); pressed++) {
    const chosen = last === "choose" ? [] : ["choose"];
    const order = ["answer", "look", "serve", ...chosen, "work", "wait"];
    const all = offers(page).map((value) => ({ value, does: JSON.parse(value).do as string }));
    const next = order.flatMap((does) => all.filter((one) => one.does === does))[0]!;
    last = next.does;
    page = await press(player, page, next.value);
  }
  return page;
}
