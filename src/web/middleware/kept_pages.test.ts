import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerAll, signedCard } from "../../../tests/support/cards.ts";
import {
  openRecognition,
  type RecognitionWorld,
} from "../../../tests/support/recognition_world.ts";
import { readCard } from "../../cards/drafts.ts";
import { signCard } from "../../cards/sign.ts";
import { updateActor } from "../../identity/actors.ts";
import { COMFORTS } from "../../identity/comfort.ts";
import { openSession, sessionCookieName } from "../../identity/sessions.ts";
import { setLanguages } from "../../identity/settings.ts";
import type { Visibility } from "../../identity/types.ts";
import { revokeCredential, setVisibility } from "../../recognition/credentials.ts";
import { answerRequest } from "../../recognition/endorsements/answers.ts";
import { keepEndorsement } from "../../recognition/endorsements/choose.ts";
import { endorsementsOf } from "../../recognition/endorsements/received_store.ts";
import { requestEndorsement } from "../../recognition/endorsements/requests.ts";
import { credentialAddress } from "../../recognition/awards/document.ts";
import { eraseRecognitions } from "../../recognition/erasing.ts";
import { createShareLink } from "../../recognition/access/share_links.ts";
import type { BadgeRecord } from "../../recognition/types.ts";
import { createSeat } from "../../seats/seats.ts";
import { createWeb } from "../app.ts";

let world: RecognitionWorld;
let web: ReturnType<typeof createWeb>;
let badge: BadgeRecord;
let path: string;
beforeEach(async () => {
  world = await openRecognition();
  web = createWeb(world.deps);
  await published();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.deps.dispose();
});

async function published(change: Parameters<RecognitionWorld["issue"]>[0] = {}): Promise<void> {
  badge = await world.issue(change);
  path = `/credentials/${badge.id}`;
  await show("public");
}

const show = (visibility: Visibility) =>
  setVisibility(world.deps, world.samira, badge.id, visibility);

const visit = (headers: Record<string, string> = {}, address = path) =>
  web.fetch(
    new Request(new URL(address, world.deps.config.origin), {
      headers: { Accept: "text/html", "Accept-Language": "fr", ...headers },
    }),
  );

const read = async (headers?: Record<string, string>, address?: string) =>
  await (await visit(headers, address)).text();

/** Whether the page says it: the whole page would be much to print where a test fails. */
const says = async (text: string, ...how: Parameters<typeof read>) =>
  (await read(...how)).includes(text);

/** Whether a visit's page was drawn anew. */
async function drawn(headers?: Record<string, string>, address?: string): Promise<boolean> {
  const watch = vi.spyOn(world.deps.store, "watch");
  await visit(headers, address);
  return watch.mock.calls.length > 0;
}

