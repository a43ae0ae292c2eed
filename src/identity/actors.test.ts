import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { after, openSetUp, START, type TestDeps, type TestNode } from "../../tests/support/deps.ts";
import { createActor, findActor, updateActor } from "./actors.ts";
import { createMember, findAccount, findAccountByLogin } from "./accounts.ts";
import { handleFromName } from "./handles.ts";
import { listKeys } from "./keys.ts";
import { keys } from "../store/keys.ts";

let deps: TestDeps;
let node: TestNode;
beforeEach(async () => {
  ({ deps, node } = await openSetUp({ origin: "https://mda.example" }));
});
afterEach(() => deps.dispose());

const ownerOf = async (handle: string) => (await deps.store.get(keys.actorByHandle(handle))).value;
const person = (name: string) => ({ type: "Person", name, visibility: "private" }) as const;
const member = (name: string) => ({
  name,
  password: "dix caractères",
  language: "fr",
  roles: [],
} as const);

describe("a handle made from a name", () => {
  test.each([
    ["L'Amicale des Géants", "amicale-des-geants"],
    ["L’Amicale des Géants", "amicale-des-geants"],
    ["Les Restos du Cœur", "les-restos-du-coeur"],
    ["'t Hof van Commerce", "hof-van-commerce"],
    ["Zoé Nguyễn-Lefèvre", "zoe-nguyen-lefevre"],
    ["Straße 12", "strasse-12"],
    ["  Samira  ", "samira"],
    ["../../etc/passwd", "etc-passwd"],
    ["日本", ""],
    ["🎉", ""],
  ])("%s → %s", (name, handle) => expect(handleFromName(name)).toBe(handle));

  test("is never longer than an address bears", () => {
    expect(handleFromName("a".repeat(39) + " bc").length).toBeLessThanOrEqual(40);
    expect(handleFromName("a".repeat(39) + " bc")).not.toMatch(/-$/);
  });

  test("of a name without Latin letters still is one", async () => {
    expect((await createActor(deps, person("山田"))).handle).toMatch(/^[a-z0-9-]+$/);
  });
});

describe("a handle as typed", () => {
  test.each(["é", "a b", "a@b", "-a", "a-", ".", "", "ａdmin", "аdmin", "a\u0000"])(
    "%j is refused, or made from the name when left empty",
    async (handle) => {
      const created = createActor(deps, { ...person("Samira"), handle });
      if (handle === "") expect((await created).handle).toBe("samira");
      else await expect(created).rejects.toMatchObject({ field: "handle", code: "handle-form" });
    },
  );

  test("of more letters than an address bears is refused", async () => {
    const handle = "a".repeat(41);
    await expect(createActor(deps, { ...person("Samira"), handle })).rejects
      .toMatchObject({ code: "handle-form", params: { max: 40 } });
  });

  test("capitals and an @ before it are no other handle", async () => {
    const { id } = await createActor(deps, { ...person("Samira"), handle: "@Samira.B" });
    expect(await ownerOf("samira.b")).toBe(id);
    await expect(createActor(deps, { ...person("Sam"), handle: "samira.b" })).rejects
      .toMatchObject({ code: "handle-taken" });
  });

  test("the host's own name is the organisation's alone", async () => {
    await expect(createActor(deps, { ...person("Samira"), handle: "mda.example" })).rejects
      .toMatchObject({ code: "handle-taken" });
  });
});

test("a name that would break out of its line is one line", async () => {
  const { name } = await createActor(deps, person("Samira\r\nBcc: all@example.org\u2028\u0000 "));
  expect(name).toBe("Samira Bcc: all@example.org");
});

