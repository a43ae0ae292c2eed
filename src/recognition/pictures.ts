import { achievementPicture } from "../achievements/picture.ts";
import { findAchievement } from "../achievements/store.ts";
import { renderPng } from "../achievements/images/png.ts";
import { bakePng } from "../credentials/bake/png.ts";
import { bakeSvg } from "../credentials/bake/svg.ts";
import type { Deps } from "../deps.ts";
import { NotFoundError } from "../errors.ts";
import { credentialDocument } from "./credentials.ts";
import type { BadgeRecord } from "./types.ts";

/** The width of a badge to take along, in pixels: sharp on a printed CV. */
const PNG_WIDTH = 640;

/** The badge as a PNG that carries the signed document (OB 3.0, 5.3.1). @throws {NotFoundError} */
export async function bakedPng(
  deps: Deps,
  credential: BadgeRecord,
): Promise<Uint8Array<ArrayBuffer>> {
  const [svg, document] = await pictureAndDocument(deps, credential);
  return bakePng(await renderPng(svg, PNG_WIDTH), document);
}

/** The badge as an SVG that carries the signed document (OB 3.0, 5.3.2). @throws {NotFoundError} */
export async function bakedSvg(deps: Deps, credential: BadgeRecord): Promise<string> {
  return bakeSvg(...await pictureAndDocument(deps, credential));
}

async function pictureAndDocument(
  deps: Deps,
  credential: BadgeRecord,
): Promise<[svg: string, document: string]> {
  const { id, version, language } = credential.achievement;
  const achievement = await findAchievement(deps, id, version);
  if (!achievement) throw new NotFoundError();
  const svg = await achievementPicture(deps, achievement, language, credential.endorsements);
  return [svg, new TextDecoder().decode(await credentialDocument(deps, credential))];
}
