// Shows what is typed into a field of dots, and hides it again before the form is sent.
(() => {
  const offer = () => {
    for (const button of document.querySelectorAll("button[data-reveal]")) button.hidden = false;
  };
  const turn = (button, shown) => {
    document.getElementById(button.dataset.reveal).type = shown ? "text" : "password";
    button.querySelector("span").textContent = shown ? button.dataset.hide : button.dataset.show;
  };
  document.addEventListener("DOMContentLoaded", offer);
  document.addEventListener("htmx:after:swap", offer);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-reveal]");
    if (!button) return;
    turn(button, document.getElementById(button.dataset.reveal).type === "password");
  });
  // A browser keeps passwords, and remembers as plain words what was shown when it was sent.
  document.addEventListener("submit", (event) => {
    for (const button of event.target.querySelectorAll("button[data-reveal]")) turn(button, false);
  }, { capture: true });
})();
