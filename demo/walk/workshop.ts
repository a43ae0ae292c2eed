import type { Visit, Visitor } from "./visitor.ts";

/** A workshop as somebody opened it. */
export interface OpenedWorkshop {
  /** Its path, for who leads. */
  readonly path: string;
  /** What one types to join, and on the projector's machine. */
  readonly code: string;
  readonly screenCode: string;
}

/** Walks a facilitator through opening a workshop. */
export async function openWorkshop(
  facilitator: Visitor,
  fields: { readonly name: string; readonly language?: string },
): Promise<OpenedWorkshop> {
  const form = await facilitator.get("/workshops/new");
  const opened = await facilitator.submit(form, "#workshop-form", { ...fields });
  const code = opened.document.querySelector(".workshop-door .workshop-code")?.textContent;
  const screen = opened.document.querySelector('a[href^="/screen/"]')?.getAttribute("href");
  if (!code || !screen) throw new Error(`Ended at ${opened.path}:\n${opened.text}`);
  return { path: opened.path, code, screenCode: screen.split("/").at(-1)! };
}

/** Walks somebody without an account into a workshop. @returns the page of their place */
export async function joinWorkshop(
  somebody: Visitor,
  { code }: Pick<OpenedWorkshop, "code">,
  name: string,
): Promise<Visit> {
  const form = await somebody.get(`/w/${code}`);
  const place = await somebody.submit(form, "#join-form", { name });
  if (!place.document.querySelector("#workshop-live")) {
    throw new Error(`Ended at ${place.path}:\n${place.text}`);
  }
  return place;
}

/** Moves the group one step on, as the main button does. */
export async function moveOn(facilitator: Visitor, { path }: OpenedWorkshop): Promise<Visit> {
  return await facilitator.submit(await facilitator.get(path), `form[action="${path}/step"]`);
}
