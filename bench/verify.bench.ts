import { verifyDocument } from "../src/credentials/verify.ts";
import { interleave, type Measure, perSecond } from "./measure.ts";
import {
  assertVerified,
  BadgeMaker,
  BADGES,
  BADGES_A_SECOND,
  OUR_BADGES,
  plainLoop,
} from "./support/badges.ts";

/**
 * From a badge's bytes to every answer, for badges that were never seen before: each is signed for
 * its round, and so is a status list of its own. The baseline verifies the signature, the controller
 * and the dates only.
 */
export default {
  name: "badges verified",
  async run() {
    const maker = await BadgeMaker.open();
    const verifyPlainly = await plainLoop(maker.issuer.multibase);
    const rounds = await interleave({
      ours: async () => {
        const badges = await maker.make(OUR_BADGES);
        return await perSecond(OUR_BADGES, async () => {
          for (const badge of badges) assertVerified(await verifyDocument(badge, maker.world));
        });
      },
      baseline: async () => {
        const badges = await maker.make(BADGES);
        return await perSecond(BADGES, () => verifyPlainly(badges));
      },
    });
    return { ...BADGES_A_SECOND, rounds };
  },
} satisfies Measure;
