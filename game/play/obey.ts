import type { Action } from "../simulation/actions.ts";
import type { ColleagueId } from "../simulation/colleagues.ts";
import type { FairView } from "../simulation/view.ts";
import { type Command, isStationCommand } from "./keys.ts";

/** What a command finds on the table, and what it can do there. */
export interface Desk {
  readonly view: FairView;
  /** The colleague whose card is open. */
  readonly asked: ColleagueId | undefined;
  press(action: Action): void;
  ask(colleague: ColleagueId | undefined): void;
}

/**
 * Does what a key stands for: with whoever is chosen, or first in the queue. Nothing, where there is
 * nothing of the kind.
 */
export function obey(command: Command, { view, asked, press, ask }: Desk): void {
  const { people, situations, controls, paused } = view;
  const person = people.find(({ chosen }) => chosen) ?? people[0];
  if (isStationCommand(command)) return press({ do: "work", station: command });
  switch (command) {
    case "serve":
    case "greet":
    case "offer":
      return person && press({ do: command, person: person.id });
    case "look":
      return situations[0] && press(situations[0].look);
    case "samir":
    case "lotte":
      return ask(command);
    case "wait":
      return press({ do: "wait" });
    case "pause":
      return press({ do: paused ? "resume" : "pause" });
    case "back":
      if (asked) return ask(undefined);
      if (controls.some(({ action }) => action.do === "lookAway")) press({ do: "lookAway" });
  }
}
