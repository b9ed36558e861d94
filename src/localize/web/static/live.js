"use strict";

const frame = document.querySelector("iframe");
const said = document.querySelector("[role=status]");
let number = Number(document.body.dataset.number);

/** Wait for the next round, show it where the reader is, and wait again. */
async function follow() {
  for (;;) {
    try {
      const answer = await fetch(`/news?since=${number}`);
      if (!answer.ok) throw new Error(answer.statusText);
      const news = await answer.json();
      if (news.number !== number) {
        number = news.number;
        said.textContent = news.said;
        frame.contentWindow.location.reload();
      }
    } catch {
      said.textContent = "localize watch has ended.";
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

follow();
