import { parseDocument } from "../../src/credentials/parse.ts";
import type { JsonObject } from "../../src/credentials/types.ts";
import type { Deps } from "../../src/deps.ts";
import { ConflictError, DomainError, ForbiddenError, NotFoundError } from "../../src/errors.ts";
import { hashOf } from "../../src/identity/names.ts";
import { findRemoteActor } from "../../src/identity/remote_actors.ts";
import type { RemoteActor } from "../../src/identity/remote_types.ts";
import { log } from "../../src/log.ts";
import type { CarriedActivity } from "../../src/recognition/mentions/types.ts";
import { isBlocked } from "../../src/relations/blocks.ts";
import { keys } from "../../src/store/keys.ts";
import { proverOf, signerOf } from "../signature/verify.ts";
import { type Activity, activitySchema, sameHost } from "../vocabulary.ts";
import { bodyOf } from "./body.ts";
import { HANDLERS } from "./mod.ts";

/** For so long an activity that comes again is known by its id; later its effect is, by its object. */
const SEEN_MS = 30 * 24 * 60 * 60 * 1000;
const TRIES = 3;

/**
 * Takes what another node sends: verified, then applied once, and durable before it is answered. A
 * refusal changes nothing; the answer to what is not understood here is thanks.
 */
export async function receive(
  deps: Deps,
  request: Request,
  heard: (host: string) => void,
): Promise<Response> {
  const body = await bodyOf(request);
  if (!body) return answer(413);
  const read = readActivity(body);
  if (!read) return answer(400);
  const { document, activity } = read;
  const claimed = activity.actor;
  if (!claimed || !/^https?:\/\//.test(claimed) || !URL.canParse(claimed)) return answer(400);
  if (await isBlocked(deps, claimed)) return refuse(activity, "blocked", 403);
  if (await isFarewellOfStranger(deps, activity)) return answer(202);
  const actor = await verified(deps, request, { body, document, claimed, heard });
  if (!actor) return refuse(activity, "not-signed-by-its-actor", 401);
  if (activity.id !== undefined && !sameHost(activity.id, actor.address)) {
    return refuse(activity, "not-on-own-host", 403);
  }
  const carried = () => carriedIn(deps, request, body, actor);
  return await apply(deps, { document, activity, actor, carried });
}

interface Verified {
  readonly document: JsonObject;
  readonly activity: Activity;
  readonly actor: RemoteActor;
  readonly carried: () => CarriedActivity;
}

async function apply(deps: Deps, verified: Verified): Promise<Response> {
  const { document, activity, actor } = verified;
  const handlers = activity.type.flatMap((type) => HANDLERS[type] ?? []);
  const seen = keys.seen(hashOf(actor.address), hashOf(activity.id ?? JSON.stringify(document)));
  for (let tries = 1; handlers.length > 0; tries++) {
    if ((await deps.store.get(seen)).value) return answer(202);
    const begin = () =>
      deps.store.atomic().check({ key: seen, versionstamp: null }).set(seen, true, {
        expiresAt: new Date(deps.clock().getTime() + SEEN_MS),
      });
    try {
      await handlers[0]({ deps, ...verified, begin });
      break;
    } catch (error) {
      if (error instanceof ConflictError && tries < TRIES) continue;
      if (!(error instanceof DomainError) || error instanceof ConflictError) throw error;
      return refuse(activity, error.code, statusOf(error));
    }
  }
  log.debug("{actor} said {type} ({activity}).", {
    actor: actor.address,
    type: activity.type[0],
    activity: activity.id,
  });
  return answer(202);
}

function readActivity(body: Uint8Array): { document: JsonObject; activity: Activity } | undefined {
  try {
    const document = parseDocument(body);
    return { document, activity: activitySchema.parse(document) };
  } catch {
    return undefined;
  }
}

/** What a signature can cover. */
const SIGNABLE = [
  "content-digest",
  "content-type",
  "date",
  "digest",
  "host",
  "signature",
  "signature-input",
];

/** The message as it came, with the keys of its actor, so that its signature can be checked again. */
function carriedIn(
  deps: Deps,
  { method, url, headers }: Request,
  body: Uint8Array,
  actor: RemoteActor,
): CarriedActivity {
  const { pathname, search } = new URL(url);
  return {
    method,
    url: new URL(pathname + search, deps.config.origin).href,
    headers: Object.fromEntries([...headers].filter(([name]) => SIGNABLE.includes(name))),
    body: new TextDecoder().decode(body),
    keys: actor.keys.map(({ id, spki }) => ({ id, spki })),
    receivedAt: deps.clock().toISOString(),
  };
}

/** Who is gone took the key along; of one we never knew there is nothing to delete. */
async function isFarewellOfStranger(deps: Deps, { type, actor, object }: Activity) {
  return type.includes("Delete") && object?.id === actor &&
    !await findRemoteActor(deps, actor!);
}

/** The actor, if the request is theirs, or was passed on with a proof of theirs. */
async function verified(
  deps: Deps,
  request: Request,
  { body, document, claimed, heard }: {
    readonly body: Uint8Array;
    readonly document: JsonObject;
    readonly claimed: string;
    readonly heard: (host: string) => void;
  },
): Promise<RemoteActor | null> {
  const { method, headers } = request;
  const url = new URL(request.url);
  const publicUrl = new URL(url.pathname + url.search, deps.config.origin);
  const sender = await signerOf(deps, { method, url: publicUrl, headers, body });
  if (sender) heard(new URL(sender.address).host);
  if (sender?.address === claimed) return sender;
  const prover = await proverOf(deps, document);
  return prover?.address === claimed ? prover : null;
}

function statusOf(error: DomainError): number {
  if (error instanceof NotFoundError) return 404;
  if (error instanceof ForbiddenError) return 403;
  return 422;
}

function refuse(activity: Activity, code: string, status: number): Response {
  log.info("Refused {activity} of {actor}: {code}.", {
    activity: activity.id,
    actor: activity.actor,
    code,
  });
  return answer(status);
}

function answer(status: number): Response {
  return new Response(null, { status });
}
