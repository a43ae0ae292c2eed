import {
  type Need,
  orderBox,
  paintNeed,
  paintOrder,
  paintPatience,
  patienceShown,
} from "../art/mod.ts";
import { type SignSpot, signSpot } from "../play/sign_spot.ts";
import type { Person } from "../simulation/people.ts";
import { Prop } from "./prop.ts";
import type { Kit } from "./kit.ts";
import { Z } from "./depth.ts";

const PATIENCE_BOX = { left: -24, top: -66, right: 24, bottom: 6 };
const NEED_BOX = { left: -23, top: -23, right: 23, bottom: 23 };
/** Half of what patience takes beside the order, in units of the order. */
const ASIDE = 11;
/** How far the signs of whoever is chosen rise, in drawing units. */
const LIFT = 8;

/** What is shown with somebody: their order, their patience, their needs. */
export class Signs {
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

  show(person: Person, place: number, chosen: boolean, needs: readonly Need[]): void {
    const { layout, pictures, board } = this.kit;
    if (!this.#added) {
      this.#added = true;
      board.put(this.#order);
      board.put(this.#patience);
    }
    const at = signSpot(layout, place, person);
    const { x, scale } = at;
    const y = at.y - (chosen && at.over ? LIFT * layout.unit : 0);
    const box = orderBox(person.order);
    this.#order.pos = { x: x - ASIDE * scale, y };
    this.#order.wear(
      pictures.get(
        `order/${person.order.join(".")}`,
        { left: -box.width / 2 - 5, top: -box.height - 5, right: box.width / 2 + 5, bottom: 5 },
        scale,
        (ctx) => paintOrder(ctx, person.order),
      ),
    );
    const shown = patienceShown((person.patience * 100) / person.full);
    this.#patience.pos = { x: x + (box.width / 2 + ASIDE) * scale, y: y - 12 * scale };
    this.#patience.wear(
      pictures.get(
        `patience/${shown}`,
        PATIENCE_BOX,
        scale * 0.82,
        (ctx) => paintPatience(ctx, shown * 20),
      ),
    );
    // Over a head they stand on the order, before a body they hang from it.
    this.#showNeeds(needs, { ...at, y: at.over ? y - (box.height + 4) * scale : y - 2 * scale });
  }

  #showNeeds(needs: readonly Need[], { x, y, scale }: SignSpot): void {
    while (this.#needs.length > needs.length) this.#needs.pop()!.kill();
    while (this.#needs.length < needs.length) {
      const prop = new Prop(Z.signs + 1);
      this.#needs.push(prop);
      this.kit.board.put(prop);
    }
    for (const [index, need] of needs.entries()) {
      const prop = this.#needs[index]!;
      const aside = (index - (needs.length - 1) / 2) * 30 - ASIDE;
      prop.pos = { x: x + aside * scale, y };
      prop.wear(
        this.kit.pictures.get(`need/${need}`, NEED_BOX, scale * 0.7, (ctx) => paintNeed(ctx, need)),
      );
    }
  }
}
