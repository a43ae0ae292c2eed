import { verifyCredential } from "@digitalbazaar/vc";
import type { JsonObject } from "../src/credentials/types.ts";
import { verifyDocument } from "../src/credentials/verify.ts";
import { association, bytesOf, ISSUER, NOW, signBadge } from "../tests/support/badge_world.ts";
import { interleave, type Measure, perSecond } from "./measure.ts";
import { BADGES, controllerDocuments, loaderOf, plainSuite } from "./support/badges.ts";

/**
 * From a badge's bytes to every answer, its status list verified each time; the baseline verifies the
 * signature, the controller and the dates only.
 */
export default {
  name: "badges verified",
  async run() {
    const { world, issuer, member } = await association();
    const badges: JsonObject[] = [];
    for (let at = 0; at < BADGES; at++) {
      badges.push(
        await signBadge(issuer, member.controller, {
          id: `https://mda.example/credentials/${at}`,
        }),
      );
    }
    const bytes = badges.map(bytesOf);
    const suite = await plainSuite();
    const documentLoader = loaderOf(controllerDocuments(ISSUER, issuer.multibase));
    const checkStatus = () => ({ verified: true });
    const rounds = await interleave({
      ours: () =>
        perSecond(BADGES, async () => {
          for (const badge of bytes) assert((await verifyDocument(badge, world)).verified);
        }),
      baseline: () =>
        perSecond(BADGES, async () => {
          for (const badge of bytes) {
            const credential = JSON.parse(new TextDecoder().decode(badge));
            const options = { credential, suite, documentLoader, checkStatus, now: NOW };
            assert((await verifyCredential(options)).verified);
          }
        }),
    });
    return {
      baseline: "a plain @digitalbazaar/vc loop",
      unit: "badges/s",
      better: "higher",
      rounds,
    };
  },
} satisfies Measure;

function assert(verified: boolean): void {
  if (!verified) throw new Error("A badge of the bench does not verify");
}
