import { PostButton } from "../../components/button.tsx";
import type { PageContext } from "../../context.ts";
import type { CredentialView } from "./credential_view.ts";

/** For who gave the badge: whether they sign it again when endorsements come. */
export function EditionsTool(
  { context: { t }, credential: { id, closed } }: {
    context: PageContext;
    credential: CredentialView;
  },
) {
  const does = closed ? "open" : "close";
  return (
    <div class="stack">
      <p class="page-note">{t(`credentials.editions.${does}Text`)}</p>
      <PostButton
        action={`/credentials/${id}/close`}
        fields={{ closed: closed ? "no" : "yes" }}
        kind="quiet"
        icon={closed ? "edit" : "ban"}
      >
        {t(`credentials.editions.${does}`)}
      </PostButton>
    </div>
  );
}
