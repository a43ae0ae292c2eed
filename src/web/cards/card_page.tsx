import { versionsOf } from "../../cards/versions.ts";
import type { Deps } from "../../deps.ts";
import { receivedBy } from "../../recognition/endorsements/received_store.ts";
import { answersFor } from "../../recognition/awards/awards.ts";
import { credentialAddress } from "../../recognition/awards/document.ts";
import { listShareLinks } from "../../recognition/access/share_links.ts";
import type { CardRecord } from "../../recognition/types.ts";
import type { Seat } from "../../seats/types.ts";
import { isPublic } from "../../visibility.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import {
  CARD_DONE,
  type CardPageProps,
  SignedCardPage,
} from "../../../views/pages/cards/card_page.tsx";
import type { WebContext } from "../env.ts";
import { cardPreviewPath } from "../recognition/preview.ts";
import { recipientPage } from "../recognition/people.ts";
import { isAnyone, openPage, page } from "../respond.ts";
import { seatHere } from "../seat.ts";
import { seenCard } from "./seen.ts";

/** Forms of the page that came back with errors. */
export type CardForms = Partial<Record<"visibility" | "link", FormState>>;

/** A signed card's page, with what this reader may do with it. */
export async function showCard(
  c: WebContext,
  record: CardRecord,
  forms: CardForms = {},
  status: 200 | 422 = 200,
): Promise<Response> {
  const { deps, page: context } = c.var;
  const seen = await seenCard(c, record);
  const holder = await holderOf(c, record, forms);
  const view = (
    <SignedCardPage
      context={context}
      record={record}
      {...seen}
      address={credentialAddress(deps, record.id)}
      recipientPage={await recipientPage(deps, record, seen.face.name)}
      preview={cardPreviewPath(record, seen.face)}
      linkKey={c.req.query("key")}
      done={CARD_DONE.find((one) => one === c.req.query("done"))}
      holder={holder}
    />
  );
  const open = isPublic(record.visibility) && !holder && isAnyone(c);
  return open ? openPage(c, String(await view.toString())) : await page(c, view, { status });
}

async function holderOf(
  c: WebContext,
  record: CardRecord,
  forms: CardForms,
): Promise<CardPageProps["holder"]> {
  const { deps, account } = c.var;
  const seat = await seatOfHolder(c, record);
  const holds = account !== undefined && await answersFor(deps, account, record.recipient);
  if (!seat && !holds) return undefined;
  const versions = await versionsOf(deps, record.recipient, record.card).catch(() => [record]);
  return {
    links: holds ? await listShareLinks(deps, account, record.id) : [],
    visibility: forms.visibility ?? { values: { visibility: record.visibility }, errors: {} },
    link: forms.link ?? { ...EMPTY_FORM, values: { days: "30" } },
    waiting: holds ? await endorsementsWaiting(deps, record) : 0,
    versions: versions.map(({ id, validFrom }) => ({ id, signedAt: validFrom })),
    keptUntil: seat?.keptUntil,
  };
}

/** How many endorsements wait for the holder's yes. */
async function endorsementsWaiting(deps: Deps, { id, recipient }: CardRecord): Promise<number> {
  const waiting = await receivedBy(deps, recipient, "waiting");
  return waiting.filter((one) => one.credential === id && !one.withdrawnAt).length;
}

async function seatOfHolder(c: WebContext, record: CardRecord): Promise<Seat | undefined> {
  const seat = await seatHere(c);
  return seat?.id === record.recipient ? seat : undefined;
}
