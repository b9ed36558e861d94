// The review page. The server judges, saves and knows; this shows what it says and asks it to act.
// Whatever comes from an article, a catalog or an engine becomes text here, never markup.

const main = document.querySelector("main.desk");
const words = JSON.parse(document.getElementById("words").textContent);
const csrf = document.querySelector('meta[name="csrf"]').content;
const around = document.getElementById("around");
const preview = document.getElementById("preview");
const frame = preview.querySelector("iframe");
const locale = main.dataset.locale;
const slug = main.dataset.slug;
const icons = { approved: "✓", translated: "●", draft: "◐", stale: "↻", rejected: "✖", untranslated: "○" };
const kinds = { number: "#", name: "@", quotation: "«»" };

let told = JSON.parse(document.getElementById("told").textContent);
let open = null; // what is told of the open string
let row = null; // its row
let asked = 0; // how many judgements were asked for; an answer to an earlier one is dropped
let insisted = ""; // the version that was approved once, where it has to be said twice
let timers = {};

const t = (text) => words[text] || text;
const rows = () => [...document.querySelectorAll(".row")];
const boxes = () => (row ? [...row.querySelectorAll("textarea")] : []);
const texts = () => boxes().map((box) => box.value);
const rowOf = (address) => rows().find((one) => one.dataset.address === address);

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function status(text, bad = false) {
  const line = document.getElementById("status");
  line.textContent = text;
  line.classList.toggle("bad", bad);
}

// --- the server

async function ask(path, body) {
  const headers = { "x-csrf-token": csrf, "content-type": "application/json" };
  const request = body ? { method: "POST", headers, body: JSON.stringify(body) } : {};
  let response;
  try {
    response = await fetch(path, { ...request, cache: "no-store" });
  } catch {
    return { code: 0, said: { error: t("The server does not answer. Your text is kept in this browser.") } };
  }
  let said;
  try {
    said = await response.json();
  } catch {
    said = { error: t("The server said something that cannot be read.") };
  }
  return { code: response.status, said };
}

const order = (more) => ({ address: open.address, locale, version: open.version, ...more });

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

// --- rows

function drawRow(one, said) {
  one.dataset.state = said.state;
  one.dataset.waits = said.waits ? "1" : "";
  one.querySelector(".state").textContent = `${icons[said.state]} ${t(said.state)}`;
  const standing = one.querySelector(".standing");
  standing.replaceChildren(...said.targets.filter(Boolean).map((text) => element("p", { textContent: text })));
}

function drawAll() {
  for (const said of told.rows) {
    const one = rowOf(said.address);
    if (!one) continue;
    drawRow(one, said);
    one.classList.toggle("out", !said.found && one !== row);
  }
  drawFigures();
}

function drawFigures() {
  const done = told.rows.filter((one) => !one.waits).length;
  document.getElementById("progress").value = done;
  document.getElementById("figures").textContent = `${done}/${told.rows.length}`;
}

async function refresh() {
  const query = new URLSearchParams(location.search);
  query.set("slug", slug);
  query.set("locale", locale);
  const { code, said } = await ask(`/api/article?${query}`);
  if (code !== 200) return;
  const found = new Set(told.rows.filter((one) => one.found).map((one) => one.address));
  // What was looked for stays in sight until the page is asked anew: nothing jumps.
  told = { ...said, rows: said.rows.map((one) => ({ ...one, found: one.found || found.has(one.address) })) };
  drawAll();
}

// --- opening a string

