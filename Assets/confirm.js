// The confirm page, made quicker for who does it two hundred times a day; all of it works without this.
// A field shows its words, words fill a field, keys walk, corrections are sent and saved without leaving the page.

const page = () => document.querySelector(".desk[data-draft]");
const text = () => document.getElementById("text");
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
const typing = (element) => element instanceof HTMLElement && element.closest("input, textarea, select") !== null;

/** The field in hand: of a card, or of the document itself (card 0). */
let hand = null;
/** The id of the field that was looked at last; it stays when the page is put in anew. */
let looked = null;
/** The part of the open form that words of the text go to. */
let into = null;

// ── words and fields ──────────────────────────────────────────────────────────────────────────────────

const marksOf = (card, field) => [...document.querySelectorAll(`#text [data-m~="${card}.${field}"]`)];

/** Marks the words a field was read from, and brings them into view within the text. */
function showWords(card, field) {
  document.querySelectorAll("#text .on").forEach((mark) => mark.classList.remove("on"));
  const marks = marksOf(card, field);
  marks.forEach((mark) => mark.classList.add("on"));
  if (marks.length === 0) return false;
  const pane = text();
  const place = marks[0].getBoundingClientRect(), frame = pane.getBoundingClientRect();
  pane.scrollTo({ top: pane.scrollTop + place.top - frame.top - frame.height / 3, behavior: calm });
  return true;
}

/** On a narrow screen the text stands above the cards: who asks for words is led there. */
function leadToText() {
  const frame = text().getBoundingClientRect();
  if (frame.bottom < 80 || frame.top > innerHeight - 80) text().scrollIntoView({ block: "start", behavior: calm });
}

/** Takes a field of a card in hand. */
function take(row) {
  const card = row.closest("[data-card]");
  if (!card) return;
  document.querySelectorAll(".cards .hand").forEach((other) => other.classList.remove("hand"));
  row.classList.add("hand");
  looked = row.id;
  hand = { card: card.dataset.card, field: row.dataset.field };
  if (!showWords(hand.card, hand.field)) showWords(hand.card, "text");
}

function clickedInCards(event) {
  const link = event.target.closest("a[href^='#w-']");
  if (link) {
    event.preventDefault();
    const [, card, ...field] = link.hash.slice(1).split("-");
    const row = document.getElementById(card === "0" ? `head-${field.join("-")}` : `c${card}-${field.join("-")}`);
    if (row) take(row); else showWords(card, field.join("-"));
    leadToText();
    link.closest("article")?.focus({ preventScroll: true });
    return;
  }
  const row = event.target.closest("dd[data-field]");
  if (row && !event.target.closest("a, button, summary")) take(row);
}

/** A mark leads to its card; of several, to that of the innermost field. */
function clickedInText(event) {
  if (!getSelection().isCollapsed) return;
  const mark = event.target.closest("[data-m]");
  const key = mark?.dataset.m.split(" ").at(-1);
  if (!key) return;
  const [card, field] = key.split(".");
  if (field.startsWith("report-")) { document.getElementById(field)?.scrollIntoView({ block: "nearest", behavior: calm }); showWords(card, field); return; }
  const row = document.getElementById(card === "0" ? `head-${field}` : `c${card}-${field}`);
  const article = document.getElementById(card === "0" ? "head" : `c${card}`);
  (row ?? article)?.scrollIntoView({ block: "nearest", behavior: calm });
  article?.focus({ preventScroll: true });
  if (row) take(row); else showWords(card, field);
}

// ── selecting words ───────────────────────────────────────────────────────────────────────────────────

const bytes = (words) => new TextEncoder().encode(words).length;

/** The UTF-8 offset in the document's text of a place in the page; null where it is no place in the text. */
function offsetOf(node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const line = element?.closest("#text [data-o]");
  if (!line) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset.o) + bytes(before.toString());
}

/** The words selected in the text, with where they stand. */
function chosenWords() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !text()?.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  let start = offsetOf(range.startContainer, range.startOffset);
  let end = offsetOf(range.endContainer, range.endOffset);
  const words = range.toString();
  if (start === null || end === null || end <= start || !words.trim()) return null;
  start += bytes(words.slice(0, words.length - words.trimStart().length));
  end -= bytes(words.slice(words.trimEnd().length));
  return { words: words.trim().replace(/\s+/g, " "), at: `${start}-${end}` };
}

