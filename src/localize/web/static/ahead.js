// What is typed while the page waits for the server: it belongs to the string that opens next.

export class Ahead {
  constructor({ save, stay, approve }) {
    this.saves = [save, stay];
    this.approve = approve;
    this.working = false;
    this.kept = []; // texts, and acts between them
  }

  // Do what may have to wait for the server, and then what was typed and pressed meanwhile. A button that is clicked
  // twice, or too early, does nothing.
  async perform(act) {
    if (this.working) return;
    this.working = true;
    try {
      await act();
      while (this.kept.length) await this.give(this.kept.shift());
    } finally {
      this.working = false;
      this.kept = [];
    }
  }

  // Keep what is typed, as the browser tells it before it changes the box.
  type({ inputType, data }) {
    const last = this.kept.length - 1;
    const text = typeof this.kept[last] === "string";
    if (inputType === "deleteContentBackward" && text) this.kept[last] = [...this.kept[last]].slice(0, -1).join("");
    const more = inputType === "insertLineBreak" ? "\n" : data ?? "";
    if (!inputType.startsWith("insert") || !more) return;
    if (text) this.kept[last] += more;
    else this.kept.push(more);
  }

  // Keep an act whose key is pressed. What nobody has seen yet is never approved, and saved only where it was typed.
  press(act) {
    const text = typeof this.kept[this.kept.length - 1] === "string";
    if (act !== this.approve && (text || !this.saves.includes(act))) this.kept.push(act);
  }

  // What was typed over a text that nobody has seen is not saved; whoever typed it sees both.
  async give(one) {
    const box = document.activeElement;
    if (typeof one === "function") {
      if (!this.unseen || !this.saves.includes(one)) await one();
    } else if (box?.matches("textarea, input:not([type])")) {
      this.unseen = Boolean(box.value);
      box.setRangeText(one, box.selectionStart, box.selectionEnd, "end");
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}
