import { Actions, PostButton } from "../../components/button.tsx";
import type { Translate } from "../../locales/translate.ts";

/** What the holder may do with an endorsement that came in; `keep` is the word for showing it. */
export function KeepOrRefuse({ t, id, keep }: { t: Translate; id: string; keep: string }) {
  return (
    <Actions>
      <PostButton action={`/endorsements/${id}/keep`} icon="check">{keep}</PostButton>
      <PostButton action={`/endorsements/${id}/refuse`} kind="quiet" icon="x">
        {t("endorsements.refuse")}
      </PostButton>
    </Actions>
  );
}
