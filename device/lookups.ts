import { systemClock } from "../src/clock.ts";
import { DidDocument } from "../src/credentials/did_document.ts";
import type { FetchedList, PinnedKey, VerifyContext } from "../src/credentials/verify.ts";

/** What the site answers to a question of `src/web/areas/verify_lookups.ts`. */
export type Ask = (question: Readonly<Record<string, string>>) => Promise<unknown>;

/**
 * What a verification asks of the site while it runs on the reader's device: whose keys, which list,
 * never the document. Without a line all of it is simply not had.
 */
export class DeviceLookups implements VerifyContext {
  readonly clock = systemClock;
  /** Whether the site did not answer something. */
  cut = false;
  readonly #ask: Ask;
  /** The answers, so that each question is put once. */
  readonly #answers = new Map<string, Promise<unknown>>();

  constructor(ask: Ask = askSite) {
    this.#ask = ask;
  }

  readonly resolveDid = async (did: string): Promise<DidDocument | undefined> =>
    DidDocument.safeParse(await this.#had({ ask: "document", did })).data;

  readonly fetchStatusList = async (list: string): Promise<FetchedList | undefined> => {
    const had = await this.#had({ ask: "list", list }) as SentList | undefined;
    return had && {
      bytes: new TextEncoder().encode(had.text),
      fetchedAt: new Date(had.fetchedAt),
      cached: had.cached,
    };
  };

  readonly pins = async (did: string): Promise<readonly PinnedKey[]> =>
    (await this.#had({ ask: "keys", did }) ?? []) as PinnedKey[];

  readonly recordedBefore = async (digest: string, moment: Date): Promise<boolean> =>
    await this.#had({ ask: "recorded", digest, moment: moment.toISOString() }) === true;

  #had(question: Readonly<Record<string, string>>): Promise<unknown> {
    const name = JSON.stringify(question);
    const answer = this.#answers.get(name) ?? this.#answer(question);
    this.#answers.set(name, answer);
    return answer;
  }

  async #answer(question: Readonly<Record<string, string>>): Promise<unknown> {
    try {
      return await this.#ask(question) ?? undefined;
    } catch {
      this.cut = true;
      return undefined;
    }
  }
}

/** A status list as it travels. */
export interface SentList {
  readonly text: string;
  /** ISO 8601. */
  readonly fetchedAt: string;
  readonly cached: boolean;
}

async function askSite(question: Readonly<Record<string, string>>): Promise<unknown> {
  const response = await fetch("/verify/lookups", {
    method: "POST",
    body: new URLSearchParams(question),
  });
  if (!response.ok) throw new Error(`Answered ${response.status}`);
  return (await response.json()).answer;
}
