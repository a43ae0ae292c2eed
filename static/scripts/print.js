// Opens the browser's print dialogue; without a script its own menu does.
(() => {
  const reveal = () => {
    for (const button of document.querySelectorAll("button[data-print]")) button.hidden = false;
  };
  document.addEventListener("DOMContentLoaded", reveal);
  document.addEventListener("htmx:after:swap", reveal);
  document.addEventListener("click", (event) => {
    if (event.target.closest("button[data-print]")) globalThis.print();
  });
})();
