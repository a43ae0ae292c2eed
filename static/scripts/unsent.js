// Keeps what is typed into a question before it is sent, so that a browser that dies loses nothing.
// The site keeps it and never the browser: telephones are shared.
(() => {
  const PAUSE_MS = 1000;
  /** How long one message may take before the next one is tried. */
  const PATIENCE_MS = 15_000;
  const known = new WeakMap();
  let changed;
  let timer;
  let sending = false;

  const placeIn = (form) => form?.querySelector("[data-unsent]");

  /** What there is to keep, or nothing where it is kept already or its page is gone. */
  const take = () => {
    clearTimeout(timer);
    const form = changed;
    changed = undefined;
    if (!form?.isConnected) return;
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    const body = new URLSearchParams(fields);
    if (known.get(form) === String(body)) return;
    known.set(form, String(body));
    return { form, body, place: placeIn(form) };
  };

  // A sentence that stays is not read out again at every pause.
  const say = (place, words) => {
    if (place.textContent !== words) place.textContent = words;
  };

  // One after the other: what was written last is what stays.
  const keep = async () => {
    const taken = sending ? undefined : take();
    if (!taken) return;
    const { form, body, place } = taken;
    sending = true;
    const kept = await fetch(place.dataset.unsent, {
      method: "POST",
      body,
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).then(({ ok }) => ok, () => false);
    sending = false;
    say(place, kept ? place.dataset.kept : place.dataset.lost);
    if (kept) return await keep();
    known.delete(form);
    changed ??= form;
  };

  const leave = () => {
    const taken = take();
    if (taken) navigator.sendBeacon(taken.place.dataset.unsent, taken.body);
  };

  addEventListener("input", ({ target }) => {
    if (!placeIn(target.form)) return;
    changed = target.form;
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  });
  addEventListener("change", keep);
  // Its own answer is on the way; any other form would take the page away.
  addEventListener("submit", ({ target }) => target === changed ? clearTimeout(timer) : keep());
  addEventListener("online", keep);
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => document.hidden && leave());
})();
