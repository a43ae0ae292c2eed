/**
 * Every sentence a person reads, one file per area and language. French is complete by definition;
 * a test holds Dutch and English against it.
 */
import frCommon from "./fr/common.json" with { type: "json" };
import frErrors from "./fr/errors.json" with { type: "json" };
import frHome from "./fr/home.json" with { type: "json" };
import frSetup from "./fr/setup.json" with { type: "json" };
import frAccount from "./fr/account.json" with { type: "json" };
import frMembers from "./fr/members.json" with { type: "json" };
import frAwards from "./fr/awards.json" with { type: "json" };
import frCredentials from "./fr/credentials.json" with { type: "json" };
import frAchievements from "./fr/achievements.json" with { type: "json" };
import frVerify from "./fr/verify.json" with { type: "json" };
import frAdmin from "./fr/admin.json" with { type: "json" };
import frEndorsements from "./fr/endorsements.json" with { type: "json" };
import frFair from "./fr/fair.json" with { type: "json" };
import frNetwork from "./fr/network.json" with { type: "json" };
import frDeliveries from "./fr/deliveries.json" with { type: "json" };
import frCollective from "./fr/collective.json" with { type: "json" };
import frWorkshops from "./fr/workshops.json" with { type: "json" };
import frCards from "./fr/cards.json" with { type: "json" };
import nlCommon from "./nl/common.json" with { type: "json" };
import nlErrors from "./nl/errors.json" with { type: "json" };
import nlHome from "./nl/home.json" with { type: "json" };
import nlSetup from "./nl/setup.json" with { type: "json" };
import nlAccount from "./nl/account.json" with { type: "json" };
import nlMembers from "./nl/members.json" with { type: "json" };
import nlAwards from "./nl/awards.json" with { type: "json" };
import nlCredentials from "./nl/credentials.json" with { type: "json" };
import nlAchievements from "./nl/achievements.json" with { type: "json" };
import nlVerify from "./nl/verify.json" with { type: "json" };
import nlAdmin from "./nl/admin.json" with { type: "json" };
import nlEndorsements from "./nl/endorsements.json" with { type: "json" };
import nlFair from "./nl/fair.json" with { type: "json" };
import nlNetwork from "./nl/network.json" with { type: "json" };
import nlDeliveries from "./nl/deliveries.json" with { type: "json" };
import nlCollective from "./nl/collective.json" with { type: "json" };
import nlWorkshops from "./nl/workshops.json" with { type: "json" };
import nlCards from "./nl/cards.json" with { type: "json" };
import enCommon from "./en/common.json" with { type: "json" };
import enErrors from "./en/errors.json" with { type: "json" };
import enHome from "./en/home.json" with { type: "json" };
import enSetup from "./en/setup.json" with { type: "json" };
import enAccount from "./en/account.json" with { type: "json" };
import enMembers from "./en/members.json" with { type: "json" };
import enAwards from "./en/awards.json" with { type: "json" };
import enCredentials from "./en/credentials.json" with { type: "json" };
import enAchievements from "./en/achievements.json" with { type: "json" };
import enVerify from "./en/verify.json" with { type: "json" };
import enAdmin from "./en/admin.json" with { type: "json" };
import enEndorsements from "./en/endorsements.json" with { type: "json" };
import enFair from "./en/fair.json" with { type: "json" };
import enNetwork from "./en/network.json" with { type: "json" };
import enDeliveries from "./en/deliveries.json" with { type: "json" };
import enCollective from "./en/collective.json" with { type: "json" };
import enWorkshops from "./en/workshops.json" with { type: "json" };
import enCards from "./en/cards.json" with { type: "json" };

/** Every sentence in French, the language the others are translated from. */
export const fr = {
  common: frCommon,
  errors: frErrors,
  home: frHome,
  setup: frSetup,
  account: frAccount,
  members: frMembers,
  awards: frAwards,
  credentials: frCredentials,
  achievements: frAchievements,
  verify: frVerify,
  admin: frAdmin,
  endorsements: frEndorsements,
  fair: frFair,
  network: frNetwork,
  deliveries: frDeliveries,
  collective: frCollective,
  workshops: frWorkshops,
  cards: frCards,
};

/** Every sentence in Dutch. */
export const nl = {
  common: nlCommon,
  errors: nlErrors,
  home: nlHome,
  setup: nlSetup,
  account: nlAccount,
  members: nlMembers,
  awards: nlAwards,
  credentials: nlCredentials,
  achievements: nlAchievements,
  verify: nlVerify,
  admin: nlAdmin,
  endorsements: nlEndorsements,
  fair: nlFair,
  network: nlNetwork,
  deliveries: nlDeliveries,
  collective: nlCollective,
  workshops: nlWorkshops,
  cards: nlCards,
};

/** Every sentence in English. */
export const en = {
  common: enCommon,
  errors: enErrors,
  home: enHome,
  setup: enSetup,
  account: enAccount,
  members: enMembers,
  awards: enAwards,
  credentials: enCredentials,
  achievements: enAchievements,
  verify: enVerify,
  admin: enAdmin,
  endorsements: enEndorsements,
  fair: enFair,
  network: enNetwork,
  deliveries: enDeliveries,
  collective: enCollective,
  workshops: enWorkshops,
  cards: enCards,
};
