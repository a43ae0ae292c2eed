import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  giveBadge,
  type LilleAndGent,
  openLilleAndGent,
  openMember,
  type Peer,
  settle,
} from "../tests/support/peers.ts";
import { idOf } from "../src/credentials/json.ts";
import type { JsonObject } from "../src/credentials/types.ts";
import { attachedTo } from "../src/credentials/verify/attachment.ts";
import { verifyDocument } from "../src/credentials/verify.ts";
import { hashOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { setVisibility } from "../src/recognition/credentials.ts";
import { answerRequest, withdrawEndorsement } from "../src/recognition/endorsements/answers.ts";
import { keepEndorsement } from "../src/recognition/endorsements/choose.ts";
import { heldDocument } from "../src/recognition/endorsements/held.ts";
import { endorsementsOf } from "../src/recognition/endorsements/received_store.ts";
import {
  declineRequest,
  requestEndorsement,
  withdrawRequest,
} from "../src/recognition/endorsements/requests.ts";
import type {
  EndorsementRequest,
  GivenEndorsement,
} from "../src/recognition/endorsements/types.ts";
import { keepUpload } from "../src/recognition/awards/uploads.ts";
import { verifyContext } from "../src/recognition/verify_context.ts";
import { keys } from "../src/store/keys.ts";
import { lookUp } from "./lookup.ts";

let lille: Peer;
let gent: Peer;
let samira: Account;
let joris: Account;
let close: LilleAndGent["close"];
let badge: string;

beforeEach(async () => {
  ({ lille, gent, samira, joris, close } = await openLilleAndGent());
  badge = await giveBadge(lille, samira, "private");
});
afterEach(() => close());

const draft = {
  words: { text: "Ze gaf wisselgeld in drie talen.", relation: "we stonden samen" },
  language: "nl",
} as const;

async function ask(): Promise<EndorsementRequest> {
  const endorser = await lookUp(lille.deps, `@joris-de-smet@${new URL(gent.origin).host}`);
  const request = await requestEndorsement(lille.deps, samira, badge, {
    endorser,
    message: "Tu étais au stand ?",
  });
  await settle(lille, gent);
  return request;
}

/** The request on the endorser's node. */
async function asked(request: EndorsementRequest): Promise<EndorsementRequest> {
  return (await gent.deps.store.get(keys.endorsementRequest(hashOf(request.address)))).value!;
}

/** The request on the asker's node. */
async function own(request: EndorsementRequest): Promise<EndorsementRequest> {
  return (await lille.deps.store.get(keys.endorsementRequest(request.id))).value!;
}

async function answer(
  request: EndorsementRequest,
  upload?: string,
): Promise<GivenEndorsement> {
  const { id } = await asked(request);
  const words = { ...draft, ...(upload ? { upload } : {}) };
  const given = await answerRequest(gent.deps, joris, id, words);
  await settle(gent, lille);
  return given;
}

const document = () => heldDocument(lille.deps, badge);
const received = async () => await endorsementsOf(lille.deps, idOf(await document())!);

async function keepAll(): Promise<JsonObject> {
  for (const { id, state } of await received()) {
    if (state === "waiting") await keepEndorsement(lille.deps, samira, id);
  }
  await settle(lille, gent);
  return await document();
}

describe("a peer on another node", () => {
  test("reads the badge they are asked about, signs, and is in it once the holder says yes", async () => {
    const request = await ask();
    const { copy, badgeName, message, state } = await asked(request);
    expect({ badgeName, message, state }).toEqual({
      badgeName: "Communication orale – en autonomie",
      message: "Tu étais au stand ?",
      state: "asked",
    });
    expect(JSON.parse(new TextDecoder().decode((await gent.deps.blobs.get(copy!))!)))
      .toEqual(await document());

    await answer(request);
    expect((await own(request)).state).toBe("answered");
    expect(await received()).toMatchObject([{ state: "waiting", endorserName: "Joris De Smet" }]);
    expect((await asked(request)).copy).toBeUndefined();

    const signed = await keepAll();
    expect(attachedTo(signed)).toHaveLength(1);
    for (const peer of [lille, gent]) {
      const verification = await verifyDocument(signed, verifyContext(peer.deps));
      expect(verification.verified).toBe(true);
      expect(verification.checks.find(({ id }) => id === "endorsements")?.items)
        .toMatchObject([{ status: "passed", code: "endorsement-intact-core" }]);
    }
  });

  test.each([true, false])("is named in news of a public badge if they agreed: %s", async (may) => {
    await setVisibility(lille.deps, samira, badge, "public");
    const { id } = await asked(await ask());
    await answerRequest(gent.deps, joris, id, { ...draft, mayBeTold: may });
    await settle(gent, lille);
    const news = async () => {
      const note = (await lille.deps.store.get(keys.noteOfCredential(badge))).value!;
      return String((await (await fetch(`${lille.origin}/notes/${note}`)).json()).content);
    };
    expect(await news()).not.toContain("Joris");
    await keepAll();
    expect((await news()).includes("Getuigenis van Joris De Smet")).toBe(may);
  });

  test("adds a photo, which comes along and is the one that was signed for", async () => {
    const request = await ask();
    const content = new Uint8Array(3 * 1024 * 1024).fill(7);
    const photo = { name: "stand.jpg", mediaType: "image/jpeg", content };
    const upload = await keepUpload(gent.deps, joris, "file", photo);
    const { file } = await answer(request, upload.id);
    const [one] = await received();
    expect(one.file).toMatchObject({ id: file!.id, name: "stand.jpg", mediaType: "image/jpeg" });
    expect(await lille.deps.blobs.get(one.file!.blob)).toEqual(content);
    const stranger = await fetch(`${gent.origin}/evidence/${file!.id}`);
    expect(stranger.status).toBe(404);
  });

  test("declines in words, and reads the badge no more", async () => {
    const request = await ask();
    await declineRequest(gent.deps, joris, (await asked(request)).id, "Ik was er niet bij.");
    await settle(gent, lille);
    expect(await own(request)).toMatchObject({
      state: "declined",
      reason: "Ik was er niet bij.",
    });
    expect((await asked(request)).copy).toBeUndefined();
    expect(await Array.fromAsync(lille.deps.store.list({ prefix: keys.openRequests(badge) })))
      .toEqual([]);
  });

  test("cannot answer what was taken back", async () => {
    const request = await ask();
    const { id } = await asked(request);
    await withdrawRequest(lille.deps, samira, request.id);
    await settle(lille, gent);
    await expect(answerRequest(gent.deps, joris, id, draft)).rejects.toThrow("request-withdrawn");
    expect((await asked(request)).copy).toBeUndefined();
  });

  test("is not heard when the answer crosses with the asker's second thoughts", async () => {
    const request = await ask();
    await withdrawRequest(lille.deps, samira, request.id);
    await answerRequest(gent.deps, joris, (await asked(request)).id, draft).catch(() => {});
    await settle(lille, gent);
    expect(await received()).toEqual([]);
    expect((await own(request)).state).toBe("withdrawn");
  });

  test("takes their words back later, and the holder's node learns of it", async () => {
    const given = await answer(await ask());
    const signed = await keepAll();
    await withdrawEndorsement(gent.deps, joris, given.id);
    await settle(gent, lille);
    const [one] = await received();
    expect(one.withdrawnAt).toBeDefined();
    const { checks } = await verifyDocument(signed, verifyContext(lille.deps));
    expect(checks.find(({ id }) => id === "endorsements")?.items)
      .toMatchObject([{ code: "endorsement-withdrawn" }]);
  });
});

describe("what somebody else sends", () => {
  test("an endorsement by one who was not asked changes nothing", async () => {
    const request = await ask();
    const eva = await openMember(gent, "Eva");
    const { id } = await asked(request);
    const entry = await gent.deps.store.get(keys.endorsementRequest(id));
    await gent.deps.store.atomic()
      .set(keys.endorsementRequest(id), { ...entry.value!, endorser: eva.id }).commit();
    await answerRequest(gent.deps, eva, id, draft);
    await settle(gent, lille);
    expect(await received()).toEqual([]);
    expect((await own(request)).state).toBe("asked");
  });

  test("an endorsement of a badge that is not this one changes nothing", async () => {
    const request = await ask();
    const { id } = await asked(request);
    const entry = await gent.deps.store.get(keys.endorsementRequest(id));
    const other = { ...await document(), description: "Autre chose" };
    const copy = await gent.deps.blobs.put(new TextEncoder().encode(JSON.stringify(other)));
    await gent.deps.store.atomic()
      .set(keys.endorsementRequest(id), { ...entry.value!, copy }).commit();
    await answer(request);
    expect(await received()).toEqual([]);
    expect((await own(request)).state).toBe("asked");
  });
});