describe("a public badge's page", () => {
  test("is drawn once for those who are not logged in, and the same to the byte", async () => {
    const [first, second] = [await visit(), await visit()];
    expect([...second.headers]).toEqual([...first.headers]);
    expect(await second.text() === await first.text()).toBe(true);
    expect(await drawn()).toBe(false);
    const have = { "If-None-Match": first.headers.get("ETag")! };
    const again = await visit(have);
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("Cache-Control")).toBe("public, no-cache");
  });

  test("is kept even if its first reader had it already", async () => {
    const have = { "If-None-Match": (await visit()).headers.get("ETag")! };
    await updateActor(world.deps, world.odile, world.organisation.id, { summary: "À Tourcoing" });
    expect((await visit(have)).status).toBe(304);
    expect(await drawn(have)).toBe(false);
    expect(await says("Samira Benali")).toBe(true);
  });

  test("is nobody's any more, once it is made private", async () => {
    expect((await visit()).status).toBe(200);
    for (const visibility of ["followers", "public", "private"] as const) {
      await show(visibility);
      expect((await visit()).status).toBe(visibility === "public" ? 200 : 404);
    }
  });

  test("says at once that it was revoked, and why", async () => {
    await visit();
    await revokeCredential(world.deps, world.odile, badge.id, "Donné à une autre Samira");
    expect(await says("Donné à une autre Samira")).toBe(true);
  });

  test("is gone with what its holder was given, when they leave", async () => {
    expect((await visit()).status).toBe(200);
    await eraseRecognitions(world.deps, world.samira);
    expect((await visit()).status).toBe(404);
  });

  test("shows an endorsement from the moment its holder keeps it", async () => {
    const { deps, samira, karel } = world;
    const request = { endorser: karel.id, message: "Tu étais à la braderie ?" };
    const { id } = await requestEndorsement(deps, samira, badge.id, request);
    const words = { text: "Une voix claire.", relation: "nous avons tenu le stand" };
    await answerRequest(deps, karel, id, { words, language: "fr" });
    await world.settle();
    expect(await says("Une voix claire.")).toBe(false);
    const [received] = await endorsementsOf(deps, credentialAddress(deps, badge.id));
    await keepEndorsement(deps, samira, received.id);
    await world.settle();
    expect(await says("Une voix claire.")).toBe(true);
  });

  test("bears the association's name of today, in the languages it speaks today", async () => {
    const { deps, odile, organisation } = world;
    await visit();
    await updateActor(deps, odile, organisation.id, { name: "Maison des Projets" });
    expect(await says("Maison des Projets")).toBe(true);
    const dutch = { "Accept-Language": "nl" };
    expect(await says('<html lang="nl"', dutch)).toBe(true);
    await setLanguages(deps, odile, ["fr"]);
    expect(await says('<html lang="nl"', dutch)).toBe(false);
  });

  test("is each reader's in their language and as they like to read", async () => {
    const [french, dutch] = ['<html lang="fr"', '<html lang="nl"'];
    expect(await says(french)).toBe(true);
    expect(await says(dutch, { "Accept-Language": "nl" })).toBe(true);
    expect(await says(dutch, {}, `${path}?lang=nl`)).toBe(true);
    const cookie = { Cookie: "requapass-language=nl" };
    const large = { Cookie: `requapass-language=nl; requapass-comfort=${COMFORTS[0]}` };
    expect(await says(dutch, cookie)).toBe(true);
    expect(await says(dutch, large)).toBe(true);
    expect(await read(large) === await read(cookie)).toBe(false);
    expect(await drawn(large)).toBe(false);
    expect(await read({ Accept: "application/vc" })).toMatch(/^\{/);
    expect(await says(french)).toBe(true);
  });

  test("is drawn for who is logged in, who finds there what is theirs alone", async () => {
    const { deps, samira } = world;
    await visit();
    const { secret } = await openSession(deps, samira, "");
    const hers = { Cookie: `${sessionCookieName(deps.config.origin)}=${secret}` };
    for (const _ of [1, 2]) expect(await says(`${path}/visibility`, hers)).toBe(true);
    expect((await visit(hers)).headers.get("Cache-Control")).toBe("private, no-store");
    expect(await says(`${path}/visibility`)).toBe(false);
  });

  test("is not kept where a link opens it, which ends", async () => {
    const { deps, samira } = world;
    await show("private");
    const { key } = await createShareLink(deps, samira, badge.id, 7);
    const link = `${path}?key=${key}`;
    expect((await visit({}, link)).status).toBe(200);
    deps.now = new Date(deps.now.getTime() + 8 * 24 * 60 * 60 * 1000);
    expect((await visit({}, link)).status).toBe(404);
  });

  test("says on the day that its time is over", async () => {
    const { deps } = world;
    await published({ validUntil: "2026-12-24" });
    const before = await read();
    deps.now = new Date("2026-12-23T12:00:00Z");
    expect(await read() === before).toBe(true);
    deps.now = new Date("2026-12-26T12:00:00Z");
    expect(await read() === before).toBe(false);
  });
});

describe("a public card's page", () => {
  test("is drawn once, and changes with the card's newer version, and with who sees it", async () => {
    const { deps, samira } = world;
    const card = await signedCard(deps, samira.id);
    const address = `/credentials/${card.id}`;
    await setVisibility(deps, samira, card.id, "public");
    expect((await visit({}, address)).headers.get("Cache-Control")).toBe("public, no-cache");
    expect(await drawn({}, address)).toBe(false);
    vi.restoreAllMocks();
    const before = await read({}, address);
    const changed = await answerAll(deps, await readCard(deps, samira.id, card.card), [
      { question: "role", value: "Trésorière de la buvette" },
    ]);
    await signCard(deps, samira.id, changed.id, changed.move);
    expect(await read({}, address) === before).toBe(false);
    await setVisibility(deps, samira, card.id, "private");
    expect((await visit({}, address)).status).toBe(404);
  });

  test("is its seat's own where the browser of its holder asks", async () => {
    const { deps } = world;
    const { seat, secret } = await createSeat(deps, { language: "fr" });
    const card = await signedCard(deps, seat.id);
    const address = `/credentials/${card.id}`;
    const hash = createHash("sha256").update(deps.config.origin).digest("hex");
    const hers = { Cookie: `__Host-seat-${hash.slice(0, 8)}=${secret}` };
    expect((await visit({}, address)).status).toBe(404);
    const answer = await visit(hers, address);
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([
      200,
      "private, no-store",
    ]);
    expect((await visit({}, address)).status).toBe(404);
  });
});