async function openAt(address, { focus = true, note = "" } = {}) {
  const next = rowOf(address);
  if (!next) return;
  const { code, said } = await ask(`/api/string?${new URLSearchParams({ address, locale })}`);
  if (code !== 200) {
    status(said.error, true);
    return;
  }
  const top = next.getBoundingClientRect().top;
  close();
  row = next;
  row.classList.add("current");
  row.classList.remove("out");
  show(said);
  scrollBy(0, row.getBoundingClientRect().top - top);
  const bounds = row.getBoundingClientRect();
  const bar = document.querySelector(".bar").getBoundingClientRect().bottom;
  if (bounds.top < bar || bounds.bottom > innerHeight - 40) {
    scrollBy(0, bounds.height > innerHeight * 0.6 ? bounds.top - bar - 8 : bounds.top - innerHeight / 3);
  }
  if (focus) boxes()[0]?.focus({ preventScroll: true });
  history.replaceState(null, "", `/${locale}/${address}${location.search}`);
  localStorage.setItem(`place ${locale} ${slug}`, address);
  if (note) status(note);
}

function close() {
  if (!row) return;
  keepDraft();
  row.querySelector(".editor")?.remove();
  row.querySelectorAll(".change").forEach((one) => one.remove());
  markTerms(row, []);
  row.classList.remove("current");
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
  row.querySelectorAll("[data-act]").forEach((button) =>
    button.addEventListener("click", () => acts[button.dataset.act]()));
  drawChanges();
  markTerms(row, said.terms);
  drawAround(said.findings);
  count();
  if (draft && draft.version !== said.version) conflict({ error: t("A text that was not saved stands in the box."), theirs: said });
  else if (draft) status(t("A text that was not saved stands in the box."));
  drawPreview();
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

function pieces(changed) {
  return changed.map(([kind, text]) =>
    kind === "same" ? text : element(kind === "gone" ? "del" : "ins", { textContent: text }));
}

function drawChanges() {
  row.querySelectorAll(".change").forEach((one) => one.remove());
  for (const change of open.changes) {
    const where = change.label === "previous source" ? ".source" : ".target";
    const shown = element("p", { className: "change" },
      element("span", { className: "quiet", textContent: `${t(change.label)}: ` }), ...pieces(change.pieces));
    row.querySelector(where).append(shown);
  }
}

function markTerms(one, terms) {
  const source = one.querySelector(".source .text");
  const text = source.textContent;
  const parts = [];
  let at = 0;
  for (const term of terms) {
    const found = text.indexOf(term.written, at);
    if (found < 0) continue;
    const mark = element("mark", { textContent: term.written, title: term.forms.join(", ") });
    parts.push(text.slice(at, found), mark);
    at = found + term.written.length;
  }
  source.replaceChildren(...parts, text.slice(at));
}

// --- what surrounds it

function section(title, ...children) {
  return children.length ? element("section", {}, element("h2", { textContent: title }), ...children) : null;
}

function list(items, tag = "ul") {
  return items.length ? [element(tag, {}, ...items.map((item) => element("li", {}, ...item)))] : [];
}

function drawAround(findings) {
  around.replaceChildren(...[
    section(t("Findings"), ...list(findings.map(finding))),
    section(t("Changed beyond wording"), ...list(open.grave.map((text) => [text]))),
    section(t("Side by side"), ...list(open.counterparts.map(counterpart))),
    section(t("Matches"), ...open.matches.slice(0, 9).map(match)),
    section(t("Terms"), ...list(open.terms.map(term))),
    section(t("Notes"), ...list([...(open.context ? [open.context] : []), ...open.notes].map((text) => [text]))),
    section(t("Other languages"), ...list(open.elsewhere.map((one) =>
      [`${one.locale} ${icons[one.state]} ${one.targets.join(" · ")}`]))),
    section(t("Comments"), ...list(open.comments.map((one) => [`${one.by}: ${one.text}`]))),
    section(t("History"), ...list(open.history.map(decision))),
  ].filter(Boolean));
}

function finding(one) {
  const mark = one.severity === "error" ? "✖" : "▲";
  const text = `${mark} ${t(one.severity)}, ${one.check}: ${one.message}`;
  const waive = button(t("Let it stand…"), () => acts.waive(one.check));
  waive.className = "small";
  return [element("span", { className: `finding ${one.severity}`, textContent: text, title: one.fix }), " ", waive];
}

function counterpart(one) {
  if (one.source && one.target) return [`${kinds[one.kind]} ${one.source} ↔ ${one.target} ✓`];
  const text = one.source ? `${one.source} ↔ —` : `— ↔ ${one.target}`;
  return [`${kinds[one.kind]} `, element("span", { className: "lost", textContent: `${text} ✖` })];
}

function match(one, place) {
  const button = element("button", { type: "button", className: "match" },
    element("span", { className: "quiet", textContent: `${place + 1} · ${one.score} % · ${one.origin}` }),
    element("br"), one.text);
  if (one.score < 100) button.append(element("br"), ...pieces(one.diff));
  button.addEventListener("click", () => take(place));
  return button;
}

function term(one) {
  const wanted = one.keep ? t("is not translated") : one.forms.join(", ") || "—";
  return [element("strong", { textContent: one.written }), ` → ${wanted}`, one.note ? ` (${one.note})` : ""];
}

function decision(one) {
  const why = [one.error, one.note].filter(Boolean).join(": ");
  const origin = one.origin === "person" ? "" : ` · ${one.origin}`;
  return [`${one.by} · ${t(one.state)} · ${one.at.slice(0, 16).replace("T", " ")}${origin}${why ? ` — ${why}` : ""}`];
}

// --- typing

function typed() {
  count();
  keepDraft();
  insisted = "";
  later("judge", 300, judge);
  later("preview", 700, drawPreview);
}

function later(name, pause, act) {
  clearTimeout(timers[name]);
  timers[name] = setTimeout(act, pause);
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
  const turn = ++asked;
  const at = open.address;
  const { code, said } = await ask("/api/judge", order({ texts: texts() }));
  if (turn !== asked || !open || open.address !== at || code !== 200) return;
  open = { ...open, counterparts: said.counterparts };
  drawAround(said.findings);
}

async function drawPreview() {
  if (!open || preview.hidden) return;
  const at = open.address;
  const { code, said } = await ask("/api/preview", order({ texts: texts() }));
  if (code === 200 && open && open.address === at) frame.src = `/preview/${said.name}#here`;
}

function take(place) {
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
  boxes().forEach((one) => (one.readOnly = true)); // what is typed meanwhile belongs to the next string
  const { code, said } = await ask(`/api/act/${name}`, order(more));
  boxes().forEach((one) => (one.readOnly = false));
  if (code === 200) {
    localStorage.removeItem(draftKey(at));
    await refresh();
    const time = new Date().toTimeString().slice(0, 8);
    status(`${done} ${time}`);
    return said;
  }
  if (code === 409) conflict(said);
  else if (code === 428) insist(said);
  else status([said.error, said.hint].filter(Boolean).join(" "), true);
  return null;
}

function conflict(said) {
  const box = row.querySelector(".conflict");
  status(said.error, true);
  box.hidden = false;
  box.replaceChildren(element("p", { textContent: t("Somebody else has changed this string. What stands there now:") }));
  if (!said.theirs) return;
  const last = said.theirs.history[0];
  box.append(
    element("p", { className: "theirs", textContent: said.theirs.targets.join("\n") }),
    element("p", { className: "quiet", textContent: last ? `${last.by} · ${last.at}` : "" }),
    button(t("Keep mine, based on theirs"), () => rebase(said.theirs, texts())),
    button(t("Take theirs"), () => rebase(said.theirs, said.theirs.targets)),
  );
}

function button(text, act) {
  const made = element("button", { type: "button", textContent: text });
  made.addEventListener("click", act);
  return made;
}

async function rebase(theirs, wanted) {
  localStorage.removeItem(draftKey(theirs.address));
  row.querySelector(".editor").remove();
  show(theirs);
  boxes().forEach((box, place) => (box.value = wanted[place] ?? ""));
  boxes()[0].focus();
  typed();
  await refresh();
}

function insist(said) {
  insisted = open.version;
  const box = row.querySelector(".asks");
  box.hidden = false;
  const what = t("More than the wording of the source changed. See that the text says so, and approve once more.");
  box.replaceChildren(element("p", { textContent: what }), ...list(said.changes.map((text) => [text])));
  status(said.error, true);
}

function nextWaiting() {
  const every = told.rows.filter((one) => one.found);
  const here = every.findIndex((one) => one.address === open.address);
  const following = [...every.slice(here + 1), ...every.slice(0, Math.max(here, 0))];
  return following.find((one) => one.waits);
}

async function goOn() {
  const next = nextWaiting();
  const said = document.getElementById("status").textContent;
  if (next) await openAt(next.address, { note: said });
  else status(`${said} · ${t("Nothing waits any more.")}`);
}

async function stay(said) {
  const draft = boxes().map((box) => box.selectionStart);
  row.querySelector(".editor").remove();
  show(said);
  boxes()[0].focus({ preventScroll: true });
  boxes()[0].setSelectionRange(draft[0], draft[0]);
}

const changed = () => texts().some((text, place) => text !== open.targets[place]);

const acts = {
  async save() {
    if (!changed()) return goOn();
    const said = await act("write", { texts: texts() }, t("Saved"));
    if (said) await goOn();
  },
  async stay() {
    const said = await act("write", { texts: texts() }, t("Saved"));
    if (said) await stay(said);
  },
  async approve() {
    const confirmed = insisted === open.version;
    const said = await act("approve", { texts: texts(), confirmed }, t("Approved"));
    if (said) await goOn();
  },
  reject: () => dialog("reject", async (form) => {
    const error = `${form.get("kind")}/${form.get("severity")}`;
    const said = await act("reject", { note: form.get("note"), error }, t("Rejected"));
    if (said) await goOn();
  }),
  comment: () => dialog("comment", async (form) => {
    const said = await act("comment", { note: form.get("note") }, t("Said"));
    if (said) {
      open = { ...said };
      drawAround(said.findings);
    }
  }),
  waive: (check) => dialog("waive", async (form) => {
    const said = await act("waive", { name: check, note: form.get("note") }, t("Let stand"));
    if (said) await stay(said);
  }),
  assign: () => dialog("assigned", (form) => act("assign", { name: form.get("name") }, t("Assigned"))),
  async skip() {
    const every = told.rows.filter((one) => one.found);
    const here = every.findIndex((one) => one.address === open.address);
    const next = every.slice(here + 1).find((one) => one.waits);
    if (next) await openAt(next.address);
    else status(t("This is the last one."));
  },
  async undo() {
    if (!open) return;
    const said = await act("undo", {}, t("Undone"));
    if (said && !rowOf(said.address)) location.href = `/${said.locale}/${said.address}`;
    else if (said) await openAt(said.address, { note: document.getElementById("status").textContent });
  },
};

function dialog(name, act) {
  const shown = document.getElementById(name);
  const form = shown.querySelector("form");
  if (name !== "assigned") form.reset();
  shown.onclose = () => {
    if (shown.returnValue === "ok") act(new FormData(form));
    boxes()[0]?.focus({ preventScroll: true });
  };
  shown.returnValue = "";
  shown.showModal();
}

document.querySelectorAll("dialog .cancel").forEach((one) =>
  one.addEventListener("click", () => one.closest("dialog").close("")));
document.querySelectorAll("dialog textarea").forEach((area) =>
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    area.closest("dialog").close("ok");
  }));