/** Puts what the reader makes of words into the fields of a term; words that name no time leave them as they are. */
async function fillTerm(target, words) {
  const answer = await fetch(`/drafts/${page().dataset.draft}/term?${new URLSearchParams({ words })}`, { headers: { Accept: "application/json" } });
  const term = answer.ok ? await answer.json() : {};
  if (!term.kind || !target.isConnected) return;
  const often = target.querySelector("[name=recurrence]");
  if (![...often.options].some((option) => option.value === term.recurrence)) often.add(new Option(term.often, term.recurrence));
  for (const name of ["kind", "from", "by", "recurrence"]) target.querySelector(`[name=${name}]`).value = term[name];
  target.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Words chosen in the text fill the field of the open form, or the field in hand. */
async function wordsChosen() {
  const chosen = chosenWords();
  if (!chosen) return;
  const form = document.querySelector("form#edit");
  if (form) {
    const target = into && form.contains(into) ? into : form.querySelector(".into");
    if (target) fill(target, chosen);
    return;
  }
  if (!hand) return;
  const direct = ["text", "lead", "support", "due", "product", "number", "title", "issuer", "place"];
  const offer = document.getElementById("offer") ?? makeOffer();
  offer.querySelector("b").textContent = nameOf(hand);
  offer.hidden = !direct.includes(hand.field);
  offer.dataset.chosen = JSON.stringify({ ...chosen, ...hand });
}

const nameOf = ({ card, field }) => document.getElementById(card === "0" ? `head-${field}` : `c${card}-${field}`)?.previousElementSibling?.textContent ?? field;

/** A button that puts the chosen words into the field in hand. */
function makeOffer() {
  const offer = document.createElement("button");
  offer.id = "offer";
  offer.type = "button";
  offer.className = "main";
  offer.append("→ ", document.createElement("b"));
  offer.addEventListener("click", () => {
    offer.hidden = true;
    const { words, at, card, field } = JSON.parse(offer.dataset.chosen);
    send(`/drafts/${page().dataset.draft}/edits`, { what: "words", card, field, words, at, seen: page().dataset.version });
  });
  document.querySelector(".desk").after(offer);
  return offer;
}

function fill(target, { words, at }) {
  const name = target.dataset.into;
  const place = target.querySelector(`[name="at-${name}"]`);
  const field = target.querySelector(name === "due" ? "[name=words]" : "textarea, input:not([type=hidden])");
  if (!field) return;
  const adds = (name === "lead" || name === "support" || name === "recipients") && field.value.trim() !== "" && field.dataset.filled;
  field.value = adds ? field.value.trimEnd() + "\n" + words : words;
  field.dataset.filled = "yes";
  if (place) place.value = at;
  if (name === "due") fillTerm(target, words);
  target.classList.add("filled");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus({ preventScroll: true });
}

// ── sending without leaving ───────────────────────────────────────────────────────────────────────────

/** Sends a form's fields, and shows the page that answers in place of this one. */
async function send(action, fields, { quiet = false } = {}) {
  const body = new URLSearchParams(fields);
  if (!body.has("token")) body.set("token", document.querySelector("main input[name=token]")?.value ?? "");
  const answer = await fetch(action, { method: "POST", body, headers: { Accept: "text/html" } });
  return show(answer, { quiet });
}

async function open(address) {
  return show(await fetch(address, { headers: { Accept: "text/html" } }));
}

async function show(answer, { quiet = false } = {}) {
  const url = new URL(answer.url);
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!next.querySelector(".desk[data-draft]")) { location.assign(url); return false; }
  if (quiet) return showSaved(answer, next);
  const places = [".text", ".cards"].map((part) => [part, document.querySelector(part)?.scrollTop ?? 0]);
  document.querySelector("main").replaceChildren(...next.querySelector("main").childNodes);
  for (const [part, top] of places) { const element = document.querySelector(part); if (element) element.scrollTop = top; }
  if (url.pathname === location.pathname) history.replaceState(null, "", url.search || location.pathname);
  hand = null;
  into = null;
  begin(url.hash.slice(1));
  return answer.ok;
}

/** Opens the page at a card or a form, and puts the caret where work goes on. */
function begin(anchor) {
  const problem = document.querySelector("[data-focus]");
  const form = document.querySelector("form#edit");
  const place = document.getElementById(anchor || "") ?? form?.closest("article");
  place?.scrollIntoView({ block: "nearest" });
  if (form) form.closest("article").scrollIntoView({ block: "start" });
  if (problem) { scrollTo(0, 0); problem.focus(); }
  else if (form) openForm(form);
  else if (place?.matches("article")) place.focus({ preventScroll: true });
  if (form) { form.dispatchEvent(new CustomEvent("shown", { bubbles: true })); keepSaving(form); }
  const card = form?.querySelector("[name=card]")?.value;
  if (card) showWords(card, "text");
}

/** Puts the caret into a form: of two halves, where the second begins. */
function openForm(form) {
  const field = form.querySelector("textarea, input:not([type=hidden]), select");
  field?.focus();
  if (field?.name === "halves") field.setSelectionRange(field.value.indexOf("\n") + 1, field.value.indexOf("\n") + 1);
}

// ── saving while one types ────────────────────────────────────────────────────────────────────────────

/** An open card is saved as it is typed, and when the page is left; the form stays, and learns what is saved. */
function keepSaving(form) {
  if (form.querySelector("[name=what]")?.value !== "card" || form.dataset.saving) return;
  form.dataset.saving = "yes";
  let timer = null;
  const rest = () => { clearTimeout(timer); timer = null; };
  const fields = () => [...new FormData(form), ["keep", "yes"]];
  form.addEventListener("input", () => {
    rest();
    timer = setTimeout(() => {
      timer = null;
      if (form.isConnected) send(form.action, fields(), { quiet: true });
    }, 1500);
  });
  form.addEventListener("submit", rest);
  addEventListener("pagehide", () => {
    if (timer === null || !form.isConnected) return;
    rest();
    navigator.sendBeacon(form.action, new URLSearchParams(fields()));
  });
}

