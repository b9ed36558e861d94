"""Measure script conversion on running text: `make uztext DATA=DIR`.

DIR holds `uz_text_dev.tsv` (id, kind, direction, input, accepted forms, whether a draft will do) and
`ntrex/dev.tsv` (real news, Uzbek in the last column). A row is right where what would be published is one of
the accepted forms, a draft where the converter names a word of which it is unsure, and wrong where it is
neither. Of the news, the share of sentences that become drafts is told. Exits 2 without DIR.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from localize.language.uzbek import convert

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

USAGE: Final = 2
OUTCOMES: Final = ("right", "draft", "wrong")


def outcome(row: Mapping[str, str]) -> str:
    """Return what becomes of a row: `right`, `draft` or `wrong`."""
    converted = convert(row["input"], "Cyrl" if row["direction"] == "L2C" else "Latn")
    if converted.unsure:
        return "draft"
    return "right" if converted.text in row["expected"].split("|") else "wrong"


def table(rows: Iterable[Mapping[str, str]]) -> list[str]:
    """Return the lines of the table, and one for the rows that must not become drafts."""
    counts: dict[str, Counter[str]] = {}
    needed: Counter[str] = Counter()
    for row in rows:
        found = outcome(row)
        counts.setdefault(row["kind"], Counter())[found] += 1
        if row["draft_ok"] == "no":
            needed[found] += 1
    every = sum(counts.values(), Counter())
    lines = ["| kind | rows | right | draft | wrong |", "|---|---:|---:|---:|---:|"]
    for kind, count in [*counts.items(), ("all", every)]:
        cells = " | ".join(str(count[name]) for name in OUTCOMES)
        lines.append(f"| {kind} | {count.total()} | {cells} |")
    share = 100 * needed["right"] / max(1, needed.total())
    said = f"Of the {needed.total()} rows for which a draft will not do, {share:.1f}% are right."
    return [*lines, "", said]


def drafts(news: Path) -> str:
    """Return how many sentences of real news become drafts, in words."""
    sentences = [line.rsplit("\t", 1)[-1] for line in news.read_text(encoding="utf-8").splitlines()]
    unsure = sum(bool(convert(sentence, "Cyrl").unsure) for sentence in sentences)
    share = 100 * unsure / max(1, len(sentences))
    return f"Of {len(sentences)} sentences of real news, {unsure} become drafts ({share:.1f}%)."


def main(arguments: Sequence[str]) -> int:
    """Print the table; return the exit status."""
    path = Path(arguments[0], "uz_text_dev.tsv") if len(arguments) == 1 and arguments[0] else None
    if path is None or not path.is_file():
        sys.stderr.write("uztext: no texts: say where uz_text_dev.tsv is, as in make uztext DATA=DIR\n")
        return USAGE
    with path.open(encoding="utf-8", newline="") as lines:
        print("\n".join(table(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))))
    news = path.parent / "ntrex" / "dev.tsv"
    if news.is_file():
        print(drafts(news))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