document.getElementById("reject").addEventListener("keydown", (event) => {
  if (event.target.matches("textarea") || !/^Digit[1-9]$/.test(event.code)) return;
  const kind = document.querySelectorAll('#reject [name="kind"]')[Number(event.code.slice(5)) - 1];
  if (kind) kind.checked = true;
});

// --- keys, by their place on the keyboard

function move(step) {
  const every = told.rows.filter((one) => one.found);
  const here = every.findIndex((one) => one.address === open?.address);
  const next = every[here < 0 ? 0 : here + step];
  if (next) openAt(next.address);
}

function nextFinding() {
  const every = [...around.querySelectorAll(".finding")];
  if (!every.length) return status(t("Nothing is wrong here."));
  nextFinding.place = ((nextFinding.place ?? -1) + 1) % every.length;
  status(every[nextFinding.place].textContent);
}

function togglePreview() {
  preview.hidden = !preview.hidden;
  document.getElementById("show-preview").setAttribute("aria-pressed", String(!preview.hidden));
  drawPreview();
}

function keyOf(event) {
  const control = event.ctrlKey || event.metaKey ? "Ctrl+" : "";
  const alt = event.altKey ? "Alt+" : "";
  const shift = event.shiftKey ? "Shift+" : "";
  return control + alt + shift + event.code.replace(/^Numpad(?=Enter)/, "");
}

