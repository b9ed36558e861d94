// The review page. The server judges, saves and knows; this shows what it says and asks it to act.

import { Ahead } from "./ahead.js";
import { bind } from "./keys.js";
import { button, changed, element, list, moment } from "./pieces.js";
import { Rows } from "./rows.js";
import { ask, base, refusal, spoken, t } from "./server.js";
import * as side from "./side.js";

const main = document.querySelector("main.desk");
const preview = document.getElementById("preview");
const frame = preview.querySelector("iframe");
const { locale, slug } = main.dataset;
const rows = new Rows(JSON.parse(document.getElementById("told").textContent), `${base}/${locale}/`);

let open = null; // what is told of the open string
let row = null; // its row
let turns = { open: 0, judge: 0, preview: 0, recall: 0 }; // how often each was asked; an answer to an earlier one is dropped
let insisted = ""; // the version that was approved once, where it has to be said twice
let written = 0; // how many texts were written since the page was opened
let timers = {};

const boxes = () => (row ? [...row.querySelectorAll("textarea")] : []);
const texts = () => boxes().map((box) => box.value);

function status(text, bad = false) {
  const line = document.getElementById("status");
  line.textContent = text;
  line.classList.toggle("bad", bad);
}

const order = (more) => ({ address: open.address, locale, version: open.version, ...more });

function later(name, pause, act) {
  clearTimeout(timers[name]);
  timers[name] = setTimeout(act, pause);
}

// --- what is kept in this browser until it is saved

const draftKey = (address) => `draft ${locale} ${address}`;

function keepDraft() {
  if (!open) return;
  const same = texts().every((text, place) => text === open.targets[place]);
  if (same) localStorage.removeItem(draftKey(open.address));
  else localStorage.setItem(draftKey(open.address), JSON.stringify({ version: open.version, texts: texts() }));
}

function keptDraft(address) {
  try {
    const kept = JSON.parse(localStorage.getItem(draftKey(address)));
    return Array.isArray(kept?.texts) ? kept : null;
  } catch {
    return null;
  }
}

async function refresh() {
  const query = new URLSearchParams(location.search);
  query.set("slug", slug);
  query.set("locale", locale);
  const { code, said } = await ask(`/api/article?${query}`);
  if (code !== 200) return;
  document.getElementById("outdated").hidden = rows.renew(said);
  findErrors();
  if (said.warnings.length) status(said.warnings.join(" "), true);
}

// Every string of the article is judged, but for one so long that a save would have to wait for it.
const MOST_JUDGED = 300;

async function findErrors() {
  if (rows.rows.length > MOST_JUDGED) return;
  const { code, said } = await ask(`/api/blocked?${new URLSearchParams({ slug, locale })}`);
  if (code === 200) rows.block(said.addresses);
}

// --- opening a string

async function openAt(address, { focus = true, note = "" } = {}) {
  const next = rows.of(address);
  if (!next) return;
  const turn = ++turns.open;
  const { code, said } = await ask(`/api/string?${new URLSearchParams({ address, locale })}`);
  if (turn !== turns.open) return;
  if (code !== 200) {
    status(refusal(said), true);
    return;
  }
  const top = next.getBoundingClientRect().top;
  close();
  row = next;
  row.classList.add("current");
  row.classList.remove("out");
  row.parentElement.classList.add("here");
  show(said);
  bringIntoSight(top);
  if (focus) boxes()[0]?.focus({ preventScroll: true });
  history.replaceState(null, "", `${base}/${locale}/${address}${location.search}`);
  localStorage.setItem(`place ${locale} ${slug}`, address);
  localStorage.setItem("last place", JSON.stringify({ href: location.pathname + location.search, title: document.title }));
  if (note) status(note);
}

