"""Measure the script conversion on word lists: `make translit DATA=DIR`.

DIR holds `translit_dev.tsv` (columns id, set, dir, latn, cyrl, tags, source, alt_cyrl, confidence). A third
of the rows is held out by stem: nobody looks at them while rules and lexicon are written. Both parts are
printed. Beside localize stand ICU (PyICU) and UzTransliterator where they are installed. Exits 2 without DIR.
"""

from __future__ import annotations

import csv
import hashlib
import importlib
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from localize.language.uzbek import convert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Script = Literal["Latn", "Cyrl"]
Engine = "Callable[[str, Script], str]"
USAGE = 2
RUNS = 7
SPEED_CHARACTERS = 400_000
STEM = 5


@dataclass(frozen=True)
class Row:
    """One pair of the list."""

    group: str
    """The set's name."""
    latin: str
    cyrillic: str
    also: frozenset[str]
    """Other right Cyrillic spellings."""
    direction: str
    """`both`, `l2c` or `c2l`."""
    confidence: str
    """`review` where the list's maker doubts the pair."""

    @property
    def held_out(self) -> bool:
        """Whether the row is in the third that nobody looks at: by a digest of its first Latin letters."""
        stem = "".join(letter for letter in self.latin.lower() if letter.isalpha() and letter not in "ʻʼ")[
            :STEM
        ]
        return hashlib.sha256(stem.encode()).digest()[0] % 3 == 0

    def right(self, to: Script, answer: str) -> bool:
        """Whether an answer is one of the right ones."""
        return answer == self.latin if to == "Latn" else answer == self.cyrillic or answer in self.also

    def question(self, to: Script) -> str:
        """The word in the other script."""
        return self.cyrillic if to == "Latn" else self.latin

    def asks(self, to: Script) -> bool:
        """Whether the row counts in a direction."""
        return self.direction == "both" or self.direction.endswith(to[0].lower())


def rows_of(path: Path) -> list[Row]:
    """Read the word list."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Row(
                line["set"],
                line["latn"],
                line["cyrl"],
                frozenset(filter(None, (line["alt_cyrl"] or "").split("|"))),
                line["dir"],
                line["confidence"],
            )
            for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def ours(text: str, to: Script) -> str:
    """Convert with localize."""
    return convert(text, to).text


def icu() -> Callable[[str, Script], str] | None:
    """Return ICU's converter, or None where PyICU is not installed."""
    module = optional("icu")
    if module is None:
        return None
    engines = {
        "Latn": module.Transliterator.createInstance("uz_Cyrl-uz_Latn"),
        "Cyrl": module.Transliterator.createInstance("uz_Latn-uz_Cyrl"),
    }

    def run(text: str, to: Script) -> str:
        return str(engines[to].transliterate(text))

    return run


def uz_transliterator() -> Callable[[str, Script], str] | None:
    """Return UzTransliterator's converter, or None where it is not installed."""
    module = optional("UzTransliterator.UzTransliterator")
    if module is None:
        return None
    engine = module.UzTransliterator()

    def run(text: str, to: Script) -> str:
        return str(
            engine.transliterate(
                text, from_="cyr" if to == "Latn" else "lat", to="lat" if to == "Latn" else "cyr"
            )
        )

    return run


def optional(name: str) -> Any:  # noqa: ANN401 - a package without types, or None
    """Import a package that need not be there."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def unified(text: str) -> str:
    """Return text with the two apostrophes of the orthography: other engines lose nothing by theirs."""
    for mark in "'‘’`´":
        text = text.replace(mark, "ʼ")
    return text.replace("oʼ", "oʻ").replace("gʼ", "gʻ").replace("Oʼ", "Oʻ").replace("Gʼ", "Gʻ")


def accuracy(rows: Sequence[Row], engine: Callable[[str, Script], str], to: Script) -> float | None:
    """Return the share of right words in percent, None where no row asks."""
    asked = [row for row in rows if row.asks(to)]
    if not asked:
        return None
    answers = ((row, engine(row.question(to), to)) for row in asked)
    return (
        100
        * sum(row.right(to, unified(answer) if to == "Latn" else answer) for row, answer in answers)
        / len(asked)
    )


def speed(rows: Sequence[Row], engine: Callable[[str, Script], str], to: Script) -> float:
    """Return characters per second on running text made of the rows' words, the median of several runs."""
    words = " ".join(row.question(to) for row in rows)
    text = " ".join([words] * (SPEED_CHARACTERS // len(words) + 1))[:SPEED_CHARACTERS]
    runs = []
    for _ in range(RUNS):
        start = time.perf_counter()
        engine(text, to)
        runs.append(len(text) / (time.perf_counter() - start))
    return statistics.median(runs)


def parts(rows: Sequence[Row]) -> Iterable[tuple[str, list[Row]]]:
    """Yield the parts of each set by name; `sure` leaves out the pairs that the list itself doubts."""
    for group in sorted({row.group for row in rows}):
        for part, held_out in (("dev", False), ("held-out", True)):
            some = [row for row in rows if row.group == group and row.held_out is held_out]
            sure = [row for row in some if row.confidence != "review"]
            yield from ((name, found) for name, found in ((part, some), ("  sure", sure)) if found)


def table(
    rows: Sequence[Row], engines: Iterable[tuple[str, Callable[[str, Script], str] | None]]
) -> list[str]:
    """Return the lines of the table."""
    lines = [f"{'engine':<18}{'set':<11}{'part':<10}{'words':>7}{'→ Cyrl %':>10}{'→ Latn %':>10}"]
    for name, engine in engines:
        if engine is None:
            lines.append(f"{name:<18}not installed")
            continue
        for part, some in parts(rows):
            shares = (accuracy(some, engine, to) for to in ("Cyrl", "Latn"))
            cells = "".join(f"{'-' if share is None else f'{share:.2f}':>10}" for share in shares)
            lines.append(f"{name:<18}{some[0].group:<11}{part:<10}{len(some):>7}{cells}")
        rates = ", ".join(f"→ {to} {speed(rows, engine, to) / 1e6:.2f}" for to in ("Cyrl", "Latn"))
        lines.append(f"{name:<18}million characters/s (median of {RUNS}): {rates}")
    return lines


def main(arguments: Sequence[str]) -> int:
    """Print the table; return the exit status."""
    path = Path(arguments[0], "translit_dev.tsv") if len(arguments) == 1 and arguments[0] else None
    if path is None or not path.is_file():
        sys.stderr.write(
            "translit: no word list: say where translit_dev.tsv is, as in make translit DATA=DIR\n"
        )
        return USAGE
    engines = (("localize", ours), ("ICU", icu()), ("UzTransliterator", uz_transliterator()))
    sys.stdout.write("\n".join(table(rows_of(path), engines)) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
