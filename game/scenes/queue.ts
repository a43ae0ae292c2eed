import {
  heightOf,
  type Need,
  orderBox,
  paintCall,
  paintFigure,
  paintNeed,
  paintOrder,
  paintPatience,
  paintPerson,
  patienceShown,
  type Spot,
} from "../art/mod.ts";
import { moodOf, needsLowSide, type Person } from "../simulation/people.ts";
import type { OpenSituation, State } from "../simulation/state.ts";
import { SITUATION_BY_ID } from "../simulation/situations/index.ts";
import { Figure } from "./figure.ts";
import { Prop } from "./board.ts";
import type { Kit, Layer } from "./kit.ts";
import { guestPlace } from "../play/places.ts";
import { callTip } from "../play/spots.ts";
import type { Shown } from "./moment.ts";
import { Z } from "./pictures.ts";

const PATIENCE_BOX = { left: -24, top: -66, right: 24, bottom: 6 };
const NEED_BOX = { left: -23, top: -23, right: 23, bottom: 23 };
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
      signs.show(person, layout.queue[index]!, index, said.chosen, needsOf(state, person));
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
          sparks.confetti(guest?.figure.pos ?? { x: layout.width / 2, y: layout.counter.y }, 16);
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

/** What is shown with somebody: their order, their patience, their needs. */
class Signs {
  readonly #order = new Prop(Z.signs);
  readonly #patience = new Prop(Z.signs);
  readonly #needs: Prop[] = [];
  #added = false;

  constructor(readonly kit: Kit) {}

  hide(): void {
    for (const prop of [this.#order, this.#patience, ...this.#needs]) prop.kill();
  }

  appear(appears: boolean): void {
    for (const prop of [this.#order, this.#patience, ...this.#needs]) prop.visible = appears;
  }

  show(person: Person, spot: Spot, index: number, chosen: boolean, needs: readonly Need[]): void {
    const { layout, pictures, board } = this.kit;
    if (!this.#added) {
      this.#added = true;
      board.put(this.#order);
      board.put(this.#patience);
    }
    const front = layout.upright && index < layout.queue.length / 2;
    const room = pitchOf(layout.queue) * 0.98;
    const box = orderBox(person.order);
    const scale = Math.min(layout.unit * 0.92, room / (box.width + 30));
    const tip = spot.y - (front ? 34 : heightOf(person.look) + 16) * spot.scale;
    const lift = chosen ? 8 * layout.unit : 0;
    this.#order.pos = { x: spot.x - 11 * scale, y: tip - lift };
    this.#order.wear(
      pictures.get(
        `order/${person.order.join(".")}`,
        { left: -box.width / 2 - 5, top: -box.height - 5, right: box.width / 2 + 5, bottom: 5 },
        scale,
        (ctx) => paintOrder(ctx, person.order),
      ),
    );
    const shown = patienceShown((person.patience * 100) / person.full);
    this.#patience.pos = { x: spot.x + (box.width / 2 + 8) * scale, y: tip - lift - 12 * scale };
    this.#patience.wear(
      pictures.get(
        `patience/${shown}`,
        PATIENCE_BOX,
        scale * 0.82,
        (ctx) => paintPatience(ctx, shown * 20),
      ),
    );
    this.#showNeeds(needs, spot, tip - lift - (box.height + 4) * scale, scale);
  }

  #showNeeds(needs: readonly Need[], spot: Spot, y: number, scale: number): void {
    while (this.#needs.length > needs.length) this.#needs.pop()!.kill();
    while (this.#needs.length < needs.length) {
      const prop = new Prop(Z.signs + 1);
      this.#needs.push(prop);
      this.kit.board.put(prop);
    }
    for (const [index, need] of needs.entries()) {
      const prop = this.#needs[index]!;
      prop.pos = { x: spot.x + (index - (needs.length - 1) / 2) * 30 * scale - 11 * scale, y };
      prop.wear(
        this.kit.pictures.get(`need/${need}`, NEED_BOX, scale * 0.7, (ctx) => paintNeed(ctx, need)),
      );
    }
  }
}

/** Between two places next to each other. */
function pitchOf(spots: readonly Spot[]): number {
  return Math.abs(spots[1]!.x - spots[0]!.x);
}
