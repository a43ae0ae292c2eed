import { Hono } from "hono";
import slugify from "@sindresorhus/slugify";
import { z } from "zod";
import { coreBytes } from "../../credentials/core.ts";
import { parseDocument } from "../../credentials/parse.ts";
import { VISIBILITIES } from "../../identity/types.ts";
import {
  closeCredential,
  credentialDocument,
  revokeCredential,
  setVisibility,
} from "../../recognition/credentials.ts";
import { asBadge, isBadge } from "../../recognition/kinds.ts";
import { bakedPng, bakedSvg } from "../../recognition/pictures.ts";
import { createShareLink, endShareLink, LINK_DAYS } from "../../recognition/access/share_links.ts";
import type { BadgeRecord, CredentialRecord } from "../../recognition/types.ts";
import { isPublic } from "../../visibility.ts";
import type { FormState } from "../../../views/components/form_state.ts";
import { attachment } from "../attachment.ts";
import { cached } from "../cached.ts";
import { showCard } from "../cards/card_page.tsx";
import { recordHere } from "../cards/record.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { formBody, readForm, refused } from "../forms.ts";
import { askedDocumentType, DOCUMENT_TYPES } from "../negotiate.ts";
import { readBadge } from "../recognition/badges.ts";
import { showCredential, showPrint } from "../recognition/credential_page.tsx";
import { showPreview } from "../recognition/preview.ts";
import { goTo, reader, VARY } from "../respond.ts";

/** A badge: its page, its exact bytes, and what its holder and its issuer may do with it. */
export function credentialsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/credentials/:id", async (c) => {
    const record = await recordHere(c);
    const type = askedDocumentType(c);
    if (!type) return await show(c, record, {});
    return answer(c, record, await credentialDocument(c.var.deps, record), type);
  });
  app.get("/credentials/:id/core", async (c) => {
    const record = await recordHere(c);
    const document = parseDocument(await credentialDocument(c.var.deps, record));
    return answer(c, record, coreBytes(document), "application/json");
  });
  app.get("/credentials/:id/print", async (c) => await showPrint(c, await recordOf(c)));
  app.get("/credentials/:id/preview/:version", async (c) => {
    return await showPreview(c, await recordHere(c), c.req.param("version"));
  });
  app.get("/credentials/:id/badge.png", async (c) => {
    const record = await recordOf(c);
    return await download(c, record, "png", await bakedPng(c.var.deps, record), "image/png");
  });
  app.get("/credentials/:id/badge.svg", async (c) => {
    const record = await recordOf(c);
    return await download(c, record, "svg", await bakedSvg(c.var.deps, record), "image/svg+xml");
  });
  app.get("/credentials/:id/badge.json", async (c) => {
    const record = await recordOf(c);
    const document = await credentialDocument(c.var.deps, record);
    return await download(c, record, "json", document, DOCUMENT_TYPES[0]);
  });
  app.post("/credentials/:id/visibility", changeVisibility);
  app.post("/credentials/:id/links", addLink);
  app.post("/credentials/:id/links/:link/end", async (c) => {
    const { id, link } = c.req.param();
    await endShareLink(c.var.deps, reader(c), id, link);
    return goTo(c, `/credentials/${id}?done=link-closed`);
  });
  app.post("/credentials/:id/revoke", revoke);
  app.post("/credentials/:id/close", async (c) => {
    const { closed } = await formBody(c);
    const { id } = await recordOf(c);
    await closeCredential(c.var.deps, reader(c, "issuer"), id, closed === "yes");
    return goTo(c, `/credentials/${id}`);
  });
  return app;
}

async function recordOf(c: WebContext): Promise<BadgeRecord> {
  return asBadge(await recordHere(c));
}

/** The page of a badge or of a card. */
async function show(
  c: WebContext,
  record: CredentialRecord,
  forms: Partial<Record<"visibility" | "link", FormState>>,
  status?: 422,
): Promise<Response> {
  return isBadge(record)
    ? await showCredential(c, record, forms, status)
    : await showCard(c, record, forms, status);
}

/** Bytes under the badge's own visibility: what is public may be kept and read by other sites' scripts. */
function answer(
  c: WebContext,
  record: CredentialRecord,
  body: Uint8Array | string,
  type: string,
): Response {
  c.header("Vary", VARY);
  const open = isPublic(record.visibility) && !c.req.query("key");
  if (open) c.header("Access-Control-Allow-Origin", "*");
  else c.header("X-Robots-Tag", "noindex");
  // Asked again each time: from public to private takes effect at once.
  return cached(c, body, type, open ? "public, no-cache" : "private, no-store");
}

async function download(
  c: WebContext,
  record: BadgeRecord,
  ending: string,
  body: Uint8Array | string,
  type: string,
): Promise<Response> {
  const { name } = await readBadge(c.var.deps, record.achievement);
  c.header("Content-Disposition", attachment(`badge-${slugify(name)}.${ending}`));
  return answer(c, record, body, type);
}

const visibilityForm = z.object({ visibility: z.enum(VISIBILITIES, "choose") });

async function changeVisibility(c: WebContext): Promise<Response> {
  const account = reader(c);
  const record = await recordHere(c);
  const parsed = await readForm(c, visibilityForm);
  if (!parsed.ok) return await show(c, record, { visibility: parsed.form }, 422);
  await setVisibility(c.var.deps, account, record.id, parsed.value.visibility);
  return goTo(c, `/credentials/${record.id}?done=visibility`);
}

const linkForm = z.object({ days: z.enum(LINK_DAYS.map(String), "choose").transform(Number) });

async function addLink(c: WebContext): Promise<Response> {
  const account = reader(c);
  const record = await recordHere(c);
  const parsed = await readForm(c, linkForm);
  if (!parsed.ok) return await show(c, record, { link: parsed.form }, 422);
  try {
    await createShareLink(c.var.deps, account, record.id, parsed.value.days);
  } catch (error) {
    return await show(c, record, { link: refused(c, parsed.form, error) }, 422);
  }
  return goTo(c, `/credentials/${record.id}?done=link`);
}

const revocationForm = z.object({ reason: z.string("reason-required") });

async function revoke(c: WebContext): Promise<Response> {
  const account = reader(c, "issuer");
  const record = await recordOf(c);
  const parsed = await readForm(c, revocationForm);
  if (!parsed.ok) return await showCredential(c, record, { revoke: parsed.form }, 422);
  try {
    await revokeCredential(c.var.deps, account, record.id, parsed.value.reason);
  } catch (error) {
    return await showCredential(c, record, { revoke: refused(c, parsed.form, error) }, 422);
  }
  return goTo(c, `/credentials/${record.id}`);
}
