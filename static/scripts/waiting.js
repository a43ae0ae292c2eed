// Says that an answer takes its time, once it takes more than a second: one sees it and hears it.
(() => {
  const PATIENCE_MS = 1000;
  const timers = new Map();

  const say = () => {
    const { body } = document;
    body.classList.add("is-waiting");
    document.getElementById("status").textContent = body.dataset.waiting;
  };

  const begin = (what) => timers.set(what, setTimeout(say, PATIENCE_MS));
  const end = (what) => {
    clearTimeout(timers.get(what));
    timers.delete(what);
    if (timers.size === 0) document.body.classList.remove("is-waiting");
  };

  addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    if (ctx.sourceElement.closest("form")) begin(ctx);
  });
  addEventListener("htmx:finally:request", ({ detail: { ctx } }) => end(ctx));

  // A form that htmx leaves alone takes the whole page along; a page one comes back to is at rest.
  addEventListener("submit", (event) => {
    if (!event.defaultPrevented) begin(event.target);
  });
  addEventListener("pageshow", () => timers.forEach((_, what) => end(what)));
})();
