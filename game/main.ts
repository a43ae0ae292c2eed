import { Game } from "./game.ts";
import type { FairData } from "./play/data.ts";

/**
 * `<fair-game>`: a round of the fair on its page. However the page comes and goes, by a link, by
 * htmx or by the browser's own history, there is one game as long as the element is there.
 */
class FairGame extends HTMLElement {
  #game: Game | undefined;

  connectedCallback(): void {
    const data = this.querySelector("script")?.textContent;
    const place = (name: string) => this.querySelector<HTMLElement>(`.fair-${name}`);
    const [picture, over, beside] = [place("picture"), place("hud"), place("beside")];
    if (!data || !picture || !over || !beside) return;
    this.toggleAttribute("data-plays", true);
    this.#game = new Game({ whole: this, picture, over, beside }, JSON.parse(data) as FairData);
  }

  disconnectedCallback(): void {
    this.#game?.dispose();
    this.#game = undefined;
  }
}

customElements.define("fair-game", FairGame);
