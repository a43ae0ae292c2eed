import type { OwnEndorsement } from "../../../src/recognition/endorsements/lists.ts";
import { PostButton } from "../../components/button.tsx";
import { More } from "../../components/confirm.tsx";
import type { PageContext } from "../../context.ts";
import { EndorsementList } from "./endorsement.tsx";

/** What its receiver refused or took off, and may show after all. */
export function PutAside({ context, endorsements, about, label }: {
  context: PageContext;
  endorsements: readonly OwnEndorsement[];
  /** Of a card: what each of its competences is called, by its own id. */
  about?: ReadonlyMap<string, string>;
  /** What the button that brings one back says. */
  label: string;
}) {
  if (endorsements.length === 0) return null;
  return (
    <More label={context.t("endorsements.aside", { count: endorsements.length })}>
      <EndorsementList
        context={context}
        endorsements={endorsements}
        about={about}
        actions={({ id }) => (
          <PostButton action={`/endorsements/${id}/keep`} kind="quiet" icon="arrow-left">
            {label}
          </PostButton>
        )}
      />
    </More>
  );
}
