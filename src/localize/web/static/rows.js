// The strings of the article, in reading order, and how far they are.

import { element } from "./pieces.js";
import { t } from "./server.js";

export const icons = { approved: "✓", translated: "●", draft: "◐", stale: "↻", rejected: "✖", untranslated: "○" };

export class Rows {
  constructor(told) {
    this.told = told;
    this.said = new Map(told.rows.map((one) => [one.address, one]));
    this.made = new Map([...document.querySelectorAll(".row")].map((row) => [row.dataset.address, row]));
    told.rows.forEach((one) => this.draw(one));
    this.figures();
  }

  get rows() {
    return this.told.rows;
  }

  of(address) {
    return this.made.get(address);
  }

  draw(one) {
    const row = this.made.get(one.address);
    if (!row) return; // the article has changed since the page was asked for
    row.dataset.state = one.state;
    row.dataset.waits = one.waits ? "1" : "";
    row.classList.toggle("out", !one.found && !row.classList.contains("current"));
    row.querySelector(".state").textContent = `${icons[one.state]} ${t(one.state)}`;
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
  renew(told) {
    for (const one of told.rows) {
      const known = this.said.get(one.address);
      if (!known) continue;
      const same = known.state === one.state && known.waits === one.waits && known.targets.join("\0") === one.targets.join("\0");
      Object.assign(known, one, { found: one.found || known.found });
      if (!same) this.draw(known);
    }
    this.figures();
  }

  figures() {
    const waiting = this.rows.filter((one) => one.waits).length;
    document.getElementById("progress").value = this.rows.length - waiting;
    document.getElementById("figures").textContent =
      `${this.rows.length - waiting}/${this.rows.length} · ${waiting} ${t("wait")}`;
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
