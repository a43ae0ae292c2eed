import { describe, expect, it } from "vitest";
import { Markdown } from "./markdown.tsx";

const render = (text: string) => String(<Markdown text={text} />);

/** Criteria come from other associations too: whatever they wrote, it may only be words here. */
describe("criteria in Markdown", () => {
  it("keeps lists, emphasis and links", () => {
    const html = render("**Elle** parle :\n\n- au public\n- [ici](https://example.org/a)");
    expect(html).toContain("<strong>Elle</strong>");
    expect(html).toContain("<li>au public</li>");
    expect(html).toContain('<a href="https://example.org/a">ici</a>');
  });

  it("shows markup as text", () => {
    for (
      const hostile of [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<div hx-get='/logout' hx-trigger='load'>x</div>",
        "<!-- <script> -->",
      ]
    ) {
      expect(render(hostile)).not.toMatch(/<(script|img|div hx|!--)/);
    }
  });

  it("follows no address but those of the web and of mail", () => {
    for (
      const address of [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "&#106;avascript:alert(1)",
        "java\tscript:alert(1)",
      ]
    ) {
      expect(render(`[a](<${address}>) <${address}>`)).not.toMatch(
        /href="\s*(javascript|data|vbscript|&)/i,
      );
    }
  });

  it("fetches no picture from elsewhere", () => {
    const html = render(
      "![a](https://tracker.example/x.png)\n\n![b][r]\n\n[r]: https://t.example/y",
    );
    expect(html).not.toContain("<img");
  });

  it("keeps its titles below the page's own", () => {
    expect(render("# Critères\n\nTitre\n---")).not.toMatch(/<h[12]/);
  });
});
