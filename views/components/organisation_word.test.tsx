import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { guideContext } from "../../scripts/style_guide.tsx";
import { ORGANISATION_KINDS, type OrganisationKind } from "../../src/identity/types.ts";
import { LANGUAGES } from "../../src/languages.ts";
import type { PageContext } from "../context.ts";
import { translator } from "../locales/translate.ts";
import { AdminShell } from "../pages/admin/admin_page.tsx";

/** The three places that name the organisation: the menu, its pages, the first tab of its settings. */
function named(kind: OrganisationKind, language: PageContext["language"]): string[] {
  const guide = guideContext();
  const context: PageContext = {
    ...guide,
    t: translator(language),
    language,
    organisation: { ...guide.organisation!, kind },
    account: { ...guide.account!, roles: ["administrator"] },
  };
  const page = <AdminShell context={context} title="" tab="profile" />;
  const { document } = parseHTML(String(page));
  const [pages, settings] = document.querySelectorAll(".section-nav");
  return [
    document.querySelector('.menu a[href="/awards"] > span')!.textContent!,
    pages!.getAttribute("aria-label")!,
    settings!.querySelector('a[href="/admin"]')!.textContent!,
  ];
}

test("a school's menu speaks of the school, a collective's of the collective, in three languages", () => {
  const words = LANGUAGES.flatMap((language) =>
    ORGANISATION_KINDS.map((kind) => {
      const [menu, ...others] = named(kind, language);
      expect(others).toEqual([menu, menu]);
      return menu;
    })
  );
  expect(new Set(words).size).toBe(words.length);
  expect(named("collective", "fr")[0]).toBe("Le collectif");
  expect(named("school", "nl")[0]).toBe("De school");
  expect(named("third-place", "en")[0]).toBe("The community space");
});
