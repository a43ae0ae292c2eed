/**
 * Serves the style guide with the real style sheet and policy, and takes its picture: phone and
 * desktop, by day and in the evening, into `tests/.out/style_guide`.
 */
import { Hono } from "hono";
import { z } from "zod";
import { badgeSvg } from "../src/achievements/images/badge.ts";
import { organisationLogo } from "../src/achievements/images/logo.ts";
import { personMark } from "../src/achievements/images/person.ts";
import { COMPETENCES, LEVELS } from "../src/achievements/types.ts";
import { staticFiles } from "../src/web/static.ts";
import type { Account, Actor } from "../src/identity/types.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import type { PageContext } from "../views/context.ts";
import { translator } from "../views/locales/translate.ts";
import { StyleGuide } from "../views/style_guide/style_guide.tsx";
import { buildStatic } from "./build.ts";

const POLICY = "default-src 'self'; img-src 'self' blob:; media-src 'self' blob:; " +
  "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** A member of an association with something to answer, to fill the header. */
export function guideContext(): PageContext {
  const organisation: Actor = {
    id: "maison",
    type: "Organization",
    handle: "maison",
    name: "Maison des Associations de Tourcoing",
    summary: "",
    kind: "association",
    languages: ["fr", "nl"],
    visibility: "public",
    createdAt: "2026-11-24T10:00:00Z",
    updatedAt: "2026-11-24T10:00:00Z",
  };
  const account: Account = {
    id: "samira",
    login: "samira",
    passwordHash: "",
    sessionEpoch: 0,
    roles: ["administrator"],
    language: "fr",
    createdAt: "2026-11-24T10:00:00Z",
  };
  return {
    t: translator("fr"),
    language: "fr",
    languages: ["fr", "nl", "en"],
    path: "/guide",
    origin: "http://localhost",
    organisation,
    account,
    person: { ...organisation, id: "samira", type: "Person", name: "Samira Haddad" },
    comfort: [],
    waiting: 2,
    openClaims: 0,
    fragment: false,
  };
}

/** Serves the guide on a free port of this machine. */
export async function serveStyleGuide(): Promise<{ address: string; stop(): Promise<void> }> {
  await buildStatic();
  const app = new Hono();
  app.route("/static", staticFiles());
  app.get("/guide", (c) => {
    c.header("Content-Security-Policy", POLICY);
    return c.html(
      <StyleGuide
        context={guideContext()}
        badges={["/badge/oral/3", "/badge/team/2", "/badge/oral/4"]}
      />,
    );
  });
  app.get("/badge/:competence/:level", (c) => {
    const { competence, level } = c.req.param();
    const drawing = badgeSvg({
      competence: z.enum(COMPETENCES).parse(competence),
      level: z.literal(LEVELS).parse(Number(level)),
      word: "assurance",
      alt: "",
    });
    return c.body(drawing, 200, { "Content-Type": "image/svg+xml" });
  });
  app.get("/actors/:id/picture", (c) => {
    const { organisation, person } = guideContext();
    const drawing = c.req.param("id") === person?.id
      ? personMark(person.name, person.id)
      : organisationLogo(organisation!.name, organisation!.id);
    return c.body(drawing, 200, { "Content-Type": "image/svg+xml" });
  });
  // Nothing new ever waits here.
  app.get("/notices", (c) => c.body(null, 204));
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, app.fetch);
  return {
    address: `http://127.0.0.1:${server.addr.port}/guide`,
    stop: () => server.shutdown(),
  };
}

async function takePictures(): Promise<void> {
  const folder = new URL("../tests/.out/style_guide/", import.meta.url).pathname;
  const guide = await serveStyleGuide();
  const browser = await launchBrowser();
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [390, 1280]) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      await page.goto(guide.address);
      await page.screenshot({ path: `${folder}${width}-${colorScheme}.png`, fullPage: true });
      await page.close();
    }
  }
  await browser.close();
  await guide.stop();
  console.log(`Pictures are in ${folder}`);
}

if (import.meta.main) await takePictures();