// The row stays where it was; only where that is out of sight does the page move.
function bringIntoSight(top) {
  scrollBy(0, row.getBoundingClientRect().top - top);
  const bounds = row.getBoundingClientRect();
  const bar = document.querySelector(".bar").getBoundingClientRect().bottom;
  if (bounds.top < bar || bounds.bottom > innerHeight - 40) {
    scrollBy(0, bounds.height > innerHeight * 0.6 ? bounds.top - bar - 8 : bounds.top - innerHeight / 3);
  }
}

function close() {
  if (!row) return;
  keepDraft();
  row.querySelector(".editor")?.remove();
  row.querySelectorAll(".change").forEach((one) => one.remove());
  markTerms([]);
  row.classList.remove("current");
  row.parentElement.classList.remove("here");
  row = null;
  open = null;
}

function show(said) {
  open = said;
  const editor = document.getElementById("editor").content.cloneNode(true);
  const forms = editor.querySelector(".boxes");
  const draft = keptDraft(said.address);
  said.targets.forEach((text, place) => forms.append(box(text, place, draft?.texts)));
  row.querySelector(".editor")?.remove();
  row.querySelector(".target").append(editor);
  row.querySelector(".editor").addEventListener("submit", (event) => event.preventDefault());
  row.querySelectorAll("[data-act]").forEach((one) => one.addEventListener("click", () => ahead.perform(acts[one.dataset.act])));
  row.querySelector(".place").textContent = `${said.place}/${said.total}`;
  const unread = said.state === "draft" && said.origin && said.origin !== "person";
  row.querySelector(".unread").hidden = !unread;
  if (unread) row.querySelector(".unread").textContent = `${t("A machine's draft that nobody has read")}: ${said.origin}`;
  drawChanges();
  markTerms(said.terms);
  drawSide(said.findings);
  drawScripts(said.scripts);
  count();
  if (said.beside.length) merged(said);
  if (draft && draft.version !== said.version) conflict({ error: t("A text that was not saved stands in the box."), theirs: said });
  else if (draft) status(t("A text that was not saved stands in the box."));
  drawPreview();
  recall(said);
}

// What the memory knows comes later: whoever asks it first has it read all catalogs.
async function recall(said) {
  const turn = ++turns.recall;
  const { code, said: known } = await ask(`/api/matches?${new URLSearchParams({ address: said.address, locale })}`);
  if (code !== 200 || turn !== turns.recall || open?.address !== said.address) return;
  open = { ...open, matches: [...said.matches, ...known.matches] };
  side.drawMatches(open, take);
}

function box(text, place, draft) {
  const many = open.targets.length > 1;
  const name = many ? `${t("Text")}, ${t("form")} ${place + 1}` : t("Text");
  const area = element("textarea", { value: draft?.[place] ?? text, rows: Math.max(2, Math.ceil(text.length / 50)) });
  area.lang = row.querySelector(".standing").lang;
  area.spellcheck = true;
  area.setAttribute("aria-label", name);
  area.addEventListener("input", typed);
  return element("label", {}, many ? name : null, area);
}

function drawChanges() {
  row.querySelectorAll(".change").forEach((one) => one.remove());
  for (const change of open.changes) {
    const ofSource = change.label === "previous source";
    const shown = element("p", { className: "change" },
      element("span", { className: "quiet", textContent: `${t(change.label)}: ` }), ...changed(change.pieces));
    if (ofSource) row.querySelector(".source .text").before(shown);
    else row.querySelector(".target").append(shown);
  }
}

// What is typed, in the other script, as the catalog that follows it will have it.
function drawScripts(scripts) {
  const line = row.querySelector(".script");
  line.hidden = !scripts.length;
  line.replaceChildren(...scripts.flatMap((one) => [
    element("span", { className: "quiet", textContent: `${one.locale} ` }),
    element("span", { lang: one.locale.replace("_", "-"), textContent: one.texts.join(" · ") }),
    one.unsure.length ? element("span", { className: "finding warning", textContent: ` ▲ ${t("not sure of")}: ${one.unsure.join(", ")}` }) : "",
  ]));
}

