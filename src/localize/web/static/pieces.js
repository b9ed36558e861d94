// Pieces of the page. Whatever comes from an article, a catalog or an engine becomes text here, never markup.

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function button(text, act) {
  const made = element("button", { type: "button", textContent: text });
  made.addEventListener("click", act);
  return made;
}

export function changed(pieces) {
  return pieces.map(([kind, text]) =>
    kind === "same" ? text : element(kind === "gone" ? "del" : "ins", { textContent: text }));
}

// A moment of a ledger by the clock of whoever looks at it, as in 2026-03-02 14:00; what is no moment, as it is.
export function moment(at) {
  const then = new Date(at);
  if (Number.isNaN(then.getTime())) return at;
  return new Date(then - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace("T", " ");
}

export function section(title, ...children) {
  return children.length ? element("section", {}, element("h2", { textContent: title }), ...children) : null;
}

export function list(items, tag = "ul") {
  return items.length ? [element(tag, {}, ...items.map((item) => element("li", {}, ...item)))] : [];
}
