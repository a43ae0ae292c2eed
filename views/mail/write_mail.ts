import type { MailContent, MailWriter } from "../../src/identity/mail.ts";
import { type Translate, translator } from "../locales/translate.ts";

/** Writes the node's mails, in the language of who reads them, as plain text. */
export function mailWriter(origin: string): MailWriter {
  return (content) => {
    const t = translator(content.language);
    const { organisation } = content;
    const letter = letterOf(t, content, origin);
    const text = [...letter.parts, organisation, origin].filter((part) => part !== "");
    return { subject: letter.subject, text: `${text.join("\n\n")}\n` };
  };
}

interface Letter {
  readonly subject: string;
  /** Paragraphs; empty ones fall away. */
  readonly parts: readonly string[];
}

function letterOf(t: Translate, content: MailContent, origin: string): Letter {
  const { organisation } = content;
  if (content.kind === "test") {
    return { subject: t("mail.test.subject", { organisation }), parts: [t("mail.test.text")] };
  }
  const greeting = t("mail.greeting", { name: content.name });
  switch (content.kind) {
    case "recovery":
      return {
        subject: t("mail.recovery.subject", { organisation }),
        parts: [
          greeting,
          t("mail.recovery.text"),
          `${origin}/recover/${content.secret}`,
          t("mail.recovery.ignore"),
        ],
      };
    case "join-welcomed":
      return {
        subject: t("mail.welcomed.subject", { organisation }),
        parts: [
          greeting,
          t("mail.welcomed.text"),
          `${origin}/invitations/${content.secret}`,
          words(t, content.answer),
        ],
      };
    case "join-declined":
      return {
        subject: t("mail.declined.subject", { organisation }),
        parts: [greeting, t("mail.declined.text"), words(t, content.answer)],
      };
  }
}

function words(t: Translate, answer: string | undefined): string {
  return answer ? `${t("mail.theirWords")}\n${answer}` : "";
}
