/// <reference lib="webworker" />
/**
 * Keeps the page that verifies, and what it is made of, for when there is no line. Its scope is that
 * page alone; the copy it keeps is the one that names nobody. `scripts/build.ts` says which files,
 * so that a new build is a new worker, and what the old one kept goes.
 */
export {};

declare const FILES: readonly string[];
declare const self: ServiceWorkerGlobalScope;

/** The page as anyone sees it, in the reader's language. */
const COPY = "/verify/offline";
const OURS = "verify ";
/** Named by what is in it. */
const EDITION = OURS + FILES.join(" ");

self.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname === "/verify") {
    event.respondWith(page(request));
    // The language may have changed since.
    event.waitUntil(renewCopy());
  } else if (FILES.includes(pathname)) event.respondWith(file(request));
});

async function keep(): Promise<void> {
  const cache = await caches.open(EDITION);
  await cache.addAll([...FILES, COPY]);
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== EDITION);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return await kept(COPY) ?? Response.error();
  }
}

async function file(request: Request): Promise<Response> {
  return await kept(request) ?? await fetch(request);
}

async function kept(what: Request | string): Promise<Response | undefined> {
  return await (await caches.open(EDITION)).match(what);
}

async function renewCopy(): Promise<void> {
  const cache = await caches.open(EDITION);
  // Without a line the copy from before stays.
  await cache.add(COPY).catch(() => {});
}
