import type { Membership } from "../../../src/collective/types.ts";
import type { Somebody } from "../../../src/web/network/people.ts";
import { Actions, Button, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Time } from "../../components/facts.tsx";
import { Form } from "../../components/form.tsx";
import { EMPTY_FORM } from "../../components/form_state.ts";
import { Face } from "../../components/tiles.tsx";
import { ReasonField } from "../../components/reason_field.tsx";
import type { PageContext } from "../../context.ts";
import { AdminShell } from "../admin/admin_page.tsx";
import { memberPath } from "./parts.tsx";

/** An association that asks to join, or is a member; and since when we vouch for its key. */
export interface TheirMembership {
  readonly membership: Membership;
  readonly who: Somebody;
  /** ISO 8601. */
  readonly vouchedAt?: string;
}

const DONE = ["welcomed", "refused", "vouched", "withdrawn"] as const;
/** What was just done about a member. */
export type Done = (typeof DONE)[number];

/** What was just done, as an address names it. */
export function asDone(text: string | undefined): Done | undefined {
  return DONE.find((one) => one === text);
}

interface TheirsPageProps {
  context: PageContext;
  asking: readonly TheirMembership[];
  members: readonly TheirMembership[];
  /** `@handle@host` of the collective. */
  address: string;
  done?: Done;
}

/** The collective's side: who asks to join, who is a member. */
export function MembershipsPage(props: TheirsPageProps) {
  const { context, asking, members, address, done } = props;
  const { t } = context;
  return (
    <AdminShell
      context={context}
      title={t("collective.theirs.title")}
      lead={t("collective.theirs.lead")}
      tab="collective"
      done={done && t(`collective.theirs.done.${done}`)}
    >
      <section>
        <h2>{t("collective.theirs.asking")}</h2>
        {asking.length === 0 && <p>{t("collective.theirs.none")}</p>}
        {asking.map((one) => <Asking context={context} one={one} />)}
      </section>
      <section>
        <h2>{t("collective.theirs.members")}</h2>
        {members.length === 0 && <p>{t("collective.theirs.noMembers")}</p>}
        {members.map((one) => <Member context={context} one={one} />)}
      </section>
      <section>
        <CopyField
          t={t}
          id="collective-address"
          label={t("collective.region.address")}
          value={address}
        />
      </section>
    </AdminShell>
  );
}

interface OneProps {
  context: PageContext;
  one: TheirMembership;
}

function Heading({ one: { who, membership } }: OneProps) {
  const image = membership.state === "welcomed"
    ? `${memberPath(membership.association)}/picture`
    : who.image;
  return (
    <div class="chosen">
      <Face name={who.title} image={image} />
      <div>
        <h3>{who.title}</h3>
        <p class="page-note breakable">{who.handle}</p>
      </div>
    </div>
  );
}

function Asking(props: OneProps) {
  const { context: { t }, one: { membership: { id, word }, who } } = props;
  return (
    <article class="membership">
      <Heading {...props} />
      {who.summary && <p>{who.summary}</p>}
      {word && <p class="words">{word}</p>}
      <Actions>
        <PostButton action={`/admin/collective/${id}/welcome`} icon="user-plus">
          {t("collective.theirs.welcome")}
        </PostButton>
        <ButtonLink href={who.page} kind="quiet" icon="world">
          {t("collective.member.site")}
        </ButtonLink>
      </Actions>
      <Confirm label={t("collective.theirs.decline")} icon="x">
        <p>{t("collective.theirs.declineText")}</p>
        <Refusal {...props}>{t("collective.theirs.decline")}</Refusal>
      </Confirm>
    </article>
  );
}

function Member(props: OneProps) {
  const { context: { t, language }, one: { membership, who, vouchedAt } } = props;
  const { id, association } = membership;
  return (
    <article class="membership">
      <Heading {...props} />
      <Actions>
        <ButtonLink href={memberPath(association)} kind="quiet" icon="eye">
          {t("collective.theirs.page")}
        </ButtonLink>
        <ButtonLink href={who.page} kind="quiet" icon="world">
          {t("collective.member.site")}
        </ButtonLink>
      </Actions>
      {vouchedAt
        ? (
          <>
            <p>
              {t("collective.theirs.vouched")} <Time language={language} iso={vouchedAt} />
            </p>
            <Confirm label={t("collective.theirs.withdraw")} icon="key">
              <p>{t("collective.theirs.withdrawText")}</p>
              <PostButton action={`/admin/collective/${id}/withdraw`} kind="danger">
                {t("collective.theirs.withdraw")}
              </PostButton>
            </Confirm>
          </>
        )
        : (
          <>
            <p>{t("collective.theirs.vouchText")}</p>
            <PostButton action={`/admin/collective/${id}/vouch`} kind="quiet" icon="key">
              {t("collective.theirs.vouch")}
            </PostButton>
          </>
        )}
      <Confirm label={t("collective.theirs.remove")} icon="x">
        <p>{t("collective.theirs.removeText")}</p>
        <Refusal {...props}>{t("collective.theirs.remove")}</Refusal>
      </Confirm>
    </article>
  );
}

function Refusal({ context: { t }, one, children }: OneProps & { children: string }) {
  const { id } = one.membership;
  return (
    <Form t={t} id={`refuse-${id}`} action={`/admin/collective/${id}/refuse`} form={EMPTY_FORM}>
      <ReasonField t={t} form={EMPTY_FORM} label={t("collective.theirs.reason")} />
      <Actions>
        <Button kind="danger">{children}</Button>
      </Actions>
    </Form>
  );
}
