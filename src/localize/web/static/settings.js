// Before anything is drawn: light or dark, as the person chose; and the language of the page.
const chosen = localStorage.getItem("theme");
if (chosen) document.documentElement.dataset.theme = chosen;

addEventListener("DOMContentLoaded", () => {
  document.getElementById("theme").addEventListener("click", () => {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const now = document.documentElement.dataset.theme || (dark ? "dark" : "light");
    const next = now === "dark" ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    localStorage.setItem("theme", next);
  });
  const base = document.querySelector('meta[name="base"]').content;
  document.getElementById("language").addEventListener("change", (event) => {
    document.cookie = `localize_language=${event.target.value}; path=${base}/; max-age=31536000; samesite=strict`;
    location.reload();
  });
  const menu = document.getElementById("menu");
  menu.addEventListener("click", () => {
    const open = document.querySelector(".bar").classList.toggle("open");
    menu.setAttribute("aria-expanded", String(open));
  });
  const again = document.getElementById("again");
  let last = null;
  try {
    last = JSON.parse(localStorage.getItem("last place"));
  } catch {
    // what cannot be read was not kept by this page
  }
  if (again && typeof last?.href === "string" && last.href.startsWith(`${base}/`) && !last.href.startsWith("//")) {
    again.hidden = false;
    again.querySelector("a").href = last.href;
    again.querySelector("a").textContent = String(last.title).split(" — ")[0];
  }
  const search = document.querySelector('.overview input[type="search"]');
  addEventListener("keydown", (event) => {
    const types = event.target.closest?.("input, select, textarea");
    if (!search || types || event.ctrlKey || event.metaKey || event.altKey || event.key !== "/") return;
    event.preventDefault();
    search.focus();
  });
});
