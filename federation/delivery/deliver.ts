import type { Deps } from "../../src/deps.ts";
import { addressOf } from "../../src/identity/names.ts";
import { log } from "../../src/log.ts";
import { NetError } from "../../src/net/errors.ts";
import { guardedFetch, type GuardedResponse } from "../../src/net/guarded_fetch.ts";
import { isHostBlocked } from "../../src/relations/blocks.ts";
import { keys } from "../../src/store/keys.ts";
import { recordEvent } from "../../src/store/outbox.ts";
import type { Lease } from "../../src/store/ports.ts";
import { activityDocument } from "../outbox/announce.ts";
import { type Dialect, signer } from "../signing.ts";
import { ACTIVITY_TYPE } from "../vocabulary.ts";
import { Circuits } from "./circuits.ts";
import type { Delivery } from "./deliveries.ts";
import { POLICY, waitAfter } from "./policy.ts";

/** What an inbox answers that no later try changes. */
const FINAL = new Set([400, 403, 404, 405, 406, 410, 413, 415, 422, 501]);
/** What is answered in the place of a host that is not there now (RFC 9110 § 15.6). */
const ABSENT = new Set([502, 503, 504]);
/** What an inbox answers when it could not read the signature. */
const NOT_READ = new Set([401, 403]);
/** What goes to a blocked host as well. */
const TAKING_BACK = new Set(["Delete", "Reject", "Undo"]);
const DIALECTS: readonly Dialect[] = ["cavage", "rfc9421"];

/** Sends activities to inboxes, one message at a time; knows which hosts to leave alone. */
export class Deliverer {
  readonly #deps: Deps;
  readonly #circuits: Circuits;
  /** Which dialect a host read last. */
  readonly #dialects = new Map<string, Dialect>();

  constructor(deps: Deps, circuits: Circuits) {
    this.#deps = deps;
    this.#circuits = circuits;
  }

  /** Sends one activity to one inbox: done, to be tried later, or given up and kept. */
  async deliver(lease: Lease): Promise<void> {
    const { queue, clock } = this.#deps;
    const delivery = lease.payload as Delivery;
    const { host } = new URL(delivery.inbox);
    if (await isHostBlocked(this.#deps, host) && !await this.#takesBack(delivery)) return;
    const until = this.#circuits.openUntil(host, clock());
    const failure = until
      ? { error: `${host} answers nobody`, final: false, silentUntil: until }
      : await this.#attempt(delivery, host);
    if (!failure) return;
    const { error, final, retryAt, silentUntil } = failure;
    const age = clock().getTime() - lease.enqueuedAt.getTime();
    if (final || age >= POLICY.givenUpAfterMs) {
      if (final) await this.#refused(delivery);
      log.warn("Gave up sending {activity} to {inbox}: {error}.", { ...delivery, error });
      await queue.fail(lease, error);
      return;
    }
    if (silentUntil) {
      await queue.park(lease, silentUntil, error);
      this.#circuits.await(host, lease.orderingKey!);
      return;
    }
    const at = retryAt ?? new Date(clock().getTime() + waitAfter(lease.attempt));
    await queue.retry(lease, at, error);
  }

  /** Whether an activity asks to forget something: who is blocked shall do that too. */
  async #takesBack({ activity }: Delivery): Promise<boolean> {
    const record = (await this.#deps.store.get(keys.activity(activity))).value;
    const type = record && (await activityDocument(this.#deps, record))?.type;
    return typeof type === "string" && TAKING_BACK.has(type);
  }

  /** A yes that is refused for good is told to who gave it; once more changes nothing. */
  async #refused({ activity }: Delivery): Promise<void> {
    const { store } = this.#deps;
    const award = (await store.get(keys.activity(activity))).value?.award;
    if (!award) return;
    const atomic = store.atomic();
    recordEvent(atomic, { type: "award.yes-refused", award }, award);
    await atomic.commit();
  }

  async #attempt(delivery: Delivery, host: string): Promise<Failure | undefined> {
    const record = (await this.#deps.store.get(keys.activity(delivery.activity))).value;
    const document = record && await activityDocument(this.#deps, record);
    // It was taken back before it left.
    if (!record || !document) return undefined;
    const body = JSON.stringify(document);
    try {
      const response = await this.#post(delivery.inbox, host, record.actor, body);
      const { status } = response;
      if (status >= 200 && status < 300) {
        this.#circuits.reached(host);
        return undefined;
      }
      // A host that answers is not the one to be left alone, whatever is wrong with this message.
      const isAbsent = ABSENT.has(status);
      if (!isAbsent) this.#circuits.reached(host);
      const retryAt = this.#asked(response);
      const silentUntil = isAbsent && !retryAt
        ? this.#circuits.failed(host, this.#deps.clock())
        : undefined;
      log.info("{inbox} answered {status} to {activity} of {actor}.", {
        ...delivery,
        status,
        actor: addressOf(this.#deps, record.actor),
      });
      return { error: `HTTP ${status}`, final: FINAL.has(status), retryAt, silentUntil };
    } catch (error) {
      if (!(error instanceof NetError)) throw error;
      const silentUntil = this.#circuits.failed(host, this.#deps.clock());
      return { error: error.code, final: false, silentUntil };
    }
  }

  /** Signs as the host is known to read; where it reads nothing, in the other dialect once more. */
  async #post(inbox: string, host: string, actor: string, body: string): Promise<GuardedResponse> {
    const first = this.#dialects.get(host) ?? DIALECTS[0];
    const response = await this.#send(inbox, actor, body, first);
    if (!NOT_READ.has(response.status)) return response;
    const other = DIALECTS.find((dialect) => dialect !== first)!;
    const second = await this.#send(inbox, actor, body, other);
    if (!NOT_READ.has(second.status)) this.#dialects.set(host, other);
    return second;
  }

  #send(inbox: string, actor: string, body: string, dialect: Dialect): Promise<GuardedResponse> {
    return guardedFetch(inbox, {
      method: "POST",
      headers: { "content-type": ACTIVITY_TYPE },
      accept: ACTIVITY_TYPE,
      body,
      sign: signer(this.#deps, actor, dialect),
    }, { allowPrivateAddresses: this.#deps.config.allowPrivateAddresses });
  }

  /** When a host that has too much to do asks to be tried again (RFC 9110 § 10.2.3, in seconds). */
  #asked({ headers }: GuardedResponse): Date | undefined {
    const seconds = Number(headers.get("retry-after") ?? NaN);
    const now = this.#deps.clock().getTime();
    return seconds > 0 && seconds <= 86_400 ? new Date(now + seconds * 1000) : undefined;
  }
}

interface Failure {
  readonly error: string;
  /** Whether no later try would change it. */
  readonly final: boolean;
  /** When its host asked for it again. */
  readonly retryAt?: Date;
  /** Until when its host is left alone. */
  readonly silentUntil?: Date;
}
