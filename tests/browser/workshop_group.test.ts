import { beforeAll, describe, expect, it } from "vitest";
import { openStall, playOn, press } from "../support/fair_play.ts";
import type { RunningNode } from "../support/node.ts";
import { openNode } from "../support/opened.ts";
import { Visitor } from "../support/visitor.ts";

import { closeAll, next, PROJECTOR, stumbles, WorkshopRoom } from "../support/workshop_room.ts";

let room: WorkshopRoom;
let node: RunningNode;
let leader: Visitor;

beforeAll(async () => {
  const opened = await openNode({ administrator: { name: "Nadia Lefebvre" } });
  room = new WorkshopRoom(opened);
  ({ node, admin: leader } = opened);
  return opened.close;
});

describe("a group that talks it over", () => {
  it("shows what it found once it is shown, and only what people show", async () => {
    const lead = await room.leadingPhone();
    const { code, screen } = await room.open(lead, ["fair", "card", "badge"]);
    const projector = await room.device({ viewport: PROJECTOR });
    await projector.goto(`${node.origin}/screen/${screen}`);
    const samira = await room.joined(code, "Samira");
    await next(lead, "La kermesse");
    const debrief = await keepMoment(await playedRound(samira));
    await lead.locator(".workshop-person-doing", { hasText: "a joué" }).waitFor();
    await next(lead, "En parler");
    const place = await samira.get(`/w/${code}`);
    const share = place.document.querySelector('form[action$="/share"]')!;
    expect(share.parentElement!.textContent).toContain("exactement ce que vous lisez");
    await samira.submit(place, `form[action="${share.getAttribute("action")}"]`);
    await lead.getByText(debrief).waitFor();
    await lead.getByText("Le jeu a dit à Samira").waitFor();
    expect(await projector.locator(".workshop-shared").count()).toBe(0);

    await lead.getByRole("button", { name: "Montrer les résultats" }).click();
    await projector.getByText(debrief).waitFor();
    await room.doorOn(projector, code);
    const shown = await samira.get(`/w/${code}`);
    await samira.submit(shown, 'form[action$="/unshare"]');
    await projector.getByText(debrief).waitFor({ state: "detached" });
    for (const page of [lead, projector]) expect(await stumbles(page)).toEqual([]);

    // A thirteenth, late and without a script.
    const late = await room.device({ javaScriptEnabled: false });
    await late.goto(`${node.origin}/w`);
    await late.fill("#field-code", code);
    await late.click('#code-form button[type="submit"]');
    await late.getByText("Le groupe a joué à la kermesse").waitFor();
    await late.fill("#field-name", "Noé");
    await late.click('#join-form button[type="submit"]');
    await late.getByText("Le groupe a déjà commencé").waitFor();
    await lead.locator(".workshop-person-name", { hasText: "Noé" }).waitFor();
    await next(lead, "La carte");
    await late.getByRole("link", { name: "Actualiser cette page" }).click();
    await late.getByRole("link", { name: "Faire ma carte" }).waitFor();
    await closeAll([lead, projector, late]);
  }, 120_000);

  it(
    "takes somebody off the list who comes back to the same place, on another phone too",
    async () => {
      const lead = await room.leadingPhone();
      const { code } = await room.open(lead, ["fair"]);
      const phone = await room.device();
      await room.join(phone, code, "Henri");
      const own = await phone.locator(".workshop-code").innerText();
      expect(await stumbles(phone)).toEqual([]);
      await lead.getByRole("link", { name: "Renommer ou retirer une personne" }).click();
      expect(await stumbles(lead)).toEqual([]);
      await lead.locator("summary", { hasText: "Retirer Henri" }).click();
      await lead.getByRole("button", { name: "Retirer de la liste" }).click();
      await lead.getByText("n’est plus sur la liste").waitFor();
      await phone.getByRole("link", { name: "Rejoindre à nouveau" }).click();
      await phone.getByRole("button", { name: "Rejoindre à nouveau" }).click();
      await phone.getByText("Vous êtes dans l’atelier").waitFor();
      expect(await phone.locator(".workshop-code").innerText()).toBe(own);

      const other = new Visitor(node.origin);
      await other.submit(await other.get("/cards"), "#card-code", { code: own });
      const place = await other.get(`/w/${code}`);
      expect(place.document.querySelector(".workshop-code")?.textContent).toBe(own);
      expect((await other.get("/fair")).text).toContain("Bénévoles de la braderie");

      // The sheet has the code of everybody without an account, and the tables have everybody.
      const at = new URL(lead.url()).pathname.replace(/\/people$/, "");
      expect((await leader.get(`${at}/sheet`)).text).toContain(own);
      const csv = (await leader.get(`${at}/people.csv`)).text;
      expect(csv.trim().split("\r\n").map((line) => line.split(",")[0])).toEqual([
        expect.stringContaining("Prénom"),
        "Henri",
      ]);
      await closeAll([lead, phone]);
    },
    120_000,
  );
});

/** Plays a while and closes the stall. @returns the debrief, and who played */
async function playedRound(visitor: Visitor) {
  const played = await playOn(visitor, await openStall(visitor), 60);
  return { visitor, debrief: await press(visitor, played, '{"do":"end"}') };
}

/** Keeps the first moment that the debrief tells. @returns what it is called */
async function keepMoment({ visitor, debrief }: Awaited<ReturnType<typeof playedRound>>) {
  const moment = debrief.document.querySelector(".fair-moment")!;
  const form = moment.querySelector("form")!.getAttribute("action")!;
  await visitor.submit(debrief, `form[action="${form}"]`, { [`agree-${moment.id}`]: "yes" });
  return moment.querySelector("h3")!.textContent!;
}
