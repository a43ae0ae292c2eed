import type { Child } from "hono/jsx";
import type { CheckStatus } from "../../src/credentials/types.ts";
import type { Translate } from "../locales/translate.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon_names.ts";

const ICON: Record<CheckStatus, IconName> = {
  passed: "circle-check",
  failed: "circle-x",
  unknown: "help-circle",
  absent: "circle-dashed",
};

/** The checks of one badge, one below the other. */
export function CheckList({ children }: { children?: Child }) {
  return <ul class="checks" role="list">{children}</ul>;
}

/** One check: icon, word and sentence, so that colour never speaks alone. */
export function CheckRow(
  { t, status, title, children }: {
    t: Translate;
    status: CheckStatus;
    /** The question: "Le badge est-il intact ?" */
    title: string;
    /** The answer in a sentence, and below it whatever else belongs here. */
    children?: Child;
  },
) {
  return (
    <li class={`check check-${status}`}>
      <Icon name={ICON[status]} />
      <div class="check-words">
        <p class="check-title">
          {title} <span class="check-status">{t(`common.check.${status}`)}</span>
        </p>
        {children && <div class="check-answer">{children}</div>}
      </div>
    </li>
  );
}

/** The answer to the whole question, before its parts. */
export function Verdict(
  { status, title, children }: { status: CheckStatus; title: string; children?: Child },
) {
  return (
    <div class={`verdict verdict-${status}`}>
      <Icon name={ICON[status]} />
      <div class="verdict-words">
        <h2>{title}</h2>
        {children}
      </div>
    </div>
  );
}
