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

// A box that filters the rows of a table as one types.
function filterRows(box) {
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
function copies(button) {
  const said = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(button.dataset.copies).then(
      () => { said.textContent = "Copied"; },
      () => { said.textContent = "The browser did not let the page copy."; });
  });
}

// What was sent is not sent twice, and what takes longer than a moment says that it goes on.
const MOMENT = 400;

function beBusy(form) {
  const said = document.createElement("p");
  said.className = "working";
  said.setAttribute("role", "status");
  form.append(said);
  form.setAttribute("aria-busy", "true");
  // After the browser has taken the values: a button that is out of use sends none.
  setTimeout(() => form.querySelectorAll("button").forEach(button => { button.disabled = true; }), 0);
  setTimeout(() => { said.textContent = "Working on it …"; }, MOMENT);
}

// The browser may show a page again as it was left.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[aria-busy]")) {
    form.removeAttribute("aria-busy");
    form.querySelectorAll(".working").forEach(said => said.remove());
    form.querySelectorAll("button").forEach(button => { button.disabled = false; });
  }
});

function enliven(part) {
  for (const form of part.querySelectorAll("form")) {
    if (form.querySelector("[data-when]")) {
      form.addEventListener("change", () => showWhatApplies(form));
      showWhatApplies(form);
    }
    if (form.getAttribute("method") === "post") {
      form.addEventListener("submit", () => beBusy(form));
    }
  }
  part.querySelectorAll("input[data-filters]").forEach(filterRows);
  if (navigator.clipboard) {
    part.querySelectorAll("button[data-copies]").forEach(copies);
  }
  part.querySelector("#problems")?.focus();
}

enliven(document);

// Lists are filtered, sorted and paged by htmx, which replaces the main part of the page.
document.body.addEventListener("htmx:load", event => {
  if (event.detail.elt !== document.body) {
    enliven(event.detail.elt);
  }
});
document.body.addEventListener("htmx:beforeRequest", () => {
  document.getElementById("main").setAttribute("aria-busy", "true");
});
// Anything but the list, for example the login page after the session has ended, is a page of its own.
document.body.addEventListener("htmx:beforeSwap", event => {
  const answer = event.detail.xhr;
  if (answer.status !== 200 || new URL(answer.responseURL).pathname !== location.pathname) {
    event.detail.shouldSwap = false;
    location.assign(answer.responseURL);
  }
});
document.body.addEventListener("htmx:sendError", event => location.assign(event.detail.pathInfo.finalRequestPath));
