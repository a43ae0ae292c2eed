import { Hono } from "hono";

/** A Hono app whose every page is a document of so many elements. */
export function barePage(elements: number): Hono {
  const app = new Hono();
  const paragraphs = Array.from({ length: Math.max(0, elements - 4) }, (_, at) => at);
  app.get("*", (c) =>
    c.html(
      <html lang="fr">
        <head>
          <title>Badge</title>
        </head>
        <body>{paragraphs.map((at) => <p class="line">Élément {at}</p>)}</body>
      </html>,
    ));
  return app;
}
