import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { careful, playRound } from "../../game/simulation/testing/bots.ts";
import { after, openSetUp, type TestDeps, type TestNode } from "../../tests/support/deps.ts";
import { DomainError, FieldError, ForbiddenError, NotFoundError } from "../errors.ts";
import { acceptLog, debriefOf, startRound } from "../fair/rounds.ts";
import { keepMoment, letMomentGo } from "../fair/moments.ts";
import { acceptInvitation, createInvitation } from "../identity/invitations.ts";
import { RateLimitError } from "../identity/rate_limits.ts";
import type { Role } from "../identity/types.ts";
import { claimSeat } from "../seats/claim.ts";
import { sweepSeats } from "../seats/forget.ts";
import { findSeat, seatOf } from "../seats/seats.ts";
import { keys } from "../store/keys.ts";
import { joinWithSeat } from "./join.ts";
import { agreeToRank, listParticipants, placeOf, removeParticipant } from "./participants.ts";
import { Presence } from "./presence.ts";
import { share, unshare } from "./shares.ts";
import { shownName, type Workshop } from "./types.ts";
import { viewOf } from "./view.ts";
import { endWorkshop, goToStep, openWorkshop, showResults, workshopByCode } from "./workshops.ts";

const CALLER = "192.0.2.7";
let deps: TestDeps;
let node: TestNode;
let workshop: Workshop;

beforeEach(async () => {
  ({ deps, node } = await openSetUp());
  workshop = await openWorkshop(deps, node.administrator, {
    name: "Bénévoles de la braderie",
    language: "fr",
    uses: ["fair", "card"],
    days: 10,
  });
});
afterEach(() => deps.dispose());

/** Joins without an account. @returns the seat's id */
async function joined(name: string, once = crypto.randomUUID()): Promise<string> {
  const { secret } = await joinWithSeat(deps, workshop, { name, once, caller: CALLER });
  return (await seatOf(deps, secret!))!.id;
}

/** Plays a whole round, and keeps the first moment that is told. */
async function played(holder: string): Promise<{ round: string; moment: string }> {
  const { id, seed, pace } = await startRound(deps, holder);
  const round = await acceptLog(deps, holder, id, playRound(seed, careful, pace).log);
  const { told } = await debriefOf(deps, holder, round);
  const kept = { round: id, moment: told[0]!.id };
  await keepMoment(deps, holder, kept, { words: "C’était moi." });
  return kept;
}

const seen = () => viewOf(deps, workshop.id, new Presence(() => {}));
const names = async () => (await listParticipants(deps, workshop.id)).map(shownName);

async function member(name: string, roles: readonly Role[] = ["member"]) {
  const { secret } = await createInvitation(deps, node.administrator, {
    uses: 1,
    days: 7,
    roles,
    note: "",
  });
  const language = "fr";
  return await acceptInvitation(deps, {
    secret,
    name,
    password: "une petite phrase",
    language,
    caller: CALLER,
  });
}

describe("opening a workshop", () => {
  it("is for those who lead workshops", async () => {
    const asked = { name: "Un atelier", language: "fr", uses: ["fair"], days: 30 } as const;
    await expect(openWorkshop(deps, await member("Jef"), asked)).rejects.toThrow(ForbiddenError);
    const samira = await member("Samira", ["facilitator"]);
    expect((await openWorkshop(deps, samira, asked)).facilitator).toBe(samira.id);
  });

  it("needs a name, something to use and a day until which things are kept", async () => {
    const asked = { name: "Un atelier", language: "fr", uses: ["fair"], days: 30 } as const;
    for (
      const wrong of [{ name: " " }, { uses: [] }, { days: 0 }, { days: 400 }, { days: Number.NaN }]
    ) {
      await expect(openWorkshop(deps, node.administrator, { ...asked, ...wrong }))
        .rejects.toThrow(FieldError);
    }
  });
});