function markTerms(terms) {
  const source = row.querySelector(".source .text");
  const text = source.textContent;
  const parts = [];
  let at = 0;
  for (const term of terms) {
    const found = text.indexOf(term.written, at);
    if (found < 0) continue;
    parts.push(text.slice(at, found), element("mark", { textContent: term.written, title: term.forms.join(", ") }));
    at = found + term.written.length;
  }
  source.replaceChildren(...parts, text.slice(at));
}

const drawSide = (findings) => side.draw(open, findings, { take, waive: acts.waive, addTerm: acts.term });

// --- typing

function typed() {
  count();
  keepDraft();
  insisted = "";
  later("judge", 300, judge);
  later("preview", 700, drawPreview);
}

function count() {
  const line = row.querySelector(".counter");
  const length = Math.max(...texts().map((text) => [...text].length));
  line.hidden = !open.limit;
  line.textContent = `${length}/${open.limit}`;
  line.classList.toggle("over", Boolean(open.limit) && length > open.limit);
}

async function judge() {
  if (!open) return;
  const turn = ++turns.judge;
  const at = open.address;
  const { code, said } = await ask("/api/judge", order({ texts: texts() }));
  if (turn !== turns.judge || !open || open.address !== at || code !== 200) return;
  open = { ...open, counterparts: said.counterparts };
  drawSide(said.findings);
  drawScripts(said.scripts);
}

async function drawPreview() {
  if (!open || preview.hidden) return;
  const turn = ++turns.preview;
  const { code, said } = await ask("/api/preview", order({ texts: texts() }));
  if (code === 200 && turn === turns.preview) frame.src = `${base}/preview/${said.name}#here`;
}

function take(place) {
  const offered = row.querySelectorAll(".conflict:not([hidden]) button");
  if (offered.length) {
    offered[place]?.click();
    return;
  }
  const one = open?.matches[place];
  if (!one) return;
  boxes()[0].value = one.text;
  boxes()[0].focus();
  typed();
  status(`${t("Taken")}: ${one.origin}`);
}

// --- acts

async function act(name, more, done) {
  if (!open) return null;
  const at = open.address;
  const { code, said } = await ask(`/api/act/${name}`, order(more));
  if (code === 200) {
    const stands = name === "write" || name === "approve"; // what is in the box, which is no unsaved text any more
    if (stands && open?.address === at) open = { ...open, version: said.version, targets: said.targets };
    localStorage.removeItem(draftKey(at));
    document.querySelector(`dialog#${name} form`)?.reset();
    rows.put(said);
    later("refresh", 1000, refresh);
    status(`${done} ${new Date().toTimeString().slice(0, 8)}`);
    return said;
  }
  if (code === 409) conflict(said);
  else if (code === 428) insist(said);
  else {
    status(refusal(said), true);
    if (code === 422) judge().then(() => leadToSpot(0));
  }
  return null;
}

function conflict(said) {
  const shown = row.querySelector(".conflict");
  status(refusal(said), true);
  shown.hidden = false;
  shown.replaceChildren(element("p", { textContent: t("Somebody else has changed this string. What stands there now:") }));
  if (!said.theirs) return;
  const last = said.theirs.history[0];
  shown.append(
    element("p", { className: "theirs", textContent: said.theirs.targets.join("\n") }),
    element("p", { className: "quiet", textContent: last ? `${last.by} · ${moment(last.at)}` : "" }),
  );
  if (said.diff) shown.append(element("p", {}, `${t("From theirs to yours")}: `, ...changed(said.diff)));
  shown.append(
    button(`1 ${t("Keep mine, based on theirs")}`, () => rebase(said.theirs, texts())),
    button(`2 ${t("Take theirs")}`, () => rebase(said.theirs, said.theirs.targets)),
  );
}

