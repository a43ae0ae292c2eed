import { heightOf, type Need, paintCall, paintFigure, paintPerson, type Spot } from "../art/mod.ts";
import { moodOf, needsLowSide, type Person } from "../simulation/people.ts";
import type { OpenSituation, State } from "../simulation/state.ts";
import { SITUATION_BY_ID } from "../simulation/situations/index.ts";
import { Figure } from "./figure.ts";
import { Prop } from "./prop.ts";
import type { Kit, Layer } from "./kit.ts";
import { guestPlace } from "../play/places.ts";
import { callTip } from "../play/spots.ts";
import type { Shown } from "./moment.ts";
import { Z } from "./depth.ts";
import { Signs } from "./signs.ts";

const CALL_BOX = { left: -32, top: -84, right: 32, bottom: 6 };
/** Walking in, in milliseconds per CSS pixel. */
const COMES = 2.6;
const LEAVES = 2.2;
/** How far what calls goes up and down, in drawing units, and how long once takes. */
const BOBS = 9;
const BOB_MS = 840;

interface Waiting {
  readonly figure: Figure;
  readonly signs: Signs;
}

/** Those who wait, come and leave, and those whom something happens to. */
export function queue(kit: Kit): Layer {
  const { board, layout, pictures, still, sparks } = kit;
  const waiting = new Map<number, Waiting>();
  const guests = new Map<string, Waiting>();
  const calls = new Map<string, { readonly prop: Prop; readonly tip: Pick<Spot, "x" | "y"> }>();
  let first = true;
  let since = 0;

  const leave = ({ figure, signs }: Waiting) => {
    signs.hide();
    figure.pose("leave");
    figure.walkTo(layout.exit, LEAVES, () => figure.kill());
    if (still()) figure.kill();
  };
  const enter = (figure: Figure, spot: Spot) => {
    board.put(figure);
    figure.place(first || still() ? spot : layout.entrance);
    figure.walkTo(spot, COMES);
  };
  const depth = (index: number) =>
    Z.queue + layout.queueBackToFront.indexOf(index) / layout.queue.length;

  const come = (person: Person, index: number): Waiting => {
    const figure = new Figure(
      pictures,
      lookName(person.look),
      (ctx, pose) => paintPerson(ctx, person.look, pose),
      depth(index),
      still,
    );
    enter(figure, layout.queue[index]!);
    const one = { figure, signs: new Signs(kit) };
    waiting.set(person.id, one);
    return one;
  };
  const showQueue = ({ state, places, view }: Shown) => {
    for (const [id, one] of waiting) {
      if (state.queue.some((person) => person.id === id)) continue;
      waiting.delete(id);
      leave(one);
    }
    for (const person of state.queue) {
      const index = places.indexOf(person.id);
      const { figure, signs } = waiting.get(person.id) ?? come(person, index);
      figure.feel(moodOf(person));
      const said = view.people.find(({ id }) => id === person.id)!;
      signs.show(person, index, said.chosen, needsOf(state, person));
    }
  };
  const showGuests = ({ state }: Shown) => {
    const open = state.situations;
    for (const [id, one] of guests) {
      if (open.some((situation) => situation.id === id)) continue;
      guests.delete(id);
      leave(one);
    }
    for (const [id, call] of calls) {
      if (open.some((one) => one.id === id && !one.taken)) continue;
      calls.delete(id);
      call.prop.kill();
    }
    for (const situation of open) showGuest(situation, guestPlace(state, situation.id));
  };
  const showGuest = (situation: OpenSituation, place: number) => {
    const { id, figure: person } = situation;
    const spot = layout.guests[place]!;
    if (SITUATION_BY_ID[id].guest && !guests.has(id)) {
      const figure = new Figure(
        pictures,
        `${id}/${lookName(person.look)}`,
        (ctx, pose) => paintFigure(ctx, id, person.look, pose),
        Z.queue + 2,
        still,
      );
      enter(figure, spot);
      if (person.speaks === "sign") figure.pose("sign");
      guests.set(id, { figure, signs: new Signs(kit) });
    }
    guests.get(id)?.figure.feel(
      situation.left * 2 < SITUATION_BY_ID[id].waits ? "restless" : "fine",
    );
    if (situation.taken || calls.has(id)) return;
    const tip = callTip(layout, place);
    const call = new Prop(Z.signs + 2, tip);
    call.wear(pictures.get("call", CALL_BOX, layout.unit * 1.1, paintCall));
    board.put(call);
    calls.set(id, { prop: call, tip });
  };
  const react = ({ latest, places }: Shown) => {
    for (const event of latest) {
      switch (event.type) {
        case "served": {
          const one = waiting.get(event.person.id);
          if (!one) break;
          const spot = layout.queue[places.indexOf(event.person.id)] ?? one.figure.pos;
          one.figure.feel(event.mood);
          one.figure.hop(0.2);
          sparks.burst("coin", { x: spot.x, y: layout.counter.y }, 4);
          if (event.mood === "glad") {
            sparks.burst("heart", {
              x: spot.x,
              y: spot.y - heightOf(event.person.look) * layout.unit,
            }, 3);
          }
          break;
        }
        case "greeted":
        case "offered":
          waiting.get(event.person.id)?.figure.hop(0.14);
          break;
        case "answered": {
          const guest = guests.get(event.id);
          if (guest && event.mood) guest.figure.feel(event.mood);
          const { x, y } = guest?.figure.pos ?? { x: layout.width / 2, y: layout.counter.y };
          sparks.confetti({ x, y: y - 90 * layout.unit }, 28);
          break;
        }
      }
    }
  };
  return {
    show(shown) {
      react(shown);
      showQueue(shown);
      showGuests(shown);
      first = false;
    },
    pass(ms) {
      since += ms;
      // What is said of somebody is shown where they stand, once they do.
      for (const { figure, signs } of waiting.values()) signs.appear(!figure.walks);
      for (const [id, { prop, tip }] of calls) {
        prop.visible = !guests.get(id)?.figure.walks;
        prop.pos = still() ? tip : { x: tip.x, y: tip.y - bobAt(since) * layout.unit };
      }
    },
  };
}

function bobAt(ms: number): number {
  return ((1 - Math.cos((ms / BOB_MS) * 2 * Math.PI)) / 2) * BOBS;
}

/** The same name for the same look. */
function lookName(look: Person["look"]): string {
  return Object.values(look).join(".");
}

function needsOf(state: State, person: Person): Need[] {
  return [
    ...(person.speaks === "sign" ? ["sign" as const] : []),
    ...(person.speaks === "neighbour" ? ["tongue" as const] : []),
    ...(person.allergy ? ["allergy" as const] : []),
    ...(needsLowSide(person.look) && !state.aids.includes("lowSide") ? ["lowSide" as const] : []),
    ...(person.pays === "note" ? ["note" as const] : []),
  ];
}
