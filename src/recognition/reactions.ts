import type { Deps } from "../deps.ts";
import { eventOf } from "../store/outbox.ts";
import type { Lease } from "../store/ports.ts";
import { offerLapsed } from "./across/answers.ts";
import { mailAboutClaim } from "./claims/mails.ts";
import { reactToEndorsement } from "./endorsements/reactions.ts";
import { eraseBadgesOf } from "./erasing.ts";
import { issueAccepted } from "./awards/issue.ts";

/**
 * What follows here from what happened. Each reaction takes the event off the queue in the same
 * commit as its effect, so that nothing takes effect twice.
 */
export async function react(deps: Deps, lease: Lease): Promise<void> {
  const event = eventOf(lease);
  if (event.type === "award.accepted") {
    await issueAccepted(deps, event.award, () => deps.store.atomic().acknowledge(lease));
  } else if (event.type === "award.yes-refused") {
    await offerLapsed(deps, event.award, () => deps.store.atomic().acknowledge(lease));
  } else if (event.type === "claim.made" || event.type === "claim.refused") {
    await mailAboutClaim(deps, event, () => deps.store.atomic().acknowledge(lease));
  } else if (event.type === "actor.gone") await eraseBadgesOf(deps, event.actor);
  else await reactToEndorsement(deps, event, lease);
}
