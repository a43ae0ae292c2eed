import type { Child } from "hono/jsx";
import type { ActionView, ColleagueView, PersonView, SituationView } from "../simulation/view.ts";
import type { Sentence } from "../simulation/sentences.ts";
import { LEAVINGS } from "../simulation/state.ts";
import { actionOf, Press } from "./press.tsx";
import { type Table, targetOf } from "./table.ts";

/** Below or beside the picture: what just happened, and what can be done now. */
export function Panel({ table }: { table: Table }) {
  const { say, view, headline } = table;
  return (
    <div class="fair-panel">
      <div class="fair-says" role="status">
        {headline && !view.paused && <p>{say(headline)}</p>}
        {view.hint && <p class="fair-hint">{say(view.hint)}</p>}
      </div>
      <Now table={table} />
    </div>
  );
}

function Now({ table }: { table: Table }) {
  const { view, asked, picture, closed } = table;
  if (typeof table.kept === "object") {
    return <Refused table={table} sentence={table.kept.refused} />;
  }
  if (view.over) return <Over table={table} closed={closed} />;
  if (picture === "lost") return <Lost table={table} />;
  const situation = view.situations.find(({ chosen }) => chosen);
  if (situation) return <Situation table={table} one={situation} />;
  const colleague = view.colleagues.find(({ id }) => id === asked);
  if (colleague) return <Colleague table={table} one={colleague} />;
  const person = view.people.find(({ chosen }) => chosen);
  if (person) return <Person table={table} one={person} />;
  return <Rest table={table} />;
}

/** Nothing is chosen: what is in hand, what comes after, and who could be asked. */
function Rest({ table }: { table: Table }) {
  const { say, view, ask } = table;
  const wait = waitIn(table);
  return (
    <div class="fair-rest">
      <Hands table={table} />
      <div class="fair-team">
        {view.colleagues.map((one) => (
          <button
            type="button"
            key={one.id}
            class={`button button-quiet fair-mate${
              one.id === "lotte" && targetOf(view) === "lotte" ? " is-next" : ""
            }`}
            onClick={() => ask(one.id)}
          >
            <strong>{say(one.name)}</strong>
            <span>{say(one.postWords)}</span>
            <span class="visually-hidden">, {say(one.energyWords)}</span>
          </button>
        ))}
        {wait && <Press table={table} one={wait} />}
      </div>
    </div>
  );
}

function Hands({ table: { say, view } }: { table: Table }) {
  const { hands, plans } = view;
  return (
    <p class="fair-hands">
      {hands
        ? (
          <>
            <span>{say(hands.words)}</span>
            <progress max={100} value={hands.progress} aria-label={say(hands.words)} />
          </>
        )
        : <span>{say("fair.drawn.free")}</span>}
      {plans.length > 0 && (
        <span class="fair-plans">
          {say("fair.drawn.then")} {plans.map((words) => say(words)).join(", ")}
        </span>
      )}
    </p>
  );
}

function Person({ table, one }: { table: Table; one: PersonView }) {
  const { say, view } = table;
  const wait = waitIn(table);
  return (
    <Card
      title={say(one.words)}
      under={<Wants table={table} one={one} />}
      table={table}
      onClose={() => table.press({ do: "lookAway" })}
    >
      <div class="fair-presses">
        {one.actions.filter(({ action, refused }) => action.do === "serve" || !refused)
          .map((action, index) => (
            <Press
              key={action.action.do}
              table={table}
              one={action}
              kind={index === 0 ? "primary" : "quiet"}
              next={index === 0 && targetOf(view) === "serve"}
              first={index === 0}
            />
          ))}
        {wait && <Press table={table} one={wait} />}
      </div>
    </Card>
  );
}

/** What somebody ordered, how they wait, and what to know before serving them. */
function Wants({ table: { say }, one }: { table: Table; one: PersonView }) {
  const marks = Math.max(1, Math.ceil(one.patience / 20));
  return (
    <>
      <p>
        <strong>{one.orderWords.map((words) => say(words)).join(", ")}</strong>{" "}
        <span class="fair-mood">
          <span class="fair-mood-words">{say(one.moodWords)}</span>{" "}
          <span class="fair-patience" aria-hidden="true">
            {"●".repeat(marks) + "○".repeat(5 - marks)}
          </span>
          <span class="visually-hidden">, {say("fair.text.patience")} {marks}/5</span>
        </span>
      </p>
      {one.needs.length > 0 && (
        <ul class="fair-needs" role="list">
          {one.needs.map((need) => <li key={need.key}>{say(need)}</li>)}
        </ul>
      )}
    </>
  );
}

