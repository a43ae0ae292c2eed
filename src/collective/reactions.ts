import type { Deps } from "../deps.ts";
import { eventOf } from "../store/outbox.ts";
import type { Lease } from "../store/ports.ts";
import { dropMember, keepInStep } from "./copies.ts";

/** What follows in the region from what happened; each reaction acknowledges with its effect. */
export async function reactInRegion(deps: Deps, lease: Lease): Promise<void> {
  const event = eventOf(lease);
  switch (event.type) {
    case "badge.kept":
    case "note.forgotten":
      return await keepInStep(deps, event.note, () => deps.store.atomic().acknowledge(lease));
    case "collective.member-gone":
      return await dropMember(deps, event.member);
  }
}
