// Says that an answer takes its time, once it takes more than a second: one sees it and hears it.
(() => {
  const PATIENCE_MS = 1000;
  const timers = new Map();

  const say = () => {
    const { body } = document;
    body.classList.add("is-waiting");
    document.getElementById("status").textContent = body.dataset.waiting;
  };

  addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
    if (ctx.sourceElement.closest("form")) timers.set(ctx, setTimeout(say, PATIENCE_MS));
  });
  addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    clearTimeout(timers.get(ctx));
    timers.delete(ctx);
    if (timers.size === 0) document.body.classList.remove("is-waiting");
  });
})();
