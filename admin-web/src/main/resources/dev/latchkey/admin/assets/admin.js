"use strict";
// Comfort only: every page works without this file.

// Fields that do not apply are hidden; the hint that says when they apply goes with them.
// Nothing applies on account of a field that does not apply itself; it stands further up and is judged first.
function valueOf(form, name) {
  const field = form.elements.namedItem(name);
  const around = field instanceof Element ? field.closest("[data-when]") : null;
  return field && !(around && around.hidden) ? field.value : "";
}

function showWhatApplies(form) {
  for (const field of form.querySelectorAll("[data-when]")) {
    const wanted = field.dataset.values.split(" ");
    field.hidden = !wanted.includes(valueOf(form, field.dataset.when)) && !field.classList.contains("wrong");
  }
}

for (const form of document.querySelectorAll("form")) {
  if (form.querySelector("[data-when]")) {
    form.addEventListener("change", () => showWhatApplies(form));
    showWhatApplies(form);
  }
}

// A box that filters the rows of a table as one types.
for (const box of document.querySelectorAll("input[data-filters]")) {
  const rows = [...document.querySelectorAll("#" + box.dataset.filters + " tbody tr")];
  const filter = () => {
    const wanted = box.value.trim().toLowerCase();
    let heading = null;
    for (const row of rows) {
      if (row.classList.contains("heading")) {
        heading = row;
        heading.hidden = wanted !== "";
        continue;
      }
      const shown = row.dataset.text.toLowerCase().includes(wanted);
      row.hidden = !shown;
      if (shown && heading) {
        heading.hidden = false;
      }
    }
  };
  box.closest("[hidden]")?.removeAttribute("hidden");
  box.addEventListener("input", filter);
}

// Buttons that copy; browsers let pages do so over https and on the own machine only.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button[data-copies]")) {
    const said = button.parentElement.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(button.dataset.copies).then(
        () => { said.textContent = "Copied"; },
        () => { said.textContent = "The browser did not let the page copy."; });
    });
  }
}

document.getElementById("problems")?.focus();
