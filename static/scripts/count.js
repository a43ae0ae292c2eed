// Says how many of a group are ticked while one ticks; without a script the next page does.
document.addEventListener("change", (event) => {
  const group = event.target.closest?.("[data-counts]");
  if (!group) return;
  const told = group.querySelector("[data-count]");
  const count = group.querySelectorAll("input:checked").length;
  told.textContent = told.dataset.words.replace("%", count);
  told.classList.toggle("card-count-full", count === Number(group.dataset.counts));
});