describe("joining", () => {
  it("gives one place, however often the form is sent while no answer comes back", async () => {
    const once = crypto.randomUUID();
    const send = () => joinWithSeat(deps, workshop, { name: "Henri", once, caller: CALLER });
    const answers = await Promise.all([send(), send(), send()]);
    answers.push(await send());
    const seats = await Promise.all(answers.map(({ secret }) => seatOf(deps, secret!)));
    expect(new Set(seats.map((seat) => seat!.id)).size).toBe(1);
    expect(await names()).toEqual(["Henri"]);
  });

  it("tells two of one name apart, however they write it", async () => {
    await Promise.all([joined("Zoé"), joined("zoe"), joined("Zoé")]);
    expect((await names()).map((name) => name.toLowerCase().replace("é", "e")).sort())
      .toEqual(["zoe", "zoe 2", "zoe 3"]);
  });

  it("keeps what is made there until the announced day, and not a day longer", async () => {
    const holder = await joined("Samira");
    await played(holder);
    expect((await findSeat(deps, holder))?.keptUntil).toBe(workshop.keptUntil);
    deps.now = after(deps.now, { days: 9 });
    expect(await sweepSeats(deps)).toBe(0);
    expect((await seen()).places).toMatchObject([{ name: "Samira", progress: { kept: 1 } }]);
    deps.now = after(deps.now, { days: 1, seconds: 1 });
    expect(await sweepSeats(deps)).toBe(1);
    await expect(seen()).rejects.toThrow(NotFoundError);
    for (const prefix of [keys.fairOf(holder), keys.participants(workshop.id), keys.seats()]) {
      expect(await Array.fromAsync(deps.store.list({ prefix }))).toEqual([]);
    }
  });

  it("gives back the same place after a restart", async () => {
    const { secret } = await joinWithSeat(deps, workshop, {
      name: "Samira",
      once: "a",
      caller: CALLER,
    });
    const before = await placeOf(deps, (await seatOf(deps, secret!))!.id);
    deps = await deps.restart();
    expect(await placeOf(deps, (await seatOf(deps, secret!))!.id)).toEqual(before);
  });

  it("is no longer possible once it ended, and its codes open nothing", async () => {
    await endWorkshop(deps, node.administrator, workshop.id);
    await expect(joined("Henri")).rejects.toThrow(DomainError);
    for (
      const [door, code] of [["join", workshop.code], ["screen", workshop.screenCode]] as const
    ) {
      await expect(workshopByCode(deps, door, { code, caller: CALLER })).rejects.toThrow(
        FieldError,
      );
    }
  });

  it("is not to be guessed", async () => {
    // Nine of twenty-eight characters: 43 bits.
    for (const code of [workshop.code, workshop.screenCode]) {
      expect(code).toMatch(/^[bcdfghjkmnpqrstvwxyz2-9]{9}$/);
    }
    const guess = () =>
      workshopByCode(deps, "join", { code: "bcd-fgh-jkm", caller: CALLER }).then(
        () => "opened",
        (error) => error instanceof RateLimitError ? "limited" : "unknown",
      );
    for (let tries = 0; tries < 600; tries++) expect(await guess()).toBe("unknown");
    expect(await guess()).toBe("limited");
    await expect(workshopByCode(deps, "join", { code: workshop.code, caller: CALLER }))
      .rejects.toThrow(RateLimitError);
    const code = ` ${workshop.code.toUpperCase()} `;
    expect(await workshopByCode(deps, "join", { code, caller: "192.0.2.8" })).toEqual(workshop);
  });

  it("does not let the projector's code in, nor the other way round", async () => {
    await expect(workshopByCode(deps, "join", { code: workshop.screenCode, caller: CALLER }))
      .rejects.toThrow(FieldError);
    await expect(workshopByCode(deps, "screen", { code: workshop.code, caller: CALLER }))
      .rejects.toThrow(FieldError);
  });
});

