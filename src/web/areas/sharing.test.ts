import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedCard } from "../../../tests/support/cards.ts";
import {
  openRecognition,
  type RecognitionWorld,
} from "../../../tests/support/recognition_world.ts";
import { updateActor } from "../../identity/actors.ts";
import { revokeCredential, setVisibility } from "../../recognition/credentials.ts";
import { keys } from "../../store/keys.ts";
import { createWeb } from "../app.ts";

let world: RecognitionWorld;

beforeAll(async () => {
  world = await openRecognition();
});
afterAll(() => world.deps.dispose());

const visit = (path: string) =>
  createWeb(world.deps).fetch(
    new Request(new URL(path, world.deps.config.origin), {
      headers: { Accept: "text/html", "Accept-Language": "fr" },
    }),
  );

test("nobody is asked to recommend a badge that was revoked", async () => {
  const { id } = await world.issue();
  await setVisibility(world.deps, world.samira, id, "public");
  const asks = async () =>
    (await (await visit(`/credentials/${id}`)).text()).includes(
      `/own-site?thing=/credentials/${id}`,
    );
  expect(await asks()).toBe(true);
  await revokeCredential(world.deps, world.odile, id, "Donné à la mauvaise personne.");
  expect(await asks()).toBe(false);
});

test("a public badge is shared with a picture that may be kept for ever, a private one not at all", async () => {
  const badge = await world.issue();
  const path = `/credentials/${badge.id}`;
  await setVisibility(world.deps, world.samira, badge.id, "public");
  const { document } = parseHTML(await (await visit(path)).text());
  const image = document.querySelector('meta[property="og:image"]')!.getAttribute("content")!;
  const answer = await visit(image);
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")])
    .toEqual([200, "image/png", "public, max-age=31536000, immutable"]);
  const address = `${world.deps.config.origin}${path}`;
  expect(document.querySelector("#badge-address")!.textContent).toBe(address);
  const links = [...document.querySelectorAll("main a")].map((link) =>
    new URL(link.getAttribute("href") ?? "", address)
  );
  const linkedin = links.find(({ hostname }) => hostname === "www.linkedin.com")!;
  expect(Object.fromEntries(linkedin.searchParams)).toMatchObject({
    organizationName: "Maison des Associations de Tourcoing",
    issueYear: "2026",
    issueMonth: "11",
    certUrl: address,
    certId: badge.id,
  });
  expect(
    links.some(({ protocol, search }) =>
      protocol === "mailto:" && decodeURIComponent(search).includes(address)
    ),
  ).toBe(true);
  expect((await visit(image.replace(/[0-9a-f]{16}/, "0".repeat(16)))).status).toBe(404);

  await setVisibility(world.deps, world.samira, badge.id, "private");
  expect((await visit(image)).status).toBe(404);
  expect((await visit(path)).status).toBe(404);
});

test("the association's own address is shown elsewhere with its name and its words", async () => {
  const { document } = parseHTML(await (await visit("/")).text());
  const said = (property: string) =>
    document.querySelector(`meta[property="og:${property}"]`)?.getAttribute("content");
  expect(said("title")).toBe("Maison des Associations de Tourcoing");
  expect(said("description")).toBeTruthy();
  expect(said("url")).toBe(`${world.deps.config.origin}/`);
});

test("a public badge leads to its holder's page only where they show that too, under the same name", async () => {
  const { deps, samira } = world;
  const badge = await world.issue();
  await setVisibility(deps, samira, badge.id, "public");
  const leads = async () => {
    const { document } = parseHTML(await (await visit(`/credentials/${badge.id}`)).text());
    return document.querySelector(`main a[href="/actors/${samira.id}"]`) !== null;
  };
  expect(await leads()).toBe(false);
  const { value: actor } = await deps.store.get(keys.actor(samira.id));
  await updateActor(deps, samira, samira.id, { visibility: "public" });
  expect(await leads()).toBe(true);
  await updateActor(deps, samira, samira.id, { name: "Quelqu’un d’autre" });
  expect(await leads()).toBe(false);
  await updateActor(deps, samira, samira.id, { name: actor!.name });
  await setVisibility(deps, samira, badge.id, "quiet-public");
  expect(await leads()).toBe(false);
  await updateActor(deps, samira, samira.id, { visibility: "private" });
});

test("a public card is shared as a badge is, but as nobody's certificate", async () => {
  const { deps, samira } = world;
  const card = await signedCard(deps, samira.id);
  const path = `/credentials/${card.id}`;
  const address = `${deps.config.origin}${path}`;
  await setVisibility(deps, samira, card.id, "public");
  const { document } = parseHTML(await (await visit(path)).text());
  const said = (property: string) =>
    document.querySelector(`meta[property="og:${property}"]`)!.getAttribute("content")!;
  expect([said("image:width"), said("image:height")]).toEqual(["1200", "630"]);
  expect(said("image:alt")).toContain("Communication orale");
  const answer = await visit(said("image"));
  expect([answer.status, answer.headers.get("cache-control")])
    .toEqual([200, "public, max-age=31536000, immutable"]);
  expect(document.querySelector("#card-address")!.textContent).toBe(address);
  expect(document.querySelector(".qr svg")!.getAttribute("aria-label")).toBeTruthy();
  const links = [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href")!);
  const linkedIn = links.filter((link) => link.startsWith("https://www.linkedin.com/"));
  expect(linkedIn).toEqual([
    `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(address)}`,
  ]);
  expect(
    links.some((link) => link.startsWith("mailto:") && decodeURIComponent(link).includes(address)),
  ).toBe(true);

  const onPage = async () => {
    const { document } = parseHTML(await (await visit(`/actors/${samira.id}`)).text());
    return document.querySelector(`main a[href="${path}"]`) !== null;
  };
  await updateActor(deps, samira, samira.id, { visibility: "public" });
  expect(await onPage()).toBe(true);

  await setVisibility(deps, samira, card.id, "private");
  expect((await visit(said("image"))).status).toBe(404);
  expect(await onPage()).toBe(false);
});
