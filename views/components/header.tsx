import type { PageContext } from "../context.ts";
import type { Actor, Role } from "../../src/identity/types.ts";
import { Bunting } from "../illustrations/bunting.tsx";
import { PostButton } from "./button.tsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon_names.ts";
import { LanguageSwitch } from "./language_switch.tsx";
import { Notices } from "./notices.tsx";
import { organisationWord } from "./organisation_word.ts";
import { Face } from "./tiles.tsx";

interface NavLink {
  href: string;
  label: string;
  /** Paths below which this link is the current one, besides its own. */
  under?: readonly string[];
  count?: number;
  icon: IconName;
}

/** The association's name, where one can go, who one is. The same for a phone without a script. */
export function Header({ context }: { context: PageContext }) {
  const { t, organisation, account } = context;
  return (
    <header id="site-header" class="site-header">
      <Bunting />
      <div class="site-header-row">
        <a class="site-name" href="/">
          {organisation
            ? <Face name={organisation.name} image={pictureOf(organisation)} eager />
            : <Icon name="award" />}
          <span>{organisation?.name ?? "REQUAPASS"}</span>
        </a>
        {organisation
          ? (
            <details class={isFolded(context) ? "menu" : "menu menu-wide"}>
              <summary class="button button-quiet">
                <Icon name="menu-2" />
                <span>{t("common.nav.menu")}</span>
                <Count context={context} count={context.waiting + context.openClaims} />
              </summary>
              <div class="menu-body">
                <nav aria-label={t("common.nav.main")}>
                  <ul role="list">
                    {links(context).map((link) => (
                      <li>
                        <a href={link.href} aria-current={isCurrent(context, link)}>
                          <Icon name={link.icon} />
                          <span>{link.label}</span>
                          <Count context={context} count={link.count ?? 0} />
                        </a>
                      </li>
                    ))}
                  </ul>
                </nav>
                {account && <AccountMenu context={context} />}
                <LanguageSwitch context={context} />
              </div>
            </details>
          )
          : <LanguageSwitch context={context} />}
      </div>
      <Notices context={context} />
    </header>
  );
}

function links(context: PageContext): NavLink[] {
  const { t, account, waiting, openClaims } = context;
  const badges: NavLink = {
    href: "/achievements",
    label: t("common.nav.badges"),
    icon: "award",
  };
  const play: NavLink = { href: "/fair", label: t("common.nav.play"), icon: "ticket" };
  const cards: NavLink = { href: "/cards", label: t("cards.nav"), icon: "file" };
  const verify: NavLink = {
    href: "/verify",
    // Beside all that members do here, there is room for one word.
    label: t(account ? "common.nav.verifyShort" : "common.nav.verify"),
    icon: "shield-check",
  };
  if (!account) {
    return [
      play,
      cards,
      badges,
      verify,
      { href: "/join", label: t("common.nav.join"), icon: "user-plus" },
      { href: "/login", label: t("common.nav.login"), icon: "login" },
    ];
  }
  const can = (role: Role) =>
    account.roles.includes(role) || account.roles.includes("administrator");
  return [
    { href: "/parcours", label: t("common.nav.parcours"), icon: "user", count: waiting },
    { href: "/timeline", label: t("common.nav.timeline"), icon: "world", under: ["/network"] },
    ...(can("issuer")
      ? [
        { href: "/awards/new", label: t("common.nav.recognise"), icon: "plus" } as const,
        {
          href: "/awards",
          label: organisationWord(context),
          icon: "building-community",
          count: openClaims,
          under: ["/awards/", "/claims", "/workshops", "/members", "/teams", "/admin"],
        } as const,
      ]
      : can("facilitator")
      ? [{ href: "/workshops", label: t("workshops.list.title"), icon: "users" } as const]
      : []),
    play,
    cards,
    badges,
    verify,
  ];
}

function isCurrent({ path }: PageContext, { href, under = [] }: NavLink) {
  const here = path.split("?")[0]!;
  if (here === href) return "page" as const;
  const inside = here !== "/awards/new" &&
    [`${href}/`, ...under].some((start) => here.startsWith(start));
  return inside ? "true" as const : undefined;
}

function Count({ context: { t }, count }: { context: PageContext; count: number }) {
  if (count === 0) return null;
  return (
    <span class="count">
      <span aria-hidden="true">{count}</span>
      <span class="visually-hidden">{t("common.nav.waiting", { count })}</span>
    </span>
  );
}

function AccountMenu({ context }: { context: PageContext }) {
  const { t, account, person } = context;
  const name = person?.name ?? account!.login;
  return (
    <details class="account-menu">
      <summary>
        <Face name={name} image={person && pictureOf(person)} eager />
        <span>{name}</span>
        <Icon name="chevron-down" />
      </summary>
      <ul role="list">
        <li>
          <a href="/account">
            <Icon name="settings" />
            <span>{t("common.nav.account")}</span>
          </a>
        </li>
        <li>
          <a href="/help">
            <Icon name="help-circle" />
            <span>{t("common.nav.help")}</span>
          </a>
        </li>
        <li>
          <PostButton action="/logout" kind="quiet" icon="logout">
            {t("common.nav.logout")}
          </PostButton>
        </li>
      </ul>
    </details>
  );
}

/** Whether the menu stays folded where there would be room for it. */
function isFolded({ comfort }: PageContext): boolean {
  return comfort.includes("fewer-things") || comfort.includes("double-text");
}

/** The address of an actor's picture; one is drawn for those who gave none. */
function pictureOf(actor: Actor): string {
  return `/actors/${actor.id}/picture`;
}
