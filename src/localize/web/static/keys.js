// Keys, by their place on the keyboard, so that they are the same on every layout.

function keyOf(event) {
  const control = event.ctrlKey || event.metaKey ? "Ctrl+" : "";
  const alt = event.altKey ? "Alt+" : "";
  const shift = event.shiftKey ? "Shift+" : "";
  return control + alt + shift + event.code.replace(/^Numpad(?=Enter)/, "");
}

export function bind(page) {
  const { acts } = page;
  const inBox = {
    "Ctrl+Enter": acts.save,
    "Ctrl+Shift+Enter": acts.approve,
    "Ctrl+KeyS": acts.stay,
    "Ctrl+Shift+KeyX": acts.reject,
    "Ctrl+Shift+KeyM": acts.comment,
    "Ctrl+Shift+KeyZ": acts.undo,
    "Alt+KeyU": acts.undo,
    "Alt+KeyP": page.turnPreview,
    "Alt+KeyC": page.showChange,
    "Alt+KeyG": acts.term,
    "Alt+ArrowUp": acts.above,
    "Alt+ArrowDown": acts.below,
    F8: page.nextFinding,
    Escape: page.leave,
  };
  const outside = {
    KeyJ: acts.below,
    KeyK: acts.above,
    KeyG: acts.goTo,
    KeyA: acts.approve,
    Enter: page.enter,
    Slash: () => {
      document.getElementById("filterbox").open = true;
      document.querySelector('#filter [name="text"]').focus();
    },
    "Shift+Slash": () => document.getElementById("keys").showModal(),
  };

  function actOf(event) {
    const key = keyOf(event);
    const digit = /^Alt\+Digit([1-9])$/.exec(key);
    if (digit && page.isOpen()) return () => page.take(Number(digit[1]) - 1);
    if (inBox[key] && page.isOpen()) return inBox[key];
    if (event.target.matches("textarea, input, select, button, a")) return null;
    return event.key === "?" ? outside["Shift+Slash"] : outside[key]; // wherever the layout has it
  }

  addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]") || event.isComposing) return;
    const inside = event.target.matches(".editor textarea");
    let act = actOf(event);
    if (!act && inside && event.code === "Enter" && !page.mayBreakLines()) act = () => {}; // it never saves, and breaks no line
    if (!act) return;
    event.preventDefault();
    if (page.ahead.working && inside) page.ahead.press(act);
    else page.ahead.perform(act);
  });
  addEventListener("beforeinput", (event) => {
    if (!page.ahead.working || !event.cancelable || !event.target.matches(".editor textarea")) return;
    event.preventDefault();
    page.ahead.type(event);
  });

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
}
