import type { Language } from "../src/languages.ts";
import { MAX_BADGE_FILE_BYTES } from "../src/credentials/bake/limits.ts";
import { isAddress } from "../src/web/verification/address.ts";
import type { Asked, Reader, Shown } from "./check.tsx";

type Check = typeof import("./check.tsx");
type Comfort = Reader["comfort"][number];

/**
 * `<verify-here>`: what stands in the form inside it is verified on this device. Addresses are sent,
 * since the site has to read them, and so is all where the browser has no cryptography (a page that
 * came over http). What verifies is loaded with the first file that is chosen, or text that is asked about.
 */
class VerifyHere extends HTMLElement {
  connectedCallback(): void {
    if (!globalThis.crypto?.subtle) return;
    this.querySelector<HTMLElement>("[data-able]")!.hidden = false;
    // Before htmx, which listens on the form itself.
    this.addEventListener("submit", this.#submitted, { capture: true });
    this.addEventListener("change", this.#chosen);
    // Where a browser keeps nothing, as in a private window, the page works with a line.
    navigator.serviceWorker?.register("/verify-worker.js", { scope: "/verify" }).catch(() => {});
  }

  readonly #load = () => import(this.dataset.check!) as Promise<Check>;

  /** Ahead of the press; what goes wrong is told then. */
  readonly #chosen = ({ target }: Event) => {
    if ((target as HTMLInputElement).type === "file") this.#load().catch(() => {});
  };

  readonly #submitted = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    const { file, text } = fieldsOf(form);
    const isSent = (event.submitter as HTMLButtonElement | null)?.value === "site" ||
      (!file && isAddress(text) && navigator.onLine);
    if (isSent) return;
    event.preventDefault();
    event.stopPropagation();
    this.#verify(form, file, text);
  };

  async #verify(form: HTMLFormElement, file: File | undefined, text: string): Promise<void> {
    if (form.ariaBusy) return;
    const label = form.querySelector("button span")!;
    const words = label.textContent;
    form.ariaBusy = "true";
    form.classList.add("htmx-request");
    label.textContent = this.dataset.checking!;
    say(this.dataset.checking!);
    try {
      const { check, refuse } = await this.#load();
      const asked = { field: file ? "file" as const : "text" as const, text };
      this.#show(
        form,
        !file && isAddress(text)
          ? await refuse(reader(), asked, "address-offline")
          : await check(reader(), { ...asked, bytes: await bytesOf(file ?? new Blob([text])) }),
      );
    } catch (error) {
      reportError(error);
      // Nothing is sent unless they say so.
      const notice = this.querySelector<HTMLElement>("[data-failed]")!;
      notice.hidden = false;
      say(notice.innerText);
    } finally {
      form.ariaBusy = null;
      form.classList.remove("htmx-request");
      label.textContent = words;
    }
  }

  #show(form: HTMLFormElement, shown: Shown): void {
    if ("form" in shown) {
      const refused = elementOf(shown.form);
      form.replaceWith(refused);
      globalThis.htmx?.process(refused);
      refused.querySelector<HTMLElement>(".form-errors")!.focus();
      return;
    }
    const before = document.querySelector("h1")!.innerText;
    document.title = document.title.replace(before, shown.heading);
    // As after an answer of the site: going back has htmx show the form.
    if (!history.state?.htmx) history.replaceState({ htmx: true }, "");
    history.pushState({ htmx: true }, "", "/verify");
    const main = elementOf(shown.main);
    document.querySelector("main")!.replaceWith(main);
    scrollTo(0, 0);
    main.querySelector("h1")!.focus();
    say(shown.heading);
  }
}

function fieldsOf(form: HTMLFormElement): { file: File | undefined; text: string } {
  const data = new FormData(form);
  const file = data.get("file");
  const text = String(data.get("text") ?? "").trim();
  return { file: file instanceof File && file.size > 0 ? file : undefined, text };
}

/** No more of it than it takes to see that it is too large. */
async function bytesOf(blob: Blob): Promise<Asked["bytes"]> {
  return new Uint8Array(await blob.slice(0, MAX_BADGE_FILE_BYTES + 1).arrayBuffer());
}

function reader(): Reader {
  const { lang, classList } = document.documentElement;
  return { language: lang as Language, comfort: [...classList] as Comfort[] };
}

function elementOf(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, "text/html").body.firstElementChild as HTMLElement;
}

/** For screen readers. */
function say(words: string): void {
  document.querySelector("#status")!.textContent = words;
}

declare global {
  /** Left by the script that every page has. */
  var htmx: { process(element: Element): void } | undefined;
}

customElements.define("verify-here", VerifyHere);
