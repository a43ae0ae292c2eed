import { ButtonLink } from "../../components/button.tsx";
import type { PageContext } from "../../context.ts";
import { BoatScene } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";

/** Something could not be done: what happened, why, and where to go from here. */
export function FailurePage(
  { context, title, sentence, next }: {
    context: PageContext;
    title: string;
    sentence: string;
    next: { readonly href: string; readonly label: string };
  },
) {
  return (
    <Page context={context} title={title} lead={sentence} picture={<BoatScene />} unlisted>
      <ButtonLink href={next.href} icon="arrow-left">{next.label}</ButtonLink>
    </Page>
  );
}
