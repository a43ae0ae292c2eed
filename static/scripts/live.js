/**
 * A page that follows a workshop says when the line is cut, and takes it up again by itself. The
 * server speaks at least every 15 seconds: a line that stays silent much longer is dead, though the
 * browser may not know it, as on a phone that was carried from one network into another.
 */
(() => {
  const SILENCE_MS = 40_000;
  /** When each page's line was last heard, or asked for: a first try that fails is tried again too. */
  const heard = new WeakMap();
  const following = () => document.querySelectorAll("[hx-sse\\:connect]");

  const lost = (id, isLost) => {
    const notice = document.querySelector(`[data-live-lost="${id}"]`);
    if (notice) notice.hidden = !isLost;
  };

  addEventListener("htmx:sse:after:connection", ({ target }) => {
    heard.set(target, Date.now());
    lost(target.id, false);
  });
  for (const sign of ["htmx:sse:after:message", "alive"]) {
    addEventListener(sign, ({ target }) => heard.set(target, Date.now()), true);
  }
  addEventListener("htmx:sse:error", ({ target }) => lost(target.id, true));
  addEventListener("htmx:sse:close", ({ target }) => heard.delete(target));
  addEventListener("offline", () => {
    for (const { id } of following()) lost(id, true);
  });
  addEventListener("DOMContentLoaded", () => {
    for (const element of following()) heard.set(element, Date.now());
  });

  // A fresh copy of the element connects anew; the old one lets go of its line as it leaves.
  const connectAgain = (element) => {
    const copy = element.cloneNode(true);
    element.replaceWith(copy);
    heard.set(copy, Date.now());
    globalThis.htmx.process(copy);
  };
  const lookAround = (patience) => {
    if (!navigator.onLine) return;
    for (const element of following()) {
      const at = heard.get(element);
      if (at !== undefined && Date.now() - at > patience) connectAgain(element);
    }
  };
  addEventListener("online", () => lookAround(0));
  setInterval(() => document.hidden || lookAround(SILENCE_MS), 10_000);
})();