describe("actors with the same name", () => {
  test("made at the same time each get a handle of their own", async () => {
    const four = await Promise.all(
      Array.from({ length: 4 }, () => createActor(deps, person("Samira"))),
    );
    expect(new Set(four.map((actor) => actor.handle)).size).toBe(4);
    for (const actor of four) {
      expect(await ownerOf(actor.handle)).toBe(actor.id);
    }
  });

  test("who ask for the same handle at the same time: one gets it", async () => {
    const asked = await Promise.allSettled(
      ["Samira", "Sam"].map((name) => createActor(deps, { ...person(name), handle: "sam" })),
    );
    expect(asked.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(asked.find((one) => one.status === "rejected")).toMatchObject({
      reason: { code: "handle-taken" },
    });
  });
});

describe("an actor that changes", () => {
  test("keeps its address, its keys and its login; the old handle is free again", async () => {
    const { administrator: odile } = node;
    const before = await listKeys(deps, odile.id);
    deps.now = after(START, { days: 1 });
    const changed = await updateActor(deps, odile, odile.id, {
      handle: "odile-v",
      name: "Odile V.",
      visibility: "public",
    });
    expect(changed).toMatchObject({ id: odile.id, handle: "odile-v", createdAt: odile.createdAt });
    expect(changed.updatedAt > changed.createdAt).toBe(true);
    expect(await listKeys(deps, odile.id)).toEqual(before);
    expect((await findAccountByLogin(deps, "odile-v"))?.id).toBe(odile.id);
    expect(await findAccountByLogin(deps, "odile-vandamme")).toBeNull();
    expect((await createActor(deps, person("Odile Vandamme"))).handle).toBe("odile-vandamme");
  });

  test("is changed by its own person, not by another, nor by an administrator", async () => {
    const { administrator, organisation } = node;
    const samira = await createMember(deps, member("Samira"), () => Promise.resolve());
    await expect(updateActor(deps, administrator, samira.id, { name: "Autre" })).rejects
      .toMatchObject({ code: "forbidden" });
    await expect(updateActor(deps, samira, organisation.id, { name: "Autre" })).rejects
      .toMatchObject({ code: "forbidden" });
    await updateActor(deps, administrator, organisation.id, { summary: "Autrement dit" });
    expect((await findActor(deps, organisation.id)).summary).toBe("Autrement dit");
  });

  test("by two pages at once loses neither change", async () => {
    const { administrator: odile } = node;
    await Promise.all([
      updateActor(deps, odile, odile.id, { summary: "Bénévole depuis 1998" }),
      updateActor(deps, odile, odile.id, { languages: ["nl"] }),
      updateActor(deps, odile, odile.id, { handle: "odile" }),
    ]);
    expect(await findActor(deps, odile.id)).toMatchObject({
      summary: "Bénévole depuis 1998",
      languages: ["nl"],
      handle: "odile",
    });
    expect((await findAccount(deps, odile.id)).login).toBe("odile");
  });

  test("its picture is kept from the sweep as long as it is shown, and no longer", async () => {
    const { administrator: odile } = node;
    const used = async (blob: string) =>
      (await Array.fromAsync(deps.store.list({ prefix: keys.blobUses(blob) }))).length > 0;
    const picture = (blob: string) => ({ blob, mediaType: "image/png" }) as const;
    await updateActor(deps, odile, odile.id, { picture: picture("aa") });
    expect(await used("aa")).toBe(true);
    await updateActor(deps, odile, odile.id, { picture: picture("bb") });
    expect([await used("aa"), await used("bb")]).toEqual([false, true]);
    await updateActor(deps, odile, odile.id, { picture: undefined });
    expect(await used("bb")).toBe(false);
    expect((await findActor(deps, odile.id)).picture).toBeUndefined();
  });

  test.each([
    ["a name of blanks", { name: "   " }, "name-missing"],
    ["a name that fills the page", { name: "x".repeat(121) }, "name-long"],
    ["a book for a presentation", { summary: "x".repeat(2001) }, "summary-long"],
    ["a name for a handle", { handle: "Odile Vandamme" }, "handle-form"],
  ])("refuses %s", async (_what, changes, code) => {
    const { administrator: odile } = node;
    await expect(updateActor(deps, odile, odile.id, changes)).rejects.toMatchObject({ code });
  });
});
