import type { MailContent, MailWriter } from "../src/identity/mail.ts";
import { translator } from "./locales/translate.ts";

/** Writes the node's mails in their reader's language, with links to `origin`. */
export function mailWriter(origin: string): MailWriter {
  return (content) => {
    const t = translator(content.language);
    const params = { ...wordsOf(content), origin, link: origin + pathOf(content) };
    return {
      subject: t(`account.mail.${content.kind}.subject`, params),
      text: t(`account.mail.${content.kind}.text`, params),
    };
  };
}

function wordsOf(content: MailContent): Record<string, string> {
  const answer = "answer" in content && content.answer ? `${content.answer}\n\n` : "";
  const name = "name" in content ? content.name : "";
  const claimant = "claimant" in content ? content.claimant : "";
  return { name, answer, claimant, organisation: content.organisation };
}

function pathOf(content: MailContent): string {
  switch (content.kind) {
    case "recovery":
      return `/recover/${content.secret}`;
    case "join-welcomed":
      return `/invitations/${content.secret}`;
    case "award-proposed":
      return `/awards/${content.award}`;
    case "claim-made":
    case "claim-refused":
      return `/claims/${content.claim}`;
    default:
      return "";
  }
}