// What a merge of two people's work left: both texts, and the one that both of them changed above them.
function merged(said) {
  const shown = row.querySelector(".conflict");
  shown.hidden = false;
  shown.replaceChildren(
    element("p", { textContent: t("Two people wrote different texts, and a merge kept both.") }),
    said.parted.length ? element("p", { className: "ancestor" },
      element("span", { className: "quiet", textContent: `${t("before both")}: ` }), said.parted.join("\n")) : "",
    ...said.beside.map((one) => element("p", { className: "theirs" },
      element("span", { className: "quiet", textContent: `${t("The other")}: ` }), ...changed(one.diff))),
    button(`1 ${t("Keep what stands here")}`, () => {
      shown.hidden = true;
      boxes()[0].focus();
    }),
    ...said.beside.map((one, place) => button(`${place + 2} ${t("Take the other")}`, () => {
      boxes()[0].value = one.text;
      boxes()[0].focus();
      typed();
    })),
  );
}

function rebase(theirs, wanted) {
  localStorage.removeItem(draftKey(theirs.address));
  show(theirs);
  boxes().forEach((one, place) => (one.value = wanted[place] ?? ""));
  boxes()[0].focus();
  typed();
  rows.put(theirs);
}

function insist(said) {
  insisted = open.version;
  const shown = row.querySelector(".asks");
  shown.hidden = false;
  const what = t("More than the wording of the source changed. See that the text says so, and approve once more.");
  shown.replaceChildren(element("p", { textContent: what }), ...list(said.changes.map((text) => [spoken(text)])));
  status(what, true);
}

let onward = ""; // the article that comes after this one, once nothing waits here

// Say that all is done, and where it goes on; the same key goes there.
async function leadOn(before) {
  if (onward) {
    location.href = onward;
    return;
  }
  const { code, said } = await ask(`/api/next?${new URLSearchParams({ locale, slug })}`);
  status([before, t("Nothing waits any more.")].filter(Boolean).join(" · "));
  if (code !== 200 || !said.slug) return;
  onward = `${base}/${locale}/${said.slug}?state=waiting`;
  document.getElementById("status").append(` ${t("Next article")}: `, element("a", { href: onward, textContent: said.title }));
}

async function goOn() {
  const { next, again } = rows.waiting(open.address);
  const said = document.getElementById("status").textContent;
  if (!next) {
    await leadOn(said);
    return;
  }
  const more = again && written ? ` · ${t("Texts written")}: ${written}. ${t("Now read them once more.")}` : "";
  if (again) written = 0;
  await openAt(next.address, { note: `${said}${more}` });
}

function stay(said) {
  const at = boxes()[0].selectionStart;
  show(said);
  boxes()[0].focus({ preventScroll: true });
  boxes()[0].setSelectionRange(at, at);
}

async function save() {
  const said = await act("write", { texts: texts() }, t("Saved"));
  if (said) stay(said);
  return said;
}

const isChanged = () => texts().some((text, place) => text !== open.targets[place]);

