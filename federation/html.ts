import { html } from "hono/html";

/** Plain text as the HTML that ActivityStreams wants in `summary` and `content`. */
export function textAsHtml(text: string): string {
  return text.split(/\n{2,}/).filter((part) => part.trim() !== "")
    .map((part) => `<p>${part.trim().split("\n").map((line) => html`${line}`).join("<br>")}</p>`)
    .join("");
}
