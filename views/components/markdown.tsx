import { raw } from "hono/html";
import { micromark } from "micromark";

/**
 * Markdown written by an association (criteria), as HTML. Markup inside it stays text, addresses
 * other than http, https and mailto are dropped, pictures are not shown (they would be fetched from
 * elsewhere), and its titles take their place below the page's own.
 */
export function Markdown({ text }: { text: string }) {
  const html = micromark(text, { extensions: [{ disable: { null: ["labelStartImage"] } }] })
    .replace(/<(\/?)h[1-6]>/g, "<$1h3>");
  return <div class="prose">{raw(html)}</div>;
}
