import type { Child } from "hono/jsx";

/** A form that a passkey answers. The script shows it where the browser knows passkeys. */
export function PasskeyForm({ action, ceremony, failed, hidden = true, children }: {
  /** Where the answer goes; the question is at `…/question`. */
  action: string;
  /** Whether a new passkey is made, or one that exists asked for (WebAuthn §14.3). */
  ceremony: "create" | "get";
  /** What is said where the device gives no answer. */
  failed: string;
  hidden?: boolean;
  children?: Child;
}) {
  return (
    <form
      class="form"
      method="post"
      action={action}
      data-passkey={ceremony}
      data-question={`${action}/question`}
      data-failed={failed}
      hidden={hidden}
    >
      <input type="hidden" name="answer" />
      {children}
    </form>
  );
}
