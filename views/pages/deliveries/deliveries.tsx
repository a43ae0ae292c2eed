import type { GivenUpDelivery } from "../../../federation/delivery/given_up.ts";
import { PostButton } from "../../components/button.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import type { PageContext } from "../../context.ts";
import { translateCode } from "../../locales/translate.ts";
import { AdminShell } from "../admin/admin_page.tsx";

interface DeliveriesPageProps {
  context: PageContext;
  waiting: number;
  givenUp: readonly GivenUpDelivery[];
  done?: string;
}

/** What was sent to other sites and did not arrive. */
export function DeliveriesPage({ context, waiting, givenUp, done }: DeliveriesPageProps) {
  const { t, language } = context;
  return (
    <AdminShell
      context={context}
      title={t("deliveries.title")}
      lead={t("deliveries.lead")}
      tab="deliveries"
      done={done === "revived" ? t("deliveries.revived") : undefined}
    >
      {waiting > 0 && <p>{t("deliveries.waiting", { count: waiting })}</p>}
      <h2>{t("deliveries.givenUp")}</h2>
      {givenUp.length === 0 ? <p>{t("deliveries.none")}</p> : (
        <ul class="deliveries" role="list">
          {givenUp.map((delivery) => (
            <li class="membership">
              <h3>{t("deliveries.to", { host: new URL(delivery.inbox).host })}</h3>
              <Facts
                items={[
                  [t("deliveries.what"), kindOf(context, delivery)],
                  [t("deliveries.from"), delivery.from],
                  [t("deliveries.error"), reasonOf(context, delivery)],
                  [t("deliveries.attempts"), String(delivery.attempts)],
                  [
                    t("deliveries.at"),
                    <Time language={language} iso={delivery.givenUpAt.toISOString()} exact />,
                  ],
                ]}
              />
              {delivery.type && (
                <PostButton action={`/admin/deliveries/${delivery.id}`} kind="quiet" icon="send">
                  {t("deliveries.again")}
                </PostButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </AdminShell>
  );
}

/** What kind of word it was, for people. */
function kindOf({ language }: PageContext, { type }: GivenUpDelivery): string | undefined {
  return type && (translateCode(language, `deliveries.kind.${type}`) ?? type);
}

/** Why it never arrived, for people; who asks for help can name the answer. */
function reasonOf({ t }: PageContext, { type, error }: GivenUpDelivery): string {
  if (!type) return t("deliveries.reason.gone");
  const status = /^HTTP (\d+)$/.exec(error)?.[1];
  if (!status) return t("deliveries.reason.silent");
  const key = Number(status) >= 500 ? "broken" : "refused";
  return t(`deliveries.reason.${key}`, { status });
}