/** Where no clock runs, time passes by a press. */
function waitIn({ view }: Table): ActionView | undefined {
  return view.standing && !view.paused ? actionOf(view.controls, "wait") : undefined;
}

function Situation({ table, one }: { table: Table; one: SituationView }) {
  const { say } = table;
  return (
    <Card
      title={say(one.title)}
      table={table}
      kind="situation"
      onClose={() => table.press({ do: "lookAway" })}
    >
      <p>{say(one.scene)}</p>
      <div class="fair-options">
        {one.options.map((option, index) => (
          <Press key={index} table={table} one={option} first={index === 0} />
        ))}
      </div>
    </Card>
  );
}

function Colleague({ table, one }: { table: Table; one: ColleagueView }) {
  const { say, ask } = table;
  const possible = one.actions.filter(({ refused }) => !refused);
  const [refused] = one.actions;
  return (
    <Card
      title={say("fair.drawn.entrust", { colleague: say(one.name) })}
      table={table}
      kind="colleague"
      onClose={() => ask(undefined)}
    >
      <p class="fair-spirits">{`${say(one.postWords)}, ${say(one.energyWords)}`}</p>
      {possible.length === 0 && refused?.why && <p>{say(refused.why)}</p>}
      <div class="fair-presses">
        {possible.map((action, index) => (
          <Press
            key={say(action.label)}
            table={table}
            one={{ ...action, label: postOnPlate(action), ticks: undefined }}
            first={index === 0}
          />
        ))}
      </div>
    </Card>
  );
}

/** What is entrusted, as the plates over the stations call it. */
function postOnPlate({ action, label }: ActionView): Sentence {
  if (action.do !== "assign" || action.post === "watch") return label;
  return { key: action.post === "rest" ? "fair.drawn.rest" : `fair.drawn.station.${action.post}` };
}

function Over({ table, closed }: { table: Table; closed: boolean }) {
  const { say, view, kept, paths, retry } = table;
  return (
    <Card title={say("fair.happened.closed")} table={table} kind="end">
      <p>
        <strong>
          {LEAVINGS.filter((how) => view.faces[how] > 0)
            .map((how) => `${view.faces[how]}\u00a0×\u00a0${say({ key: `fair.mood.${how}` })}`)
            .join(", ")}
        </strong>
      </p>
      <p>
        {say("fair.answer.numbers", {
          served: say("fair.text.served", { count: view.served }),
          points: say("fair.board.points", { count: view.points }),
        })}
      </p>
      <div class="fair-presses">
        {closed
          ? (
            <a class="button button-primary" href={paths.debrief} data-first>
              {say("fair.drawn.debrief")}
            </a>
          )
          : kept === "waiting"
          ? (
            <>
              <p>{say("fair.drawn.unsent")}</p>
              <button type="button" class="button button-primary" data-first onClick={retry}>
                {say("fair.drawn.retry")}
              </button>
            </>
          )
          : <p>{say("fair.drawn.sending")}</p>}
      </div>
    </Card>
  );
}

function Lost({ table }: { table: Table }) {
  const { say, redraw, paths } = table;
  return (
    <Card title={say("fair.drawn.lost")} table={table} kind="end">
      <p>{say("fair.drawn.lostText")}</p>
      <div class="fair-presses">
        <button type="button" class="button button-primary" data-first onClick={redraw}>
          {say("fair.drawn.redraw")}
        </button>
        <a class="button button-quiet" href={paths.words}>{say("fair.drawn.words")}</a>
      </div>
    </Card>
  );
}

function Refused({ table, sentence }: { table: Table; sentence: string }) {
  const { say, paths } = table;
  return (
    <Card title={say("fair.drawn.refused")} table={table} kind="end">
      <p>{sentence}</p>
      <div class="fair-presses">
        <a class="button button-primary" href={paths.menu} data-first>{say("fair.answer.back")}</a>
      </div>
    </Card>
  );
}

function Card({ title, under, table, kind = "choice", onClose, children }: {
  title: string;
  /** What belongs to the title, beside the way back. */
  under?: Child;
  table: Table;
  kind?: "choice" | "situation" | "colleague" | "end";
  onClose?: () => void;
  children: Child;
}) {
  return (
    <div role="group" class={`fair-now fair-now-${kind}`} aria-label={title}>
      <div class="fair-now-head">
        <div>
          <h2>{title}</h2>
          {under}
        </div>
        {onClose && (
          <button type="button" class="fair-tool" onClick={onClose}>
            <span aria-hidden="true">×</span>
            <span class="visually-hidden">{table.say("fair.do.lookAway")}</span>
          </button>
        )}
      </div>
      {children}
    </div>
  );
}
