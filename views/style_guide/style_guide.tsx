import type { Child } from "hono/jsx";
import { BadgeFigure } from "../components/badge_figure.tsx";
import { Actions, Button, ButtonLink } from "../components/button.tsx";
import { CheckList, CheckRow, Verdict } from "../components/check_row.tsx";
import { Confirm, More } from "../components/confirm.tsx";
import { CopyField } from "../components/copy_field.tsx";
import { EmptyState } from "../components/empty_state.tsx";
import { Facts, Time } from "../components/facts.tsx";
import { Icon } from "../components/icon.tsx";
import { ICON_NAMES } from "../components/icon_names.ts";
import { Markdown } from "../components/markdown.tsx";
import { Notice } from "../components/notice.tsx";
import { QrFigure } from "../components/qr_figure.tsx";
import { SectionNav } from "../components/section_nav.tsx";
import { ShowMore } from "../components/show_more.tsx";
import { Steps } from "../components/steps.tsx";
import { BadgeTile, PersonTile, TileList } from "../components/tiles.tsx";
import type { PageContext } from "../context.ts";
import { BoatScene, EmptyStall, FairScene, GlassScene } from "../illustrations/scenes.tsx";
import { Page } from "../layout.tsx";
import { GuideForm } from "./form_specimen.tsx";

/** The inks and what each is for, as `static/css/tokens.css` names them. */
const INKS = [
  ["ink", "Texte"],
  ["ink-soft", "Texte second"],
  ["canal", "Action, lien"],
  ["brick", "Le stand, l’alerte"],
  ["mustard", "Lumière, repère"],
  ["leaf", "Réussite, badges"],
  ["plum", "Badges"],
  ["edge", "Bord de champ"],
  ["line", "Filet"],
  ["shade", "Papier ombré"],
  ["card", "Carte"],
  ["paper", "Papier"],
] as const;

