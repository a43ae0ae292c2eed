import { createHud, type Hud } from "./hud/hud.tsx";
import type { FairData } from "./play/data.ts";
import { Focus } from "./play/focus.ts";
import { Ghost } from "./play/ghost.ts";
import { Keeper, type Kept } from "./play/keeper.ts";
import { commandFor, rankFor } from "./play/keys.ts";
import { obey } from "./play/obey.ts";
import { guestPlace, NO_PLACES, placePeople, type Places } from "./play/places.ts";
import { bestPlaces } from "./play/spots.ts";
import { Runner } from "./play/runner.ts";
import { send } from "./play/send.ts";
import { keepSettings, readSettings, type Settings } from "./play/settings.ts";
import { SettingsDialog } from "./play/settings_dialog.ts";
import { type Say, speaker } from "./play/words.ts";
import { Picture } from "./scenes/picture.ts";
import type { Action } from "./simulation/actions.ts";
import type { ColleagueId } from "./simulation/colleagues.ts";
import { describe } from "./simulation/describe.ts";
import type { FairEvent } from "./simulation/events.ts";
import { replayUntil } from "./simulation/log.ts";
import { resumeRound, type Round } from "./simulation/round.ts";
import type { Sentence } from "./simulation/sentences.ts";
import { timeStands } from "./simulation/tick.ts";
import type { FairView } from "./simulation/view.ts";
import { Speaker } from "./speaker.ts";

/** Between two times that the log is sent while time passes, in milliseconds. */
const KEEP_EVERY = 4000;
/** Between two times that it is shown how time passes while nothing happens, in milliseconds. */
const SHOW_EVERY = 240;

/** The elements of the page that the game fills. */
interface Roots {
  readonly whole: HTMLElement;
  readonly picture: HTMLElement;
  /** Over the picture. */
  readonly over: HTMLElement;
  /** Below or beside it. */
  readonly beside: HTMLElement;
}

/** A round on its page: clock, picture, buttons, keys and log, from the first press to the last. */
export class Game {
  readonly #data: FairData;
  readonly #say: Say;
  readonly #roots: Roots;
  readonly #hud: Hud;
  readonly #runner: Runner;
  readonly #keeper: Keeper;
  readonly #speaker = new Speaker();
  readonly #gone = new AbortController();
  readonly #focus: Focus;
  readonly #picture: Picture;
  readonly #dialog: SettingsDialog;
  readonly #motion = matchMedia("(prefers-reduced-motion: reduce)");
  #settings: Settings;
  #places: Places = NO_PLACES;
  #ghost: Ghost | undefined;
  #asked: ColleagueId | undefined;
  #headline: Sentence | undefined;
  #kept: Kept = "kept";
  #closed = false;
  #view: FairView;
  #frame = 0;
  #lastFrame = 0;
  #sinceShown = 0;
  /** Whether time passed that is not shown yet. */
  #passed = false;
  #sinceKept = 0;
  #changed = false;

