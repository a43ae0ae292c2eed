import type { Hono } from "hono";
import { accessArea } from "./areas/access.tsx";
import { accountArea } from "./areas/account.tsx";
import { achievementsArea } from "./areas/achievements.tsx";
import { actorsArea } from "./areas/actors.tsx";
import { adminArea } from "./areas/admin.tsx";
import { adminSafetyArea } from "./areas/admin_safety.tsx";
import { apiArea } from "./areas/api.ts";
import { awardsArea } from "./areas/awards.tsx";
import { cardsArea } from "./areas/cards.tsx";
import { claimsArea } from "./areas/claims.tsx";
import { collectiveArea } from "./areas/collective.tsx";
import { collectiveAdminArea } from "./areas/collective_admin.tsx";
import { credentialsArea } from "./areas/credentials.tsx";
import { endorsementsArea } from "./areas/endorsements.tsx";
import { evidenceArea } from "./areas/evidence.tsx";
import { deliveriesArea } from "./areas/deliveries.tsx";
import { fairArea } from "./areas/fair.tsx";
import { fairBoardArea } from "./areas/fair_board.tsx";
import { guidesArea } from "./areas/guides.tsx";
import { homeArea } from "./areas/home.tsx";
import { interactionsArea } from "./areas/interactions.tsx";
import { invitationsArea } from "./areas/invitations.tsx";
import { joinArea } from "./areas/join.tsx";
import { loginArea } from "./areas/login.tsx";
import { memberInvitationsArea } from "./areas/member_invitations.tsx";
import { membersArea } from "./areas/members.tsx";
import { networkArea } from "./areas/network.tsx";
import { noticesArea } from "./areas/notices.tsx";
import { offersArea } from "./areas/offers.tsx";
import { parcoursArea } from "./areas/parcours.tsx";
import { recoveryArea } from "./areas/recovery.tsx";
import { settingsArea } from "./areas/settings.tsx";
import { setupArea } from "./areas/setup.tsx";
import { statusArea } from "./areas/status.ts";
import { teamsArea } from "./areas/teams.tsx";
import { testimoniesArea } from "./areas/testimonies.ts";
import { timelineArea } from "./areas/timeline.tsx";
import { verifyArea } from "./areas/verify.tsx";
import { verifyLookupsArea } from "./areas/verify_lookups.ts";
import { workshopPlacesArea } from "./areas/workshop_places.tsx";
import { workshopScreensArea } from "./areas/workshop_screens.tsx";
import { workshopsArea } from "./areas/workshops.tsx";
import type { WebEnv } from "./env.ts";

/** Every area of the site, as one small app that lists its own addresses. */
export const AREAS: readonly (() => Hono<WebEnv>)[] = [
  apiArea,
  homeArea,
  actorsArea,
  achievementsArea,
  awardsArea,
  cardsArea,
  claimsArea,
  credentialsArea,
  endorsementsArea,
  evidenceArea,
  fairArea,
  fairBoardArea,
  noticesArea,
  parcoursArea,
  statusArea,
  verifyArea,
  verifyLookupsArea,
  setupArea,
  settingsArea,
  loginArea,
  interactionsArea,
  invitationsArea,
  joinArea,
  recoveryArea,
  accountArea,
  accessArea,
  membersArea,
  memberInvitationsArea,
  teamsArea,
  adminArea,
  adminSafetyArea,
  deliveriesArea,
  networkArea,
  offersArea,
  testimoniesArea,
  timelineArea,
  collectiveArea,
  collectiveAdminArea,
  guidesArea,
  workshopsArea,
  workshopPlacesArea,
  workshopScreensArea,
];