/** Every part the pages are made of, side by side, to look at and to test. */
export function StyleGuide(
  { context, badges }: {
    context: PageContext;
    /** Addresses of three badges' pictures. */
    badges: readonly [string, string, string];
  },
) {
  const { t, language } = context;
  return (
    <Page
      context={context}
      title="Le cahier de style"
      lead="Tout ce dont les pages sont faites, sur une même affiche."
      width="wide"
    >
      <Part title="La kermesse">
        <div class="split">
          <div class="stack">
            <h3>Ce que vous savez faire mérite d’être vu</h3>
            <p>
              Une association reconnaît ce qu’une personne a appris en s’engageant. La personne
              garde son badge, et <a href="#verify">tout le monde peut le vérifier</a>.
            </p>
            <Actions>
              <ButtonLink href="#form" icon="arrow-right">Demander à rejoindre</ButtonLink>
              <ButtonLink href="#verify" kind="quiet">Vérifier un badge</ButtonLink>
            </Actions>
          </div>
          <FairScene />
        </div>
      </Part>
      <Part title="Les encres">
        <ul class="guide-inks" role="list">
          {INKS.map(([name, use]) => (
            <li>
              <span class={`guide-ink guide-ink-${name}`}></span>
              <span>
                <strong>{name}</strong> {use}
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Les lettres">
        <p class="title guide-poster">Reconnaître ce que l’on sait faire</p>
        <p>
          Atkinson Hyperlegible Next pour lire : <strong>0123 lI1 O0</strong>,{" "}
          <em>é ï œ ç ë</em>. Les lignes restent sous soixante-huit signes, les phrases sous vingt
          mots.
        </p>
        <h3>Un sous-titre dans le texte</h3>
        <Markdown text={CRITERIA} />
      </Part>
      <Part title="Les boutons">
        <Actions>
          <Button type="button" icon="send">Demander un témoignage</Button>
          <Button type="button" kind="quiet">Enregistrer pour plus tard</Button>
          <Button type="button" kind="danger" icon="ban">Révoquer ce badge</Button>
          <Button type="button" disabled>Pas encore</Button>
        </Actions>
      </Part>
      <Part title="Les avis">
        <Notice title="Rien à faire pour l’instant">
          <p>L’association vous écrira ici. Vous pouvez fermer cette page.</p>
        </Notice>
        <Notice kind="success">
          <p>Votre réponse est enregistrée. Merci.</p>
        </Notice>
        <Notice kind="warning" title="Un essai">
          <p>Ce site tourne sur cette machine seule. Il ne pourra pas déménager.</p>
        </Notice>
        <Notice kind="problem" title="Le fichier n’a pas pu être lu">
          <p>Il est peut-être coupé. Demandez-le à nouveau à la personne, ou son fichier JSON.</p>
        </Notice>
      </Part>
      <Part title="Le formulaire" id="form">
        <GuideForm context={context} />
      </Part>
      <Part title="Les badges et les personnes">
        <TileList label="Badges">
          <BadgeTile
            href="#one"
            image={badges[0]}
            name="Communiquer à l’oral"
            level="Avec assurance"
            lines={["Samira Haddad", <Time language={language} iso="2026-11-24" />]}
          />
          <BadgeTile
            href="#two"
            image={badges[1]}
            name="Travailler en équipe"
            level="En autonomie"
            lines={["Maison des Associations de Tourcoing"]}
            state="Attend votre réponse"
          />
        </TileList>
        <TileList label="Personnes">
          <PersonTile href="#samira" name="Samira Haddad" lines={["Bénévole depuis 2024"]} />
          <PersonTile name="Jean-Baptiste Vandenbroucke" lines={["A demandé à rejoindre"]}>
            <Button type="button" kind="quiet" icon="check">Accueillir</Button>
            <Button type="button" kind="quiet">Refuser</Button>
          </PersonTile>
        </TileList>
        <ShowMore t={t} href="#more" />
        <BadgeFigure
          image={badges[2]}
          alt="Badge « Communiquer à l’oral », niveau 3 sur 4"
          caption="Communiquer à l’oral, avec assurance"
          size={192}
        />
      </Part>
      <Part title="La lettre">
        <div class="letter">
          <div class="badge-said">
            <BadgeFigure
              image={badges[1]}
              alt="Badge « Travailler en équipe », niveau 2"
              size={128}
            />
            <div class="stack">
              <h3 class="title">Travailler en équipe</h3>
              <p>
                <strong>En autonomie.</strong> Elle trouve sa place et fait sa part.
              </p>
            </div>
          </div>
          <blockquote class="narrative">
            Samira a tenu l’accueil de la braderie avec quatre autres bénévoles, du matin au soir.
          </blockquote>
        </div>
        <ol class="next-things" role="list">
          <li>
            <a href="#people">Inviter une première personne</a>
            <p>Par un lien, ou par un code à scanner.</p>
          </li>
          <li>
            <a href="#badges">Choisir vos badges</a>
            <p>Trente-deux sont déjà là.</p>
          </li>
        </ol>
      </Part>
      <Part title="La vérification" id="verify">
        <Verdict status="passed" title="Ce badge est authentique">
          <p>La Maison des Associations l’a donné à Samira Haddad. Il est toujours valable.</p>
        </Verdict>
        <Verdict status="failed" title="Ce badge n’est plus valable" />
        <CheckList>
          <CheckRow t={t} status="passed" title="Le badge est-il intact ?">
            <p>Rien n’a changé depuis sa signature.</p>
          </CheckRow>
          <CheckRow t={t} status="failed" title="Est-il encore valable ?">
            <p>L’association l’a retiré le 3 novembre 2026.</p>
          </CheckRow>
          <CheckRow t={t} status="unknown" title="Qui l’a signé ?">
            <p>Le site de l’association n’a pas répondu. Réessayez dans une heure.</p>
          </CheckRow>
          <CheckRow t={t} status="absent" title="D’autres le confirment-ils ?" />
        </CheckList>
        <More label="Le détail, pour qui le souhaite">
          <pre><code>proof: eddsa-rdfc-2022</code></pre>
        </More>
      </Part>
      <Part title="Les faits et ce que l’on emporte">
        <Facts
          items={[
            ["Donné par", <a href="#asso">Maison des Associations de Tourcoing</a>],
            ["Le", <Time language={language} iso="2026-11-24" />],
            ["Heures", "40"],
            ["Retiré", undefined],
          ]}
        />
        <CopyField
          t={t}
          id="copy-address"
          label="Adresse du badge"
          value="https://badges.example.org/credentials/mzxw6ytboi"
        />
        <QrFigure
          text="https://badges.example.org/invitations/mzxw6"
          caption="Ouvrir l’invitation"
        />
      </Part>
      <Part title="Où l’on est">
        <Steps t={t} step={2} of={5} />
        <SectionNav
          label="L’association"
          links={[
            { href: "#awards", label: "Reconnaissances", current: true, count: 3 },
            { href: "#members", label: "Membres" },
            { href: "#settings", label: "Réglages" },
          ]}
        />
      </Part>
      <Part title="Ce qui ne se défait pas">
        <Confirm label="Révoquer ce badge" icon="ban">
          <p>Toute personne qui vérifie ce badge verra qu’il n’est plus valable.</p>
          <Actions>
            <Button type="button" kind="danger">Révoquer</Button>
          </Actions>
        </Confirm>
        <Confirm label="Quitter l’association" open>
          <p>Vos badges restent vérifiables. Vos autres données sont effacées.</p>
          <Actions>
            <Button type="button" kind="danger">Quitter l’association</Button>
          </Actions>
        </Confirm>
      </Part>
      <Part title="Les dessins">
        <EmptyState picture={<EmptyStall />} title="Votre stand est encore vide">
          <p>Le premier badge que l’on vous donnera sera posé ici.</p>
          <ButtonLink href="#one" kind="quiet">Voir les badges possibles</ButtonLink>
        </EmptyState>
        <EmptyState picture={<GlassScene />} title="Vérifier un badge">
          <p>Déposez une image, un fichier, ou collez une adresse.</p>
        </EmptyState>
        <EmptyState picture={<BoatScene />} title="Cette page est partie">
          <p>L’adresse a peut-être changé. Revenez à l’accueil.</p>
        </EmptyState>
      </Part>
      <Part title="Les icônes">
        <ul class="guide-icons" role="list">
          {ICON_NAMES.map((name) => (
            <li>
              <Icon name={name} />
              <span>{name}</span>
            </li>
          ))}
        </ul>
      </Part>
    </Page>
  );
}

function Part({ title, id, children }: { title: string; id?: string; children?: Child }) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const CRITERIA = `La personne **parle devant un groupe** et s’assure d’être comprise :

- elle prépare ce qu’elle veut dire ;
- elle écoute, répond, *reformule*.

> « Elle a tenu l’accueil de la braderie toute la journée. »`;
