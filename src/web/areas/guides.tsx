import { readFile } from "node:fs/promises";
import { Hono } from "hono";
import { NotFoundError } from "../../errors.ts";
import type { Language } from "../../languages.ts";
import { GuidePage, GUIDES } from "../../../views/pages/guides/guide.tsx";
import { spaced } from "../../typography.ts";
import { cached } from "../cached.ts";
import type { WebEnv } from "../env.ts";
import { page } from "../respond.ts";

const FOLDER = new URL("../../../docs/guides/", import.meta.url);
/** They change with the product; a reader's copy is asked for again after an hour. */
const AN_HOUR = "public, max-age=3600";

/** The guides of the product, as their files say them, and their pictures. */
export function guidesArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/guides/:name", async (c) => {
    const { page: context } = c.var;
    const name = GUIDES.find((guide) => guide === c.req.param("name"));
    if (!name) throw new NotFoundError();
    const text = await guideText(context.language, name);
    return await page(c, <GuidePage context={context} name={name} text={text} />);
  });
  app.get("/guides/:language{fr|nl|en}/pictures/:file{[a-z_]+\\.png}", async (c) => {
    const { language, file } = c.req.param();
    const path = new URL(`${language}/pictures/${file}`, FOLDER);
    const picture = await readFile(path).catch(() => undefined);
    if (!picture) throw new NotFoundError();
    return cached(c, new Uint8Array(picture), "image/png", AN_HOUR);
  });
  return app;
}

/** A guide in Markdown, with the spaces of its language. */
async function guideText(language: Language, name: string): Promise<string> {
  const text = await readFile(new URL(`${language}/${name}.md`, FOLDER), "utf8");
  return spaced(language, text);
}
