import { parseHTML } from "linkedom";

/** What one request gave. */
export interface Visit {
  readonly status: number;
  readonly path: string;
  readonly headers: Headers;
  readonly text: string;
  /** The page as a document; use `querySelector`. */
  readonly document: ReturnType<typeof parseHTML>["document"];
}

/** The words of a page, as they stand in it. */
export function mainOf({ document }: Visit): string {
  return document.querySelector("main")?.textContent ?? "";
}

/** The words of a page in one line, for an error to tell. */
export function saidOn(visit: Visit): string {
  return mainOf(visit).replace(/\s+/g, " ");
}

/**
 * A person with a browser that has no script: keeps cookies, follows redirects, and sends forms as
 * they stand in the page, so that a journey only does what the page offers.
 */
export class Visitor {
  #cookies = new Map<string, string>();
  constructor(readonly origin: string, readonly language = "fr") {}

  get(path: string, headers: Record<string, string> = {}): Promise<Visit> {
    return this.#send("GET", path, undefined, headers);
  }

  post(path: string, fields: Record<string, string>, headers = {}): Promise<Visit> {
    return this.#send("POST", path, new URLSearchParams(fields), headers);
  }

  /** The cookies kept so far, as a browser takes them. */
  cookies(): { name: string; value: string; url: string; secure: boolean }[] {
    return [...this.#cookies].map(([name, value]) => ({
      name,
      value,
      // Secure cookies are set for https; a browser sends them to http://localhost all the same.
      url: this.origin.replace("http:", "https:"),
      secure: true,
    }));
  }

  /** Bytes of a download. */
  async bytes(path: string, headers: Record<string, string> = {}): Promise<Uint8Array> {
    const response = await this.#fetch("GET", path, undefined, headers);
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  /**
   * Fills in a form of a page and sends it: the hidden and preset fields as they stand, and `fields`.
   * @param form a selector, such as `form[action="/login"]`
   * @throws when there is no such form, or it lacks one of the fields
   */
  submit(
    visit: Visit,
    form: string,
    fields: Record<string, string | string[] | File | File[]> = {},
    button?: { name: string; value: string },
  ): Promise<Visit> {
    const element = visit.document.querySelector(form);
    if (!element) {
      throw new Error(`No form ${form} on ${visit.path}:\n${visit.text.slice(0, 2000)}`);
    }
    const data = presetFields(element);
    for (const [name, value] of Object.entries(fields)) {
      if (!element.querySelector(`[name="${name}"]`)) {
        throw new Error(`The form ${form} on ${visit.path} has no field ${name}`);
      }
      data.delete(name);
      for (const item of [value].flat()) data.append(name, item);
    }
    if (button) data.append(button.name, button.value);
    const action = element.getAttribute("action") || visit.path;
    const multipart = element.getAttribute("enctype") === "multipart/form-data";
    return this.#send("POST", action, multipart ? data : urlEncoded(data));
  }

  async #send(
    method: string,
    path: string,
    body?: FormData | URLSearchParams,
    headers: Record<string, string> = {},
  ): Promise<Visit> {
    const response = await this.#fetch(method, path, body, headers);
    const location = response.headers.get("location");
    if (location && response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      const next = new URL(location, new URL(path, this.origin));
      if (next.origin !== this.origin) throw new Error(`Sent away to ${next}`);
      return this.get(next.pathname + next.search);
    }
    const text = await response.text();
    const { document } = parseHTML(text || "<html></html>");
    return { status: response.status, path, headers: response.headers, text, document };
  }

  async #fetch(
    method: string,
    path: string,
    body: FormData | URLSearchParams | undefined,
    headers: Record<string, string>,
  ): Promise<Response> {
    const url = new URL(path, this.origin);
    const response = await fetch(url.href.replace("//localhost:", "//127.0.0.1:"), {
      method,
      body,
      redirect: "manual",
      headers: {
        Host: url.host,
        Accept: "text/html",
        "Accept-Language": this.language,
        Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(method === "POST" ? { Origin: this.origin } : {}),
        ...headers,
      },
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  #keep(cookie: string): void {
    const [pair, ...attributes] = cookie.split(";");
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    const gone = attributes.some((part) => /^\s*max-age=0\s*$/i.test(part));
    if (gone) this.#cookies.delete(name);
    else this.#cookies.set(name, pair.slice(at + 1).trim());
  }
}

// deno-lint-ignore no-explicit-any
function presetFields(form: any): FormData {
  const data = new FormData();
  for (const field of form.querySelectorAll("input, textarea, select")) {
    const name = field.getAttribute("name");
    const type = (field.getAttribute("type") ?? "text").toLowerCase();
    if (!name || field.hasAttribute("disabled") || type === "submit" || type === "file") continue;
    if ((type === "checkbox" || type === "radio") && !field.hasAttribute("checked")) continue;
    data.append(name, presetValue(field));
  }
  return data;
}

// deno-lint-ignore no-explicit-any
function presetValue(field: any): string {
  if (field.localName === "textarea") return field.textContent ?? "";
  if (field.localName !== "select") return field.getAttribute("value") ?? "";
  const chosen = field.querySelector("option[selected]") ?? field.querySelector("option");
  return chosen?.getAttribute("value") ?? chosen?.textContent ?? "";
}

function urlEncoded(data: FormData): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of data) params.append(name, String(value));
  return params;
}
