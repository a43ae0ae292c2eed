import type { FairLayout } from "../art/mod.ts";
import type { FairData } from "../play/data.ts";
import type { Kept } from "../play/keeper.ts";
import type { Places } from "../play/places.ts";
import type { Settings } from "../play/settings.ts";
import type { Say } from "../play/words.ts";
import type { PictureState } from "../scenes/picture.ts";
import type { Action } from "../simulation/actions.ts";
import type { ColleagueId } from "../simulation/colleagues.ts";
import type { Pace } from "../simulation/rules.ts";
import type { Sentence } from "../simulation/sentences.ts";
import type { SituationId } from "../simulation/situations/types.ts";
import type { FairView } from "../simulation/view.ts";

/** All that the page over the picture is made from, and what its buttons call. */
export interface Table {
  readonly say: Say;
  readonly view: FairView;
  readonly layout: FairLayout;
  readonly places: Places;
  readonly settings: Settings;
  /** The pace of the moment. */
  readonly pace: Pace;
  readonly paths: FairData["paths"];
  /** The one thing that matters most of late. */
  readonly headline: Sentence | undefined;
  /** What the best round had served at this moment. */
  readonly best: number | undefined;
  /** The colleague whose card is open. */
  readonly asked: ColleagueId | undefined;
  readonly kept: Kept;
  /** Whether the node has replayed the whole round. */
  readonly closed: boolean;
  readonly picture: PictureState;
  /** Whether things move less. */
  readonly still: boolean;
  /** On which side something happens. */
  guestPlace(situation: SituationId): number;
  press(action: Action): void;
  ask(colleague: ColleagueId | undefined): void;
  change(settings: Partial<Settings>): void;
  openSettings(): void;
  closeSettings(): void;
  redraw(): void;
  retry(): void;
}

/** What the hint points at. */
type Target = "person" | "serve" | "fryer" | "iron" | "drinks" | "look" | "lotte" | "resume";

const TARGETS: Readonly<Record<string, Target>> = {
  "fair.hint.choose": "person",
  "fair.hint.serve": "serve",
  "fair.hint.load": "fryer",
  "fair.hint.take": "fryer",
  "fair.hint.drinks": "drinks",
  "fair.hint.waffles": "iron",
  "fair.hint.look": "look",
  "fair.hint.entrust": "lotte",
  "fair.hint.resume": "resume",
};

/** Where the next press probably is. */
export function targetOf({ hint }: FairView): Target | undefined {
  return hint && TARGETS[hint.key];
}
