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
 * The same as `verify.bench.ts` for badges that were verified before, as when a page is opened again:
 * keys, status and dates are asked anew. The baseline remembers no badge.
 */
export default {
  name: "badges verified again",
  async run() {
    const maker = await BadgeMaker.open();
    const badges = await maker.make(OUR_BADGES);
    const verifyPlainly = await plainLoop(maker.issuer.multibase);
    const rounds = await interleave({
      ours: () =>
        perSecond(OUR_BADGES, async () => {
          for (const badge of badges) assertVerified(await verifyDocument(badge, maker.world));
        }),
      baseline: () => perSecond(BADGES, () => verifyPlainly(badges.slice(0, BADGES))),
    });
    return { ...BADGES_A_SECOND, rounds };
  },
} satisfies Measure;
