// What makes every page nicer; each works without it. One concern a function, started at the end.

const typing = (element) => element instanceof HTMLElement && element.closest("input, textarea, select, [contenteditable]") !== null;

/** Leads to what was wrong, so that a screen reader begins there. */
function focusProblems() {
  document.querySelector("[data-focus]")?.focus();
}

/** A key shown on a button or a field presses or focuses it, unless one is typing. */
function listenForKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const name = event.key === "Enter" ? "↵" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
    if (name === "↵" && event.target !== document.body) return;
    const target = [...document.querySelectorAll("[data-key]")].find((element) => element.dataset.key === name && element.offsetParent !== null);
    if (!target) return;
    event.preventDefault();
    if (typing(target)) { target.focus(); target.select?.(); } else target.click();
  });
}

/** J and K walk through the rows of a ledger, Enter opens the one in hand. */
function walkLedger() {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const step = { j: 1, k: -1 }[event.key.toLowerCase()];
    if (!step) return;
    const links = [...document.querySelectorAll(".ledger td.subject a:first-of-type, .ledger a.task")].filter((link, index, all) => all.indexOf(link) === index);
    if (links.length === 0) return;
    const now = links.indexOf(document.activeElement);
    const next = links[now < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(now + step, 0), links.length - 1)];
    event.preventDefault();
    next.focus();
    next.closest("tr")?.scrollIntoView({ block: "nearest" });
  });
}

/** The person's menu closes with Escape and with a click elsewhere. */
function closeMenus() {
  const open = () => document.querySelectorAll("details.person[open]");
  document.addEventListener("click", (event) => open().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; }));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    open().forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
  });
}

/** A form is sent once, however often its button is pressed. */
function sendOnce() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    event.submitter?.setAttribute("aria-busy", "true");
    setTimeout(() => { delete form.dataset.sent; event.submitter?.removeAttribute("aria-busy"); }, 8000);
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  }));
}

/** What was typed in a form marked data-autosave survives a closed lid: it is kept in this tab until it is sent. */
function keepTyped() {
  for (const form of document.querySelectorAll("form[data-autosave]")) {
    const place = "typed " + location.pathname + " " + (form.id || form.getAttribute("action"));
    const fields = () => [...form.elements].filter((field) => field.name && !["hidden", "password", "file", "submit"].includes(field.type) && field.tagName !== "BUTTON");
    const asServed = JSON.stringify(values(fields()));
    const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
    if (kept && kept.served === asServed) restore(fields(), kept.values);
    else sessionStorage.removeItem(place);
    let timer;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => sessionStorage.setItem(place, JSON.stringify({ served: asServed, values: values(fields()) })), 300);
    });
    form.addEventListener("submit", () => { clearTimeout(timer); sessionStorage.removeItem(place); });
  }
}
const values = (fields) => fields.map((field) => ["checkbox", "radio"].includes(field.type) ? field.checked : field.value);
function restore(fields, kept) {
  fields.forEach((field, index) => {
    if (index >= kept.length) return;
    if (["checkbox", "radio"].includes(field.type)) field.checked = kept[index]; else field.value = kept[index];
  });
}

/** A day field gets a calendar beside it; what is typed stays as good. A form that was put in later says "shown". */
function offerCalendars(place) {
  const language = document.documentElement.lang;
  const shown = (iso) => {
    const [year, month, day] = iso.split("-");
    if (language.startsWith("vi")) return `${day}/${month}/${year}`;
    if (language.startsWith("zh")) return `${year}年${+month}月${+day}日`;
    return iso;
  };
  for (const field of place.querySelectorAll("input[data-day]:not([data-offered])")) {
    field.dataset.offered = "yes";
    const picker = document.createElement("input");
    picker.type = "date";
    picker.tabIndex = -1;
    picker.ariaHidden = "true";
    picker.className = "picker";
    if (!picker.showPicker) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "calendar";
    button.textContent = "▦";
    button.ariaLabel = field.labels?.[0]?.textContent ?? "";
    button.addEventListener("click", () => { picker.hidden = false; picker.showPicker(); });
    picker.addEventListener("change", () => {
      if (!picker.value) return;
      field.value = shown(picker.value);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
      field.focus();
    });
    field.after(button, picker);
  }
}

/**
 * Progress of long work: <div class="progress" data-events="/drafts/7/events"> with a <progress> and an [aria-live].
 * The events are `progress` with {"share": 0…1, "words": "…"} and `done` with the address to go to. When the
 * stream cannot be had, the page is asked for again every three seconds, as it is without scripts.
 */
function followProgress() {
  for (const box of document.querySelectorAll("[data-events]")) {
    const events = new EventSource(box.dataset.events);
    const bar = box.querySelector("progress");
    const line = box.querySelector("[aria-live]");
    events.addEventListener("progress", (event) => {
      const { share, words } = JSON.parse(event.data);
      if (bar && typeof share === "number") bar.value = share * bar.max;
      if (line && words && line.textContent !== words) line.textContent = words;
    });
    events.addEventListener("done", (event) => { events.close(); location.assign(event.data || location.href); });
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 3000);
    });
  }
}

focusProblems();
listenForKeys();
walkLedger();
closeMenus();
sendOnce();
keepTyped();
offerCalendars(document);
document.addEventListener("shown", (event) => offerCalendars(event.target));
followProgress();