const inBox = {
  "Ctrl+Enter": () => acts.save(),
  "Ctrl+Shift+Enter": () => acts.approve(),
  "Ctrl+KeyS": () => acts.stay(),
  "Ctrl+Shift+KeyX": () => acts.reject(),
  "Ctrl+Shift+KeyM": () => acts.comment(),
  "Alt+KeyU": () => acts.undo(),
  "Alt+KeyP": togglePreview,
  "Alt+ArrowUp": () => move(-1),
  "Alt+ArrowDown": () => move(1),
  F8: nextFinding,
  Escape: () => {
    keepDraft();
    document.activeElement.blur();
  },
};

const outside = {
  KeyJ: () => move(1),
  KeyK: () => move(-1),
  Enter: () => boxes()[0]?.focus(),
  Slash: () => {
    document.getElementById("filterbox").open = true;
    document.querySelector('#filter [name="text"]').focus();
  },
  "Shift+Slash": () => document.getElementById("keys").showModal(),
};

addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]") || event.isComposing) return;
  const key = keyOf(event);
  const typing = event.target.matches("textarea, input, select");
  let act = open ? inBox[key] : null;
  const digit = /^Alt\+Digit([1-9])$/.exec(key);
  if (digit && open) act = () => take(Number(digit[1]) - 1);
  if (!act && !typing && !event.target.matches("button, a")) act = outside[key] || (event.key === "?" ? outside["Shift+Slash"] : null);
  if (!act && event.code === "Enter" && event.target.matches(".editor textarea") && !open.source.includes("\n")) act = () => {};
  if (!act) return;
  event.preventDefault();
  act();
});

document.getElementById("rows").addEventListener("click", (event) => {
  const one = event.target.closest(".row");
  if (!one || one === row || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  openAt(one.dataset.address);
});
document.getElementById("show-keys").addEventListener("click", () => document.getElementById("keys").showModal());
document.getElementById("show-preview").addEventListener("click", togglePreview);
document.getElementById("assign").addEventListener("click", () => open && acts.assign());
addEventListener("beforeunload", keepDraft);

const bar = document.querySelector(".bar");
new ResizeObserver(() => {
  const height = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
  document.documentElement.style.setProperty("--bar", `${height + 4}px`);
}).observe(bar);

// --- where to begin: the address, else the last place, else the first string that waits

const asks = new URLSearchParams(location.search);
document.getElementById("filterbox").open = ["check", "who", "since", "text", "only"].some((name) => asks.get(name));
drawAll();
const last = localStorage.getItem(`place ${locale} ${slug}`);
const begin = told.rows.find((one) => one.address.startsWith(main.dataset.at || "\n"))
  || told.rows.find((one) => one.address === last && one.waits && one.found)
  || told.rows.find((one) => one.found && one.waits) || told.rows.find((one) => one.found);
if (begin) openAt(begin.address);
