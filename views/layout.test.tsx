import { Hono } from "hono";
import type { Browser, BrowserContext, Page as BrowserPage } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildStatic } from "../scripts/build.ts";
import { guideContext } from "../scripts/style_guide.tsx";
import { staticFiles } from "../src/web/static.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { Actions, Button } from "./components/button.tsx";
import { Field } from "./components/field.tsx";
import { Form } from "./components/form.tsx";
import { EMPTY_FORM, type FormState } from "./components/form_state.ts";
import type { PageContext } from "./context.ts";
import { Page } from "./layout.tsx";

/** A site of two pages: one asks for a name, the other greets. */
function site(): Hono {
  const app = new Hono();
  const context = (path: string, fragment: boolean, waiting = 2): PageContext => ({
    ...guideContext(),
    path,
    fragment,
    waiting,
    openClaims: 0,
  });
  const ask = (fragment: boolean, form: FormState) => {
    const page = context("/ask", fragment);
    return (
      <Page context={page} title="Votre nom">
        <Form t={page.t} id="ask" action="/ask" form={form}>
          <Field t={page.t} form={form} name="name" label="Nom" />
          <Actions>
            <Button>Dire mon nom</Button>
          </Actions>
        </Form>
      </Page>
    );
  };
  const fragment = (header: string | undefined) => header === "partial";
  app.route("/static", staticFiles());
  app.get("/actors/:id/picture", (c) => c.body(null, 204));
  app.get("/ask", (c) => c.html(ask(fragment(c.req.header("HX-Request-Type")), EMPTY_FORM)));
  app.post("/ask", async (c) => {
    const { name } = await c.req.parseBody<{ name: string }>();
    if (name.includes(" ")) return c.redirect("/hello", 303);
    const form = { values: { name }, errors: { name: "Écrivez aussi votre nom de famille." } };
    return c.html(ask(fragment(c.req.header("HX-Request-Type")), form), 422);
  });
  app.get("/hello", (c) =>
    c.html(
      <Page
        context={context("/hello", fragment(c.req.header("HX-Request-Type")), 0)}
        title="Bonjour"
      >
        <p>Merci.</p>
      </Page>,
    ));
  return app;
}

const focused = (page: BrowserPage) =>
  page.evaluate("document.activeElement.className || document.activeElement.tagName");

describe("a page and its form", { timeout: 180_000 }, () => {
  let browser: Browser;
  let server: Deno.HttpServer<Deno.NetAddr>;
  let origin: string;
  let context: BrowserContext;

  beforeAll(async () => {
    await buildStatic();
    server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, site().fetch);
    origin = `http://127.0.0.1:${server.addr.port}`;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.shutdown();
  });

  for (const javaScriptEnabled of [true, false]) {
    describe(javaScriptEnabled ? "with htmx" : "without a script", () => {
      it("says what is wrong, keeps what was typed, then goes on", async () => {
        context = await browser.newContext({ javaScriptEnabled });
        const page = await context.newPage();
        await page.goto(`${origin}/ask`);
        await page.getByLabel("Nom", { exact: true }).fill("Samira");
        await page.getByRole("button", { name: "Dire mon nom" }).click();
        const problem = page.getByRole("alert");
        await problem.waitFor();
        expect(await problem.textContent()).toContain("Écrivez aussi votre nom de famille.");
        expect(await page.getByLabel("Nom", { exact: true }).inputValue()).toBe("Samira");
        if (javaScriptEnabled) expect(await focused(page)).toBe("form-errors");

        await page.getByLabel("Nom", { exact: true }).fill("Samira Haddad");
        await page.getByRole("button", { name: "Dire mon nom" }).click();
        await page.getByRole("heading", { name: "Bonjour" }).waitFor();
        expect(new URL(page.url()).pathname).toBe("/hello");
        expect(await page.title()).toBe("Bonjour – Maison des Associations de Tourcoing");
        expect(await page.locator("main").count()).toBe(1);
        expect(await page.locator(".site-header .count").count()).toBe(0);
        await context.close();
      });
    });
  }

  it("brings the whole page back, and not its main part alone", async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/ask`);
    await page.getByLabel("Nom", { exact: true }).fill("Samira Haddad");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Bonjour" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Votre nom" }).waitFor();
    expect(await page.getByRole("banner").count()).toBe(1);
    expect(await page.getByRole("contentinfo").count()).toBe(1);
    await page.close();
  });

  it("tells a screen reader where htmx has brought it, and puts the focus there", async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/ask`);
    await page.getByLabel("Nom", { exact: true }).fill("Samira Haddad");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Bonjour" }).waitFor();
    await page.waitForFunction("document.activeElement.tagName === 'H1'");
    expect(await page.locator("#status").textContent()).toContain("Bonjour");
    await page.close();
  });
});

describe("the header", () => {
  const render = (change: Partial<PageContext>) => {
    const base = guideContext();
    const page: PageContext = { ...base, ...change };
    return String(<Page context={page} title="Page" />);
  };

  it("offers visitors to log in or ask to join, and nothing that needs an account", () => {
    const html = render({ account: undefined, person: undefined, waiting: 0 });
    expect(html).toContain('href="/login"');
    expect(html).toContain('href="/join"');
    expect(html).not.toContain('href="/parcours"');
    expect(html).not.toContain('action="/logout"');
  });

  it("offers members no page they may not see", () => {
    const html = render({ account: { ...guideContext().account!, roles: ["member"] } });
    expect(html).toContain('href="/parcours"');
    expect(html).not.toContain('href="/awards/new"');
  });

  it("marks the page one is on, and the area it belongs to", () => {
    expect(render({ path: "/achievements?page=2" })).toMatch(
      /href="\/achievements" aria-current="page"/,
    );
    expect(render({ path: "/members" })).toMatch(/href="\/awards" aria-current="true"/);
    expect(render({ path: "/awards/new" })).not.toMatch(/href="\/awards" aria-current/);
  });

  it("escapes an association's name, whatever it is", () => {
    const organisation = {
      ...guideContext().organisation!,
      name: `<script>"L'été & Cie"</script>`,
    };
    const html = render({ organisation });
    expect(html).not.toContain(`<script>"`);
    expect(html).toContain("&lt;script&gt;");
  });

  it("works before there is an association", () => {
    const html = render({ organisation: undefined, account: undefined });
    expect(html).toContain("REQUAPASS");
    expect(html).not.toContain('href="/login"');
  });
});
