import { issue } from "@digitalbazaar/vc";
import { buildCredential } from "../src/credentials/build.ts";
import { signDocument } from "../src/credentials/sign.ts";
import { badgeInput, ISSUER, NOW } from "../tests/support/badge_world.ts";
import { newSigner } from "../tests/support/credential_keys.ts";
import { interleave, type Measure, perSecond } from "./measure.ts";
import { BADGES, BADGES_A_SECOND, loaderOf, OUR_BADGES, plainSuite } from "./support/badges.ts";

/** A badge with all that one has here, from plain inputs to its signature. */
export default {
  name: "badges issued",
  async run() {
    const signer = newSigner(ISSUER);
    const suite = await plainSuite(ISSUER);
    const documentLoader = loaderOf();
    const recipient = newSigner().controller;
    const build = (at: number) =>
      buildCredential(badgeInput(ISSUER, recipient, {
        id: `https://mda.example/credentials/${at}`,
      }));
    const rounds = await interleave({
      ours: () =>
        perSecond(OUR_BADGES, async () => {
          for (let at = 0; at < OUR_BADGES; at++) {
            await signDocument(build(at), signer, { created: NOW });
          }
        }),
      baseline: () =>
        perSecond(BADGES, async () => {
          for (let at = 0; at < BADGES; at++) {
            await issue({ credential: build(at), suite, documentLoader });
          }
        }),
    });
    return { ...BADGES_A_SECOND, rounds };
  },
} satisfies Measure;
