import { raw } from "hono/html";
import { micromark } from "micromark";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** The guides there are, each a file per language in `docs/guides/`. */
export const GUIDES = ["members", "facilitators"] as const;
/** The name of a guide, in its address. */
export type GuideName = (typeof GUIDES)[number];

/** One guide, to read and to print. */
export function GuidePage(
  { context, name, text }: {
    context: PageContext;
    name: GuideName;
    /** Markdown of our own: its first line is the title. */
    text: string;
  },
) {
  const { t, language } = context;
  const { title, html, chapters } = rendered(text, `/guides/${language}/`);
  const other = GUIDES.find((guide) => guide !== name)!;
  return (
    <Page context={context} title={title}>
      <Actions>
        <Button type="button" icon="printer" hidden data-print>
          {t("workshops.guide.print")}
        </Button>
        <ButtonLink href={`/guides/${other}`} kind="quiet" icon="help-circle">
          {t(`workshops.guide.${other}`)}
        </ButtonLink>
      </Actions>
      <nav class="guide-chapters no-print" aria-label={t("workshops.guide.chapters")}>
        <ul>
          {chapters.map(({ id, heading }) => (
            <li>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="prose guide-text">{raw(html)}</div>
    </Page>
  );
}

/** A guide's HTML, with an address for each chapter, and pictures found beside its file. */
function rendered(text: string, base: string) {
  const [first, ...rest] = text.split("\n");
  const chapters: { id: string; heading: string }[] = [];
  const html = micromark(rest.join("\n"))
    .replace(/<h2>(.*?)<\/h2>/g, (_, heading: string) => {
      const id = `chapter-${chapters.length + 1}`;
      chapters.push({ id, heading: plain(heading) });
      return `<h2 id="${id}">${heading}</h2>`;
    })
    .replace(/<img src="pictures\//g, `<img src="${base}pictures/`);
  return { title: first!.replace(/^# /, ""), html, chapters };
}

/** A heading as text: what Markdown escaped is escaped again where it is shown. */
function plain(html: string): string {
  return html.replace(/<[^>]+>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"').replace(/&amp;/g, "&");
}