/** What was saved stands in the rest of the page; of a conflict the whole page is shown. */
function showSaved(answer, next) {
  if (answer.status === 409) { document.querySelector("main").replaceChildren(...next.querySelector("main").childNodes); begin(""); return false; }
  if (!answer.ok) return false;
  const form = document.querySelector("form#edit");
  const fresh = next.querySelector("form#edit");
  if (!form || !fresh) return false;
  for (const field of fresh.querySelectorAll("input[type=hidden]")) {
    const own = form.querySelector(`input[type=hidden][name="${CSS.escape(field.name)}"]`);
    if (own) own.value = field.value;
  }
  for (const part of [".foot", "#doubts", ".head"]) {
    const here = document.querySelector("main " + part), there = next.querySelector("main " + part);
    if (here && there) here.replaceWith(there);
  }
  const { scrollTop } = text();
  text().replaceChildren(...next.getElementById("text").childNodes);
  text().scrollTop = scrollTop;
  page().dataset.version = next.querySelector(".desk").dataset.version;
  return true;
}

// ── keys ──────────────────────────────────────────────────────────────────────────────────────────────

const cards = () => [...document.querySelectorAll(".cards [data-card]")];
const present = () => document.activeElement?.closest?.(".cards [data-card]") ?? document.querySelector(".cards .hand")?.closest("[data-card]") ?? null;

async function accept(card) {
  const index = cards().indexOf(card);
  const form = card.querySelector("footer form");
  if (!form) return;
  const what = card.dataset.card === "0" ? "accept-head" : "accept";
  await send(form.action, [...new FormData(form), ["what", what]]);
  const next = cards()[index + 1];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest", behavior: calm });
  if (next) showWords(next.dataset.card, next.dataset.card === "0" ? "title" : "text");
}

/** Leads to the next field in doubt behind the one looked at last, and from the last to the first. */
function nextDoubt() {
  const doubts = [...document.querySelectorAll(".cards [data-unsure]")];
  if (doubts.length === 0) return;
  const last = document.getElementById(looked ?? "");
  const row = doubts.find((doubt) => last && last.compareDocumentPosition(doubt) & Node.DOCUMENT_POSITION_FOLLOWING) ?? doubts[0];
  row.closest("[data-card]").focus({ preventScroll: true });
  row.scrollIntoView({ block: "center", behavior: calm });
  take(row);
}

function keyPressed(event) {
  if (event.ctrlKey && event.key === "Enter") { document.querySelector("form#edit")?.requestSubmit(); return; }
  if (event.key === "Escape" && document.querySelector("form#edit")) {
    event.preventDefault();
    open(location.pathname);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
  const card = present() ?? cards()[0];
  switch (event.key.toLowerCase()) {
    case "enter": if (card && !document.querySelector("form#edit")) { event.preventDefault(); accept(card); } break;
    case "e": { const edit = card?.querySelector("[data-do=edit]"); if (edit) { event.preventDefault(); open(edit.href); } break; }
    case "s": { const split = card?.querySelector("[data-do=split]"); if (split) { event.preventDefault(); open(split.href); } break; }
    case "n": event.preventDefault(); nextDoubt(); break;
    case "a": {
      const field = hand?.card !== "0" ? hand?.field : null;
      if (!field || field === "text") break;
      event.preventDefault();
      send(`/drafts/${page().dataset.draft}/edits`, { what: "accept-column", column: field, seen: page().dataset.version });
    }
  }
}

// ── start ─────────────────────────────────────────────────────────────────────────────────────────────

function listen() {
  const main = document.querySelector("main");
  main.addEventListener("click", (event) => {
    if (event.target.closest(".text")) clickedInText(event);
    const link = event.target.closest("a");
    if (link && !event.ctrlKey && !event.metaKey && link.pathname === location.pathname && (link.search || link.closest("#edit")) && !link.hash.startsWith("#w-")) {
      event.preventDefault();
      open(link.href);
      return;
    }
    if (event.target.closest(".cards")) clickedInCards(event);
  });
  main.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.id === "confirm" || !/\/(edits|undo)$/.test(form.getAttribute("action") ?? "")) return;
    event.preventDefault();
    event.stopPropagation();
    const fields = [...new FormData(form)];
    if (event.submitter?.name) fields.push([event.submitter.name, event.submitter.value]);
    send(form.action, fields);
  });
  main.addEventListener("focusin", (event) => { into = event.target.closest?.(".into") ?? into; });
  main.addEventListener("mouseup", (event) => { if (event.target.closest(".text")) setTimeout(wordsChosen); });
  main.addEventListener("touchend", (event) => { if (event.target.closest(".text")) setTimeout(wordsChosen, 300); });
  document.addEventListener("keyup", (event) => { if (event.shiftKey && event.key.startsWith("Arrow")) wordsChosen(); });
  document.addEventListener("keydown", keyPressed);
}

if (page()) {
  listen();
  if (document.querySelector("form#edit")) begin(location.hash.slice(1));
}