const acts = {
  async save() {
    if (!isChanged()) return goOn();
    const said = await act("write", { texts: texts() }, t("Saved"));
    if (!said) return;
    onward = "";
    written += 1;
    await goOn();
  },
  stay: save,
  async approve() {
    const confirmed = insisted === open.version;
    const said = await act("approve", { texts: texts(), confirmed }, t("Approved"));
    if (said) await goOn();
  },
  reject: () => dialog("reject", (form) => ahead.perform(async () => {
    const error = `${form.get("kind")}/${form.get("severity")}`;
    const said = await act("reject", { note: form.get("note"), error }, t("Rejected"));
    if (said) await goOn();
  })),
  comment: () => dialog("comment", async (form) => {
    const said = await act("comment", { note: form.get("note") }, t("Said"));
    if (said) {
      open = said;
      drawSide(said.findings);
    }
  }),
  waive: (check) => dialog("waive", async (form) => {
    if (isChanged() && !(await save())) return; // a waiver is for the text that stands in the box
    const said = await act("waive", { name: check, note: form.get("note") }, t("Let stand"));
    if (said) stay(said);
  }, check),
  term: () => {
    const chosen = getSelection().toString().trim();
    const shown = document.getElementById("term");
    dialog("term", async (form) => {
      const more = { name: form.get("term"), texts: [form.get("text")], note: form.get("note"), forbidden: form.get("forbidden") === "1" };
      const kept = texts();
      const said = await act("term", more, t("Added to the glossary"));
      if (!said) return;
      stay(said);
      boxes().forEach((one, place) => (one.value = kept[place]));
      typed();
    });
    if (chosen && open.source.includes(chosen)) shown.querySelector('[name="term"]').value = chosen;
  },
  assign: () => dialog("assigned", (form) => act("assign", { name: form.get("name") }, t("Assigned"))),
  goTo: () => dialog("goto", (form) => {
    document.querySelector("#goto form").reset();
    const one = rows.rows[Number(form.get("number")) - 1];
    if (one) ahead.perform(() => openAt(one.address));
    else status(t("There is no such string."), true);
  }),
  async skip() {
    const { next, again } = rows.waiting(open.address);
    if (next && !again) await openAt(next.address);
    else status(t("This is the last one."));
  },
  above: () => move(-1),
  below: () => move(1),
  async undo() {
    if (!open) return;
    const said = await act("undo", {}, t("Undone"));
    if (said && !rows.of(said.address)) location.href = `${base}/${said.locale}/${said.address}`;
    else if (said) await openAt(said.address, { note: document.getElementById("status").textContent });
  },
};

const ahead = new Ahead(acts);

// What is typed into a dialog stands there again, for the same string, until the server took it.
function dialog(name, act, about = "") {
  const shown = document.getElementById(name);
  const form = shown.querySelector("form");
  const asked = `${about} ${open?.address}`;
  if (name !== "assigned" && shown.dataset.asked !== asked) form.reset();
  shown.dataset.asked = asked;
  shown.onclose = () => {
    if (shown.returnValue === "ok") act(new FormData(form));
    boxes()[0]?.focus({ preventScroll: true });
  };
  shown.returnValue = "";
  shown.showModal();
}

// --- moving about

function move(step) {
  const next = rows.beside(open?.address, step);
  return next && openAt(next.address);
}

// Say the next finding, and lead the caret to what it is about.
function nextFinding() {
  nextFinding.place = (nextFinding.place ?? -1) + 1;
  const one = leadToSpot(nextFinding.place);
  if (one) status(one.textContent, one.classList.contains("error"));
  else status(t("Nothing is wrong here."));
}

// Lead the caret to what a finding is about, and return the finding.
function leadToSpot(place) {
  const every = side.shown();
  const one = every[place % every.length];
  if (!one) return null;
  const quoted = [...JSON.parse(one.dataset.spots), ...[...one.textContent.matchAll(/«([^»]+)»/g)].map((found) => found[1])];
  for (const area of boxes()) {
    const spot = quoted.find((text) => area.value.includes(text));
    if (spot === undefined) continue;
    const at = area.value.indexOf(spot);
    area.focus({ preventScroll: true });
    area.setSelectionRange(at, at + spot.length);
    break;
  }
  return one;
}

const places = ["", "beside", "below"];

function showPreview(place) {
  preview.hidden = !place;
  main.dataset.preview = place;
  if (place === "below") main.append(preview);
  else document.getElementById("side").prepend(preview);
  document.getElementById("show-preview").setAttribute("aria-pressed", String(Boolean(place)));
  localStorage.setItem("preview", place);
  drawPreview();
}

const turnPreview = () => showPreview(places[(places.indexOf(main.dataset.preview) + 1) % places.length]);

