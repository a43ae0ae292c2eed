/**
 * Takes the guides' pictures of real screens, in each language: `docs/guides/<language>/pictures/`.
 * A workshop is led, joined and talked over as in life.
 */
import { mkdir } from "node:fs/promises";
import type { Browser, Locator, Page } from "playwright-core";
import { type Language, LANGUAGES } from "../src/languages.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { type CardTold, makeCard } from "../tests/support/carding.ts";
import { openStall, playOn, press } from "../tests/support/fair_play.ts";
import { type RunningNode, startNode } from "../tests/support/node.ts";
import { setUpNode } from "../tests/support/setup.ts";
import { type Visit, Visitor } from "../tests/support/visitor.ts";
import {
  joinWorkshop,
  moveOn,
  type OpenedWorkshop,
  openWorkshop,
} from "../tests/support/workshop.ts";
import { buildStatic } from "./build.ts";

const WORKSHOP: Record<Language, string> = {
  fr: "Bénévoles de la braderie",
  nl: "Vrijwilligers van de braderie",
  en: "Volunteers of the street market",
};
const ELSEWHERE: Record<Language, string> = {
  fr: "À la buvette du club, quand il a plu.",
  nl: "Aan de toog van de club, toen het regende.",
  en: "At the club’s bar, when it rained.",
};
/** What Henri says of himself at the end: where he is active, what he does there, three examples. */
const TOLD: Record<Language, readonly [string, string, string, string, string]> = {
  fr: [
    "US Tourcoing",
    "Je tiens la buvette",
    "J’ai calmé la file quand il a plu.",
    "Nous étions quatre à la caisse.",
    "J’ai fait le planning de la saison.",
  ],
  nl: [
    "KV Kortrijk Jeugd",
    "Ik hou de toog open",
    "Ik hield de rij rustig toen het regende.",
    "We stonden met vier aan de kassa.",
    "Ik maakte de planning van het seizoen.",
  ],
  en: [
    "Tourcoing United",
    "I run the refreshment bar",
    "I calmed the queue when it rained.",
    "There were four of us at the till.",
    "I made the plan of the season.",
  ],
};

/** Henri's card. */
function cardIn(language: Language): CardTold {
  const [association, role, oral, team, organise] = TOLD[language];
  return {
    kind: "sport",
    association,
    role,
    from: "2023-09",
    times: { times: "2", per: "month", hours: "4" },
    competences: [
      { code: "oral", level: 3, example: oral },
      { code: "team", level: 2, example: team },
      { code: "rules", level: 1 },
      { code: "organise", level: 3, example: organise },
    ],
    name: "Henri",
  };
}

const NAMES = ["Samira", "Henri", "Zoé", "Jef", "Fatma", "Giulia"];

const PHONE = { width: 390, height: 760 };
const PROJECTOR = { width: 1280, height: 720 };

class Pictures {
  constructor(
    readonly browser: Browser,
    readonly node: RunningNode,
    readonly language: Language,
  ) {}

  /** Takes what somebody sees at an address, or one part of it. */
  async take(
    name: string,
    path: string,
    { reader, viewport = PHONE, part, arrange }: {
      readonly reader?: Visitor;
      readonly viewport?: typeof PHONE;
      readonly part?: string;
      arrange?(page: Page): Promise<void>;
    },
  ): Promise<void> {
    const { language, node } = this;
    const context = await this.browser.newContext({
      viewport,
      locale: language,
      colorScheme: "light",
      reducedMotion: "reduce",
    });
    await context.addCookies([
      ...reader?.cookies() ?? [],
      { name: "requapass-language", value: language, url: node.origin },
    ]);
    const page = await context.newPage();
    await page.goto(node.origin + path, { waitUntil: "load" });
    await arrange?.(page);
    const what: Page | Locator = part ? page.locator(part) : page;
    const file = `../docs/guides/${language}/pictures/${name}.png`;
    await what.screenshot({ path: new URL(file, import.meta.url).pathname });
    await context.close();
  }
}

/** Plays a little, keeps a moment with words of one's own, and shows it to the group. */
async function talkItOver(
  { node, language }: Pictures,
  workshop: OpenedWorkshop,
  name: string,
): Promise<Visitor> {
  const visitor = new Visitor(node.origin, language);
  await joinWorkshop(visitor, workshop, name);
  const played = await playOn(visitor, await openStall(visitor), 60);
  const debrief = await press(visitor, played, '{"do":"end"}');
  await keepFirstMoment(visitor, debrief, ELSEWHERE[language]);
  return visitor;
}

async function keepFirstMoment(visitor: Visitor, debrief: Visit, elsewhere: string): Promise<void> {
  const { id } = debrief.document.querySelector(".fair-moment")!;
  await visitor.submit(debrief, `form[action$="/moments/${id}"]`, {
    [`agree-${id}`]: "yes",
    [`elsewhere-${id}`]: elsewhere,
  });
}

async function takeAll(pictures: Pictures, leader: Visitor): Promise<void> {
  const { node, language } = pictures;
  const workshop = await openWorkshop(leader, { name: WORKSHOP[language], language });
  const people: Visitor[] = [];
  for (const name of NAMES.slice(0, 3)) people.push(await talkItOver(pictures, workshop, name));
  for (const name of NAMES.slice(3)) {
    await joinWorkshop(new Visitor(node.origin, language), workshop, name);
  }
  const place = `/w/${workshop.code}`;
  const screen = `/screen/${workshop.screenCode}`;
  await pictures.take("new", "/workshops/new", { reader: leader, part: "#workshop-form" });
  await pictures.take("join", place, {});
  await pictures.take("place", place, { reader: people[0] });
  await pictures.take("screen", screen, { viewport: PROJECTOR });
  await pictures.take("sheet", `${workshop.path}/sheet`, {
    reader: leader,
    viewport: PROJECTOR,
    part: ".workshop-slips",
  });
  await moveOn(leader, workshop);
  await pictures.take("lead", workshop.path, {
    reader: leader,
    arrange: (page) =>
      page.locator(".live > section").first().evaluate((part) => part.scrollIntoView()),
  });
  await moveOn(leader, workshop);
  await people[0]!.submit(await people[0]!.get(place), 'form[action$="/share"]');
  await leader.submit(
    await leader.get(workshop.path),
    `form[action="${workshop.path}/results"]`,
  );
  await pictures.take("results", screen, { viewport: PROJECTOR });
  const menu = await people[0]!.get("/cards");
  const question = await people[0]!.submit(menu, 'form[action="/cards"]');
  const role = question.path.replace(/kind$/, "role");
  await pictures.take("question", role, { reader: people[0] });
  const card = await makeCard(people[1]!, cardIn(language));
  await pictures.take("card", card, {
    reader: people[1],
    viewport: PROJECTOR,
    part: ".card-sheet",
  });
}

await buildStatic();
const node = await startNode();
const browser = await launchBrowser();
try {
  const leader = await setUpNode(node, {
    name: "Les Géants de la Grand-Place",
    administrator: { name: "Nadia Lefebvre" },
  });
  for (const language of LANGUAGES) {
    await mkdir(new URL(`../docs/guides/${language}/pictures/`, import.meta.url), {
      recursive: true,
    });
    await takeAll(new Pictures(browser, node, language), leader);
  }
} finally {
  await browser.close();
  await node.dispose();
}