describe("leading", () => {
  it("moves the whole group, forwards and back, and hides again what the projector showed", async () => {
    const by = node.administrator;
    await goToStep(deps, by, workshop.id, "fair");
    await showResults(deps, by, workshop.id, true);
    // Pressed twice, it is one step, and hides nothing.
    expect(await goToStep(deps, by, workshop.id, "fair")).toMatchObject({ resultsShown: true });
    expect(await goToStep(deps, by, workshop.id, "debrief"))
      .toMatchObject({ step: "debrief", resultsShown: false });
    expect(await goToStep(deps, by, workshop.id, "fair")).toMatchObject({ step: "fair" });
  });

  it("has the steps of what it uses, and no other", async () => {
    const cards = await openWorkshop(deps, node.administrator, {
      name: "Des cartes",
      language: "nl",
      uses: ["card"],
      days: 30,
    });
    await expect(goToStep(deps, node.administrator, cards.id, "fair"))
      .rejects.toMatchObject({ code: "workshop-step" });
    expect(await goToStep(deps, node.administrator, cards.id, "card"))
      .toMatchObject({ step: "card" });
  });

  it("takes somebody off the list without banning them: they come back to their place", async () => {
    const holder = await joined("Henri");
    await played(holder);
    await removeParticipant(deps, node.administrator, workshop.id, holder);
    expect(await names()).toEqual([]);
    const seat = (await findSeat(deps, holder))!;
    await joinWithSeat(deps, workshop, { name: "Henri", once: "b", seat, caller: CALLER });
    expect((await seen()).places).toMatchObject([{
      name: "Henri",
      progress: { fair: "done", kept: 1 },
    }]);
  });

  it("shows who is where and no word of what they wrote", async () => {
    const holder = await joined("Samira");
    await goToStep(deps, node.administrator, workshop.id, "debrief");
    await startRound(deps, holder);
    expect((await seen()).places).toMatchObject([{ done: false, progress: { fair: "playing" } }]);
    await played(holder);
    const view = await seen();
    expect(view.places).toMatchObject([{ done: true, progress: { fair: "done", kept: 1 } }]);
    expect(JSON.stringify(view)).not.toContain("C’était moi");
  });
});

describe("what a group finds", () => {
  it("has the words that people show, until they take them back", async () => {
    const holder = await joined("Samira");
    const moment = { kind: "moment", ...await played(holder) } as const;
    await share(deps, workshop.id, holder, moment);
    expect((await seen()).found.shared).toMatchObject([{
      name: "Samira",
      moment: { words: "C’était moi." },
    }]);
    await unshare(deps, workshop.id, holder, moment);
    expect((await seen()).found.shared).toEqual([]);
    await share(deps, workshop.id, holder, moment);
    await letMomentGo(deps, holder, moment);
    expect((await seen()).found.shared).toEqual([]);
  });

  it("counts competences from three people on", async () => {
    for (const name of ["Samira", "Henri"]) await played(await joined(name));
    expect((await seen()).found.recognised).toBeUndefined();
    await played(await joined("Zoé"));
    const counted = (await seen()).found.recognised!;
    expect(counted.reduce((sum, { people }) => sum + people, 0)).toBe(3);
  });

  it("ranks those alone who agreed", async () => {
    const holder = await joined("Samira");
    await played(holder);
    await played(await joined("Henri"));
    expect((await seen()).found.ranking).toEqual([]);
    await agreeToRank(deps, workshop.id, holder, true);
    expect((await seen()).found.ranking).toMatchObject([{ name: "Samira" }]);
    await agreeToRank(deps, workshop.id, holder, false);
    expect((await seen()).found.ranking).toEqual([]);
  });
});

describe("a place", () => {
  it("goes over to the account that claims the seat, with what is shown to the group", async () => {
    const holder = await joined("Samira");
    const moment = { kind: "moment", ...await played(holder) } as const;
    await share(deps, workshop.id, holder, moment);
    const account = await member("Samira Haddad");
    await claimSeat(deps, holder, account);
    const { places, found } = await seen();
    expect(places).toMatchObject([{ participant: { holder: account.id }, progress: { kept: 1 } }]);
    expect(found.shared).toMatchObject([{ share: { holder: account.id } }]);
  });
});
