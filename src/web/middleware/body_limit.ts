import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { TooLargeError } from "../../errors.ts";
import type { WebEnv } from "../env.ts";

/** The most that is read of a body where no file is taken, in bytes. */
const MAX_BODY_BYTES = 1024 * 1024;

/** The addresses that take files from anyone; each has a limit of its own on its route. */
const OPEN = /^\/(?:verify|api\/v1\/verify|setup\/[^/]+|cards\/drafts\/[^/]+\/moments)$/;
/** Those that take files from who is logged in; a stranger's are not read so far. */
const FOR_MEMBERS = /^\/(?:account|admin|awards\/new|endorsement-requests\/[^/]+\/answer)$/;

const limited = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError() {
    throw new TooLargeError();
  },
});

/** Answers 413 to a body that is larger than its address reads. */
export const limitBody: MiddlewareHandler<WebEnv> = (c, next) => {
  const takesFiles = OPEN.test(c.req.path) || (c.var.account && FOR_MEMBERS.test(c.req.path));
  return takesFiles ? next() : limited(c, next);
};
