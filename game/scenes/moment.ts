import type { FairEvent } from "../simulation/events.ts";
import type { State } from "../simulation/state.ts";
import type { FairView } from "../simulation/view.ts";
import type { Places } from "../play/places.ts";

/** What the picture is to show. */
export interface Shown {
  readonly state: State;
  readonly view: FairView;
  /** Who of the queue stands where. */
  readonly places: Places;
  /** What just happened, to be seen once. */
  readonly latest: readonly FairEvent[];
  /** What the best round did at this moment. */
  readonly ghost?: State;
}
