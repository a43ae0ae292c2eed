import type { CompetenceCode, Level } from "../../src/achievements/types.ts";
import { saidOn, type Visit, type Visitor } from "./visitor.ts";

/** What somebody answers for their card; what is left out they say they do not know. */
export interface CardTold {
  readonly kind?: string;
  readonly association?: string;
  readonly role?: string;
  readonly withWhom?: string;
  readonly forWhom?: string;
  /** A year, or a year and a month: `2023`, `2023-09`. Without an end it still goes on. */
  readonly from?: string;
  readonly to?: string;
  readonly times?: { readonly times: string; readonly per: string; readonly hours: string };
  readonly moments?: readonly string[];
  /** How many situations to recognise oneself in, of those a page offers. */
  readonly situations?: number;
  /** Four of them, in the order in which the page lists what is left over. */
  readonly competences: readonly {
    readonly code: CompetenceCode;
    readonly level: Level;
    readonly example?: string;
  }[];
  /** The name on the card; without one there is none. */
  readonly name?: string;
}

/** Begins a card and answers its questions. @returns its last page, where it is read again */
export async function answerCard(teller: Visitor, told: CardTold): Promise<Visit> {
  let page = await teller.submit(await teller.get("/cards"), 'form[action="/cards"]');
  while (page.document.querySelector("#card-question")) {
    const before = page.path;
    page = await answerQuestion(teller, page, told);
    if (page.path === before) throw new Error(`The card stopped at ${before}: ${saidOn(page)}`);
  }
  return page;
}

/** Makes a card to its end. @returns the path of its page */
export async function makeCard(teller: Visitor, told: CardTold): Promise<string> {
  const signed = await teller.submit(await answerCard(teller, told), "#card-sign");
  const path = signed.path.split("?")[0]!;
  if (!path.startsWith("/credentials/")) throw new Error(`Not signed: ${saidOn(signed)}`);
  return path;
}

async function answerQuestion(teller: Visitor, page: Visit, told: CardTold): Promise<Visit> {
  const question = page.path.split("?")[0]!.split("/").at(-1)!;
  const answer = async (fields: Record<string, string | string[]> | undefined) =>
    fields
      ? await teller.submit(page, "#card-question", fields, { name: "step", value: "next" })
      : await teller.submit(page, "#card-question", {}, { name: "step", value: "unknown" });
  if (question === "moments") return await tellMoments(teller, page, told.moments ?? []);
  if (question === "period") return await answer(told.from ? period(told) : undefined);
  if (question === "rhythm") return await answer(told.times && { ...told.times });
  // The number that the other answers make is there to be confirmed.
  if (question === "hours") return await answer(told.times && {});
  if (question.startsWith("situations-")) {
    const offered = [...page.document.querySelectorAll('[name="situations"]')]
      .slice(0, told.situations ?? 0).map((box) => box.getAttribute("value")!);
    return await answer(offered.length > 0 ? { situations: offered } : {});
  }
  if (question === "chosen") {
    return await answer({ chosen: told.competences.map(({ code }) => code) });
  }
  if (question.startsWith("competence-")) return await answer(levelOf(page, told));
  const line = told[question as "kind" | "association" | "role" | "withWhom" | "forWhom" | "name"];
  return await answer(line ? { [question]: line } : undefined);
}

async function tellMoments(
  teller: Visitor,
  page: Visit,
  moments: readonly string[],
): Promise<Visit> {
  let now = page;
  for (const words of moments) {
    now = await teller.submit(now, "#card-question", { words }, { name: "step", value: "add" });
  }
  const step = moments.length > 0 ? "next" : "unknown";
  return await teller.submit(now, "#card-question", {}, { name: "step", value: step });
}

function period({ from, to }: CardTold): Record<string, string> {
  const [year, month = ""] = from!.split("-");
  const start = { from: year!, fromMonth: month };
  if (!to) return { ...start, still: "yes" };
  const [toYear, toMonth = ""] = to.split("-");
  return { ...start, to: toYear!, toMonth };
}

/** The page names the competence it asks about by what it leads to. */
function levelOf(page: Visit, told: CardTold): Record<string, string> {
  const code = page.document.querySelector("[data-competence]")!.getAttribute("data-competence");
  const one = told.competences.find((own) => own.code === code)!;
  return { level: String(one.level), words: one.example ?? "" };
}