  constructor(roots: Roots, data: FairData) {
    this.#data = data;
    this.#roots = roots;
    this.#hud = createHud(roots.over, roots.beside);
    this.#say = speaker(data);
    this.#settings = readSettings(localStorage);
    this.#runner = new Runner(resumed(data), () => this.#still);
    this.#view = describe(this.#runner.round.state);
    this.#keeper = new Keeper(data.paths, send, (kept, closed) => {
      this.#kept = kept;
      this.#closed ||= closed;
      this.#write();
      if (closed) this.#focus.toCard();
    });
    if (data.best) this.#ghost = new Ghost(data.best);
    this.#focus = new Focus(roots.over, roots.beside, this.#gone.signal);
    this.#dialog = new SettingsDialog(roots.beside, () => this.#runner.round.state, this.#press);
    this.#picture = new Picture({
      host: roots.picture,
      still: () => this.#still,
      onLost: () => {
        this.#stop();
        this.#focus.toCard();
      },
    });
    this.#listen();
    this.#begin();
    if (scrollY === 0) roots.whole.scrollIntoView({ block: "start" });
    this.#frame = requestAnimationFrame(this.#pass);
  }

  /** The page goes elsewhere: nothing runs, sounds or listens any more. */
  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#gone.abort();
    this.#keepNow();
    this.#picture.dispose();
    this.#speaker.dispose();
    this.#hud.clear();
  }

  get #still(): boolean {
    const { motion } = this.#settings;
    const asked = this.#motion.matches ||
      document.documentElement.classList.contains("less-motion");
    return motion === "reduced" || (motion === "system" && asked);
  }

  #begin(): void {
    const { state, log } = this.#runner.round;
    if (log.presses.length === 0 && state.pace !== this.#settings.pace) {
      this.#runner.press({ do: "pace", pace: this.#settings.pace });
    } else if (state.tick > 0 && !timeStands(state)) {
      this.#runner.press({ do: "pause" });
    }
    this.#show(this.#runner.round.latest);
  }

  readonly #press = (action: Action): void => {
    if (this.#settings.sound) void this.#speaker.on();
    if (action.do !== "pause" && action.do !== "resume") this.#asked = undefined;
    this.#show(this.#runner.press(action).latest);
    this.#changed = true;
    this.#focus.follow(action.do === "choose" || action.do === "look");
  };

  readonly #pass = (now: number): void => {
    this.#frame = requestAnimationFrame(this.#pass);
    const ms = this.#lastFrame ? now - this.#lastFrame : 0;
    this.#lastFrame = now;
    if (document.hidden) return;
    const round = this.#runner.advance(ms);
    if (round) this.#changed = this.#passed = true;
    this.#sinceShown += ms;
    const happened = round?.latest ?? [];
    if (happened.length > 0 || (this.#passed && this.#sinceShown >= SHOW_EVERY)) {
      this.#show(happened);
    }
    this.#sinceKept += ms;
    if (this.#changed && this.#sinceKept > KEEP_EVERY) this.#keepNow();
  };

  /** Picture, words and sounds, all of the same moment. */
  #show(latest: readonly FairEvent[]): void {
    this.#sinceShown = 0;
    this.#passed = false;
    const { state } = this.#runner.round;
    this.#view = describe(state, latest);
    this.#headline = this.#view.headline ?? this.#headline;
    const waiting = state.queue.map(({ id }) => id);
    this.#places = placePeople(this.#places, waiting, bestPlaces(this.#picture.layout));
    this.#ghost?.follow(state.tick);
    this.#picture.show({
      state,
      view: this.#view,
      places: this.#places,
      latest,
      ghost: this.#ghost?.state,
    });
    this.#speaker.play(state, latest);
    this.#write();
    if (latest.some(({ type }) => type === "closed")) {
      this.#keepNow();
      this.#focus.toCard();
    }
  }

  #write(): void {
    const { state } = this.#runner.round;
    this.#roots.whole.dataset.act = this.#view.act;
    this.#roots.whole.toggleAttribute("data-paused", state.paused);
    this.#roots.whole.toggleAttribute("data-still", this.#still);
    this.#hud.show({
      say: this.#say,
      view: this.#view,
      layout: this.#picture.layout,
      places: this.#places,
      settings: this.#settings,
      pace: state.pace,
      paths: this.#data.paths,
      headline: this.#headline,
      best: this.#ghost?.state.served,
      asked: this.#asked,
      kept: this.#kept,
      closed: this.#closed,
      picture: this.#picture.state,
      still: this.#still,
      guestPlace: (id) => guestPlace(state, id),
      press: this.#press,
      ask: this.#ask,
      change: this.#change,
      openSettings: this.#dialog.open,
      closeSettings: this.#dialog.close,
      redraw: () => {
        this.#picture.open();
        this.#show([]);
      },
      retry: () => void this.#keeper.retry(),
    });
  }

  readonly #ask = (colleague: ColleagueId | undefined): void => {
    this.#asked = colleague;
    this.#write();
    this.#focus.follow(colleague !== undefined);
  };

  readonly #change = (settings: Partial<Settings>): void => {
    this.#settings = { ...this.#settings, ...settings };
    keepSettings(localStorage, this.#settings);
    if (settings.sound === true) void this.#speaker.on();
    if (settings.sound === false) this.#speaker.off();
    this.#show([]);
  };

  #listen(): void {
    const { signal } = this.#gone;
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.#stop();
      this.#picture.rest(document.hidden);
      this.#lastFrame = 0;
    }, { signal });
    addEventListener("pagehide", () => this.#stop(), { signal });
    document.addEventListener("keydown", this.#key, { signal });
    this.#motion.addEventListener("change", () => this.#show([]), { signal });
    const sizes = new ResizeObserver(() => {
      if (this.#picture.resize()) this.#write();
    });
    sizes.observe(this.#roots.picture);
    signal.addEventListener("abort", () => sizes.disconnect());
  }

  /** Nobody looks: the fair and its sounds wait until somebody presses. */
  #stop(): void {
    const { state } = this.#runner.round;
    // Where time stands anyway, nothing has to be stopped.
    if (!timeStands(state)) this.#show(this.#runner.press({ do: "pause" }).latest);
    this.#speaker.off();
    this.#keepNow();
  }

  #keepNow(): void {
    const { round } = this.#runner;
    this.#sinceKept = 0;
    if (!this.#changed && !round.state.over) return;
    this.#changed = false;
    if (!this.#closed) void this.#keeper.keep(round);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { target } = event;
    const here = target === document.body ||
      (target instanceof Node && this.#roots.whole.contains(target));
    if (!here || this.#dialog.isOpen) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const rank = rankFor(event);
    if (rank !== undefined) {
      const id = this.#places[bestPlaces(this.#picture.layout)[rank]!];
      if (id !== undefined) this.#press({ do: "choose", person: id });
      return;
    }
    const command = commandFor(this.#settings.keys, event);
    if (!command) return;
    event.preventDefault();
    obey(command, { view: this.#view, asked: this.#asked, press: this.#press, ask: this.#ask });
  };
}

function resumed({ round: { log, reached } }: FairData): Round {
  const played = replayUntil(log, reached ?? Infinity);
  if (!played.ok) throw new Error(`The log of this round is ${played.fault}`);
  return resumeRound(log, played);
}
