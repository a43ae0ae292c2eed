import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { DomainError, NotFoundError } from "../../errors.ts";
import { credentialFor } from "../../recognition/access/access.ts";
import { answersFor } from "../../recognition/awards/awards.ts";
import { withdrawEndorsement } from "../../recognition/endorsements/answers.ts";
import { presentationOf } from "../../recognition/endorsements/ask_issuer.ts";
import {
  askAgain,
  keepEndorsement,
  refuseEndorsement,
  takeOffEndorsement,
} from "../../recognition/endorsements/choose.ts";
import { readReceived } from "../../recognition/endorsements/received_store.ts";
import { withdrawRequest } from "../../recognition/endorsements/requests.ts";
import type { ReceivedEndorsement } from "../../recognition/endorsements/types.ts";
import { MAX_FILE_BYTES } from "../../recognition/awards/uploads.ts";
import { attachment } from "../attachment.ts";
import { cached } from "../cached.ts";
import { answerForm, declineForm, showRequest } from "../endorsements/answer.tsx";
import { askForm, takeAskForm } from "../endorsements/ask.tsx";
import { showGiven, showGivenList } from "../endorsements/given.tsx";
import { showHeld } from "../endorsements/held.tsx";
import { askToEndorse, takeEndorsement } from "../endorsements/unasked.tsx";
import type { WebContext, WebEnv } from "../env.ts";
import { SANDBOX_POLICY } from "../middleware/headers.ts";
import { DOCUMENT_TYPES } from "../negotiate.ts";
import { goTo, reader } from "../respond.ts";

const MAX_FORM_BYTES = MAX_FILE_BYTES + 1024 * 1024;

/** Endorsements: asking for them, writing them, choosing which a badge carries. */
export function endorsementsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/credentials/:id/endorsements", (c) => showHeld(c));
  app.get("/credentials/:id/endorsements/new", (c) => askForm(c));
  app.post("/credentials/:id/endorsements/new", takeAskForm);
  app.post("/credentials/:id/endorsements/again", async (c) => {
    const { id } = c.req.param();
    await askAgain(c.var.deps, reader(c), id);
    return goTo(c, `/credentials/${id}/endorsements`);
  });
  app.get("/credentials/:id/presentation.json", downloadPresentation);

  app.get("/endorsement-requests/:id", (c) => showRequest(c, {}));
  app.post("/endorsement-requests/:id/answer", limited, answerForm);
  app.post("/endorsement-requests/:id/decline", declineForm);
  app.post("/endorsement-requests/:id/withdraw", async (c) => {
    const { credential } = await withdrawRequest(c.var.deps, reader(c), c.req.param("id"));
    return goTo(c, `/credentials/${credential}/endorsements`);
  });

  app.get("/endorsements", showGivenList);
  app.get("/endorsements/new", askToEndorse);
  app.post("/endorsements/new", takeEndorsement);
  app.get("/endorsements/:id", showGiven);
  app.post("/endorsements/:id/withdraw", async (c) => {
    const { id } = c.req.param();
    await withdrawEndorsement(c.var.deps, reader(c), id);
    return goTo(c, `/endorsements/${id}`);
  });

  app.post("/endorsements/:id/keep", (c) => choose(c, keepEndorsement));
  app.post("/endorsements/:id/refuse", (c) => choose(c, refuseEndorsement));
  app.post("/endorsements/:id/take-off", (c) => choose(c, takeOffEndorsement));
  app.get("/endorsements/:id/file", serveFile);
  return app;
}

const limited = bodyLimit({
  maxSize: MAX_FORM_BYTES,
  onError: () => {
    throw new DomainError("upload-too-large", { most: MAX_FILE_BYTES / 1024 / 1024 });
  },
});

async function choose(c: WebContext, how: typeof keepEndorsement): Promise<Response> {
  const received = await how(c.var.deps, reader(c), c.req.param("id")!);
  return goTo(
    c,
    received.credential ? `/credentials/${received.credential}/endorsements` : "/endorsements",
  );
}

/** The badge with what its holder keeps beside it, signed by them. */
async function downloadPresentation(c: WebContext): Promise<Response> {
  const { deps } = c.var;
  const account = reader(c);
  const record = await credentialFor(deps, account, c.req.param("id")!);
  if (!await answersFor(deps, account, record.recipient)) throw new NotFoundError();
  const document = await presentationOf(deps, record);
  c.header("Content-Disposition", attachment("badge-et-temoignages.json"));
  return cached(c, JSON.stringify(document), DOCUMENT_TYPES[1], "private, no-store");
}

/** A file that supports an endorsement, for those who see the badge. */
async function serveFile(c: WebContext): Promise<Response> {
  const { deps, account } = c.var;
  const { value: received } = await readReceived(deps, c.req.param("id")!);
  await requireInSight(c, received);
  const content = received.file && await deps.blobs.get(received.file.blob);
  if (!content) throw new NotFoundError();
  c.header("Content-Security-Policy", SANDBOX_POLICY);
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Content-Disposition", attachment(received.file!.name));
  c.header("Vary", "Cookie");
  return cached(c, content, received.file!.mediaType, account ? "private, no-store" : "no-store");
}

/** What is kept is seen by who sees the badge; what waits or was refused, by its receiver alone. */
async function requireInSight(c: WebContext, received: ReceivedEndorsement): Promise<void> {
  const { deps, account } = c.var;
  if (!received.credential) throw new NotFoundError();
  const record = await credentialFor(deps, account, received.credential, c.req.query("key"));
  if (received.state === "kept") return;
  if (!account || !await answersFor(deps, account, record.recipient)) throw new NotFoundError();
}
