// The server: where it is, what it speaks, and how it is asked.

const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
const words = JSON.parse(document.getElementById("words").textContent);
const csrf = meta("csrf");
const STRANGER = 401; // the status for somebody who did not come by a link that counts

// What an answer changes moves nothing beneath a pressed pointer, or the click would be lost or go to another button.
let released = Promise.resolve();
addEventListener("pointerdown", () => {
  released = new Promise((done) => {
    const after = () => setTimeout(done); // the click comes right after the pointer is up
    for (const end of ["pointerup", "pointercancel", "blur"]) addEventListener(end, after, { once: true });
  });
}, true);

export const base = meta("base");
export const t = (text) => words[text] || text;

export async function ask(path, body) {
  const headers = { "x-csrf-token": csrf, "content-type": "application/json" };
  const request = body ? { method: "POST", headers, body: JSON.stringify(body) } : {};
  let response;
  try {
    response = await fetch(base + path, { ...request, cache: "no-store" });
    await released;
  } catch {
    return { code: 0, said: { error: t("The server does not answer. Your text is kept in this browser.") } };
  }
  if (response.status === STRANGER) {
    return { code: 0, said: { error: t("The link that opened this page no longer counts. Open the new one; your text is kept in this browser.") } };
  }
  try {
    return { code: response.status, said: await response.json() };
  } catch {
    return { code: 0, said: { error: t("The server said something that cannot be read.") } };
  }
}

// What the server refuses and why, as sentences in the page's language, as far as it has them.
export function refusal({ error, hint }) {
  return [error, hint].filter(Boolean).map((text) => sentence(spoken(text))).join(" ");
}

// Of `number: 9 → 12` what stands before the colon is in the page's language.
export function spoken(text) {
  const [kind, ...rest] = text.split(": ");
  return words[text] || [t(kind), ...rest].join(": ");
}

// A first word is a word where a space follows; `articles/frost.md:3` stays as it is.
const sentence = (text) =>
  text.replace(/^\p{Ll}+(?= )/u, (word) => word[0].toUpperCase() + word.slice(1)).replace(/[\p{L}\p{N}»`)]$/u, "$&.");