bind({
  isOpen: () => Boolean(open),
  mayBreakLines: () => open.source.includes("\n") || open.targets.some((text) => text.includes("\n")),
  acts, ahead, move, nextFinding, take, turnPreview,
  showChange: () => row?.classList.toggle("unchanged"),
  leave: () => {
    keepDraft();
    document.activeElement.blur();
  },
  enter: () => boxes()[0]?.focus(),
});

document.getElementById("rows").addEventListener("click", (event) => {
  const one = event.target.closest(".row");
  if (!one || one === row || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  ahead.perform(() => openAt(one.dataset.address));
});
document.getElementById("errors").addEventListener("click", () => {
  const next = rows.wrongAfter(open?.address);
  if (next) ahead.perform(() => openAt(next.address));
});

// On a phone a swipe over the open string goes to the one beside it; the box keeps its own gestures.
const FAR = 70; // pixels
let touched = null;
document.getElementById("rows").addEventListener("touchstart", (event) => {
  const one = event.touches.length === 1 && !event.target.closest("textarea, button, a") ? event.touches[0] : null;
  touched = one && row?.contains(event.target) ? { x: one.clientX, y: one.clientY } : null;
}, { passive: true });
document.getElementById("rows").addEventListener("touchend", (event) => {
  if (!touched || getSelection().toString()) return;
  const { clientX, clientY } = event.changedTouches[0];
  const [across, along] = [clientX - touched.x, Math.abs(clientY - touched.y)];
  touched = null;
  if (Math.abs(across) >= FAR && along < Math.abs(across) / 2) ahead.perform(() => move(across < 0 ? 1 : -1));
}, { passive: true });
document.getElementById("outdated").addEventListener("click", () => location.reload());
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh());
document.getElementById("show-keys").addEventListener("click", () => document.getElementById("keys").showModal());
document.getElementById("show-preview").addEventListener("click", turnPreview);
document.getElementById("assign").addEventListener("click", () => open && acts.assign());
// --- git, for people who know none

async function git(name, done) {
  keepDraft();
  status("…");
  const { code, said } = await ask(`/api/git/${name}`, {});
  if (code !== 200) {
    status(refusal(said), true);
    return;
  }
  await refresh();
  if (name === "sync" && open) await openAt(open.address);
  status([done, ...said.said].join(" · "));
}

document.getElementById("git-save").addEventListener("click", () => git("save", t("Saved to git")));
document.getElementById("git-sync").addEventListener("click", () => git("sync", t("Synced")));
document.getElementById("whole").addEventListener("click", (event) => {
  const whole = document.getElementById("rows").classList.toggle("whole");
  event.target.setAttribute("aria-pressed", String(whole));
});
addEventListener("beforeunload", keepDraft);

const bar = document.querySelector(".bar");
new ResizeObserver(() => {
  const height = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
  document.documentElement.style.setProperty("--bar", `${height + 4}px`);
}).observe(bar);

// --- where to begin: the address, else the last place, else the first string that waits

const asks = new URLSearchParams(location.search);
const SOUGHT = ["check", "who", "since", "text"];
document.getElementById("filterbox").open = [...SOUGHT, "only"].some((name) => asks.get(name));
if (places.includes(localStorage.getItem("preview"))) showPreview(localStorage.getItem("preview"));
const last = localStorage.getItem(`place ${locale} ${slug}`);
const begin = rows.rows.find((one) => one.address.startsWith(main.dataset.at || "\n"))
  || rows.rows.find((one) => one.address === last && one.waits && one.found)
  || rows.rows.find((one) => one.found && one.waits) || rows.rows.find((one) => one.found);
const lost = main.dataset.at && !begin?.address.startsWith(main.dataset.at);
if (begin) openAt(begin.address, { note: lost ? t("There is no such string.") : "" }).then(findErrors);
else status(SOUGHT.some((name) => asks.get(name)) ? t("No string is as it was looked for.") : t("Nothing waits any more."));
