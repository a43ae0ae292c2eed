import type { Card } from "../../../src/cards/types.ts";
import { QUESTIONS } from "../../../src/cards/questions.ts";
import { Actions, Button, ButtonLink, PostButton } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { Page } from "../../layout.tsx";
import { Mark } from "./mark.tsx";
import { ReturnCode } from "./kept.tsx";

/** A card in the list of one's own. */
export interface ListedCard {
  readonly card: Card;
  readonly answered: number;
  /** The newest version, if any was signed. */
  readonly signed?: { readonly id: string; readonly at: string };
}

/** What was just done, as the page's address says it. */
export const MENU_DONE = ["erased", "claimed"] as const;

interface Props {
  context: PageContext;
  cards: readonly ListedCard[];
  code: FormState;
  /** The return code of this browser's seat, where somebody is here without an account. */
  ownCode?: string;
  done?: (typeof MENU_DONE)[number];
  /** Whether who is logged in made something here before they were. */
  claimable: boolean;
}

/** Where cards begin: one's own, a new one, and the way back from another device. */
export function CardsMenuPage({ context, cards, code, ownCode, done, claimable }: Props) {
  const { t, account } = context;
  const open = cards.find(({ signed }) => !signed);
  return (
    <Page context={context} title={t("cards.menu.title")} heading={false} width="wide">
      {done && (
        <Notice kind="success">
          <p>{t(`cards.menu.${done}`)}</p>
        </Notice>
      )}
      {claimable && (
        <Notice title={t("cards.claim.title")}>
          <p>{t("cards.claim.waiting")}</p>
          <PostButton action="/cards/claim" kind="primary" icon="user">
            {t("cards.claim.do")}
          </PostButton>
        </Notice>
      )}
      <div class="split">
        <div class="page-head">
          <h1 tabindex={-1}>{t("cards.menu.title")}</h1>
          <p class="lead">{t("cards.menu.lead")}</p>
          <Actions>
            {open && (
              <ButtonLink href={`/cards/drafts/${open.card.id}`}>
                {t("cards.menu.resume")}
              </ButtonLink>
            )}
            <PostButton action="/cards" kind={open ? "quiet" : "primary"}>
              {t(cards.length > 0 ? "cards.menu.another" : "cards.menu.start")}
            </PostButton>
          </Actions>
          <p class="page-note">
            {!account && <strong>{t("cards.menu.noAccount")}</strong>} {t("cards.menu.speak")}
          </p>
        </div>
        <div class="card-marks" aria-hidden="true">
          {(["oral", "team", "support", "organise"] as const).map((one) => (
            <Mark
              competence={one}
            />
          ))}
        </div>
      </div>
      {cards.length > 0 && (
        <section>
          <h2>{t("cards.menu.yours")}</h2>
          <ul class="plain-links card-list" role="list">
            {cards.map((one) => <Listed context={context} one={one} />)}
          </ul>
        </section>
      )}
      {ownCode && (
        <section>
          <ReturnCode context={context} code={ownCode} />
        </section>
      )}
      <section>
        <h2>{t("cards.code.title")}</h2>
        <p>{t("cards.code.lead")}</p>
        <Form t={t} id="card-code" action="/cards/code" form={code}>
          <Field
            t={t}
            form={code}
            name="code"
            label={t("cards.code.label")}
            help={t("cards.code.help")}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            maxlength={20}
          />
          <Actions>
            <Button kind="quiet" icon="arrow-right">{t("cards.code.go")}</Button>
          </Actions>
        </Form>
      </section>
    </Page>
  );
}

function Listed({ context, one }: { context: PageContext; one: ListedCard }) {
  const { t, language } = context;
  const { card, answered, signed } = one;
  const { association, role } = card.answers;
  const name = [role, association].filter(Boolean).join(" – ") ||
    t("cards.menu.untitled", { date: formatDate(language, card.startedAt) });
  return (
    <li>
      <a href={signed ? `/credentials/${signed.id}` : `/cards/drafts/${card.id}`}>
        <span>{name}</span>
      </a>
      <p class="page-note">
        {signed
          ? t("cards.menu.signed", { date: formatDate(language, signed.at) })
          : t("cards.menu.progress", { answered, of: QUESTIONS.length })}
      </p>
    </li>
  );
}
