// What surrounds the open string.

import { button, changed, element, list, moment, section } from "./pieces.js";
import { icons } from "./rows.js";
import { spoken, t } from "./server.js";

const summaries = JSON.parse(document.getElementById("summaries").textContent); // of checks, in the page's language
const kinds = { number: "#", name: "@", quotation: "«»" };
const side = document.getElementById("around");

export function draw(open, findings, { take, waive, addTerm }) {
  const notes = [...(open.context ? [open.context] : []), ...open.notes];
  side.replaceChildren(...[
    section(t("Findings"), ...list(findings.map((one) => finding(one, waive)))),
    section(t("Changed beyond wording"), ...list(open.grave.map((text) => [spoken(text)]))),
    section(t("Side by side"), ...list(open.counterparts.map(counterpart))),
    drawMatches(open, take),
    section(t("Terms"), ...list(open.terms.map(term)), adding(addTerm)),
    section(t("Notes"), ...list(notes.map((text) => [text]))),
    section(t("Other languages"), ...list(open.elsewhere.map((one) =>
      [`${one.locale} ${icons[one.state]} ${one.targets.join(" · ")}`]))),
    section(t("Comments"), ...list(open.comments.map((one) => [`${one.by}: ${one.text}`]))),
    section(t("History"), ...list([...(open.origin ? [[`${t("Origin")}: ${t(open.origin)}`]] : []), ...open.history.map(decision)])),
  ].filter(Boolean));
}

const known = element("div"); // where matches stand, whenever they come

export function drawMatches(open, take) {
  const shown = section(t("Matches"), ...open.matches.slice(0, 9).map((one, place) => match(one, place, take)));
  known.replaceChildren(...(shown ? [shown] : []));
  return known;
}

export const shown = () => [...side.querySelectorAll(".finding")];

function finding(one, waive) {
  const mark = one.severity === "error" ? "✖" : "▲";
  const exactly = `${one.check}: ${one.message}`;
  const summary = summaries[one.check];
  const text = `${mark} ${t(one.severity)}${summary ? `. ${summary}` : `, ${exactly}`}`;
  const stands = button(t("Let it stand…"), () => waive(one.check));
  stands.className = "small";
  const said = element("span", { className: `finding ${one.severity}`, textContent: text, title: one.fix });
  if (summary) said.append(" ", element("span", { className: "quiet", lang: "en", textContent: exactly }));
  said.dataset.spots = JSON.stringify(one.spots);
  return [said, " ", stands];
}

function counterpart(one) {
  if (one.source && one.target) return [`${kinds[one.kind]} ${one.source} ↔ ${one.target} ✓`];
  const text = one.source ? `${one.source} ↔ —` : `— ↔ ${one.target}`;
  return [`${kinds[one.kind]} `, element("span", { className: "lost", textContent: `${text} ✖` })];
}

function match(one, place, take) {
  const made = element("button", { type: "button", className: "match" },
    element("span", { className: "quiet", textContent: `${place + 1} · ${one.score} % · ${one.origin}` }),
    element("br"), one.text);
  if (one.score < 100) made.append(element("br"), ...changed(one.diff));
  made.addEventListener("click", () => take(place));
  return made;
}

function term(one) {
  const wanted = one.keep ? t("is not translated") : one.forms.join(", ") || "—";
  return [element("strong", { textContent: one.written }), ` → ${wanted}`, one.note ? ` (${one.note})` : ""];
}

function adding(addTerm) {
  const made = button(t("Add a term…"), addTerm);
  made.className = "small";
  return made;
}

function decision(one) {
  const why = [one.error, one.note].filter(Boolean).join(": ");
  const origin = one.origin === "person" ? "" : ` · ${t(one.origin)}`;
  return [`${one.by} · ${t(one.state)} · ${moment(one.at)}${origin}${why ? ` — ${why}` : ""}`];
}
