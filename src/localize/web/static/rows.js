// The strings of the article, in reading order, and how far they are.

import { element } from "./pieces.js";
import { t } from "./server.js";

export const icons = { approved: "✓", translated: "●", draft: "◐", stale: "↻", rejected: "✖", untranslated: "○" };

const TOGETHER = 50; // rows of a block; a block's rows are made as it comes near the sight
const AHEAD = "1500px 0px";

export class Rows {
  constructor(told, place) {
    this.told = told;
    this.said = new Map(told.rows.map((one, at) => [one.address, Object.assign(one, { at })]));
    this.place = place; // where a string has its address: /ru/
    this.template = document.getElementById("row").content;
    this.made = new Map();
    this.wrong = new Set(); // strings whose texts cannot be approved
    this.blocks = [];
    for (let at = 0; at < told.rows.length; at += TOGETHER) this.blocks.push(this.frame(at));
    document.getElementById("rows").prepend(...this.blocks);
    this.sight = new IntersectionObserver((seen) =>
      seen.filter((one) => one.isIntersecting).forEach((one) => this.fill(one.target)), { rootMargin: AHEAD });
    this.blocks.forEach((block) => this.sight.observe(block));
    if (this.blocks.length) this.fill(this.blocks[0]);
    this.figures();
  }

  get rows() {
    return this.told.rows;
  }

  // An empty block, about as long as it will be.
  frame(at) {
    const made = element("ol", { className: "block", start: at + 1 });
    const count = Math.min(TOGETHER, this.rows.length - at);
    made.dataset.at = at;
    made.style.setProperty("--rows", count);
    made.classList.toggle("out", this.rows.slice(at, at + count).every((one) => !one.found));
    return made;
  }

  fill(block) {
    if (block.childElementCount) return;
    const at = Number(block.dataset.at);
    block.append(...this.rows.slice(at, at + TOGETHER).map((one) => this.row(one)));
    this.sight.unobserve(block);
  }

  of(address) {
    const one = this.said.get(address);
    if (one) this.fill(this.blocks[Math.floor(one.at / TOGETHER)]);
    return this.made.get(address);
  }

  row(one) {
    const made = element("li", { className: "row", id: `s-${one.address.split("@").pop()}` }, this.template.cloneNode(true));
    made.dataset.address = one.address;
    made.dataset.roles = one.roles.join(" ");
    const source = made.querySelector(".source");
    source.querySelector(".role").textContent = `${one.at + 1} ${one.roles.map(t).join(", ")}`;
    source.querySelector(".text").textContent = one.source;
    if (one.plural_source) source.append(element("p", { className: "text plural", textContent: one.plural_source }));
    const link = made.querySelector(".open");
    link.href = this.place + one.address;
    this.made.set(one.address, made);
    this.draw(one);
    return made;
  }

  draw(one) {
    const row = this.made.get(one.address);
    if (!row) return; // it is not in sight
    row.dataset.state = one.state;
    row.dataset.waits = one.waits ? "1" : "";
    row.classList.toggle("out", !one.found && !row.classList.contains("current"));
    const wrong = this.wrong.has(one.address) ? ` · ✖ ${t("error")}` : "";
    const state = `${icons[one.state]} ${t(one.state)}${wrong}`;
    row.querySelector(".state").textContent = state;
    row.querySelector(".open").setAttribute("aria-label", `${t("Open")} ${one.at + 1}: ${state}`); // what is seen is heard
    row.querySelector(".standing").replaceChildren(
      ...one.targets.filter(Boolean).map((text) => element("p", { textContent: text })));
  }

  // One string as it is now, after an act.
  put(said) {
    const known = this.said.get(said.address);
    if (!known) return;
    Object.assign(known, { state: said.state, targets: said.targets, waits: said.waits });
    this.draw(known);
    this.figures();
  }

  // All of them as they are on the disk. What was looked for stays in sight until the page is asked anew.
  // Returns whether these are the strings of the article still.
  renew(told) {
    for (const one of told.rows) {
      const known = this.said.get(one.address);
      if (!known) continue;
      const same = known.state === one.state && known.waits === one.waits && known.targets.join("\0") === one.targets.join("\0");
      Object.assign(known, one, { found: one.found || known.found });
      if (!same) this.draw(known);
    }
    this.figures();
    return told.rows.length === this.rows.length && told.rows.every((one) => this.said.has(one.address));
  }

  figures() {
    const waiting = this.rows.filter((one) => one.waits).length;
    document.getElementById("progress").value = this.rows.length - waiting;
    document.getElementById("figures").textContent =
      `${this.rows.length - waiting}/${this.rows.length} · ${t("waiting")}: ${waiting}`;
    const errors = document.getElementById("errors");
    errors.hidden = !this.wrong.size;
    errors.textContent = `✖ ${t("with errors")}: ${this.wrong.size}`;
  }

  // Which strings cannot be approved as they are.
  block(addresses) {
    const changed = [...this.wrong, ...addresses];
    this.wrong = new Set(addresses);
    changed.forEach((address) => this.said.has(address) && this.draw(this.said.get(address)));
    this.figures();
  }

  // The next string that cannot be approved, after the last one the first.
  wrongAfter(address) {
    const here = this.said.get(address)?.at ?? -1;
    const every = this.rows.filter((one) => this.wrong.has(one.address));
    return every.find((one) => one.at > here) || every[0];
  }

  found() {
    return this.rows.filter((one) => one.found);
  }

  // The next string that waits, and whether it stands above: then the article has been gone through once.
  waiting(address) {
    const every = this.found();
    const here = every.findIndex((one) => one.address === address);
    const below = every.slice(here + 1).find((one) => one.waits);
    const above = every.slice(0, Math.max(here, 0)).find((one) => one.waits);
    return { next: below || above, again: !below && Boolean(above) };
  }

  beside(address, step) {
    const every = this.found();
    const here = every.findIndex((one) => one.address === address);
    return every[here < 0 ? 0 : here + step];
  }
}
