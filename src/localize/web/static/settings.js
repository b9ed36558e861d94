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
  document.getElementById("language").addEventListener("change", (event) => {
    document.cookie = `localize_language=${event.target.value}; path=/; max-age=31536000; samesite=strict`;
    location.reload();
  });
});
