"""Measure the language detector: `make langid DATA=DIR`.

DIR holds `ntrex/dev.tsv`: document id, English, Russian and Uzbek per line, tab-separated. Cyrillic Uzbek
is made by script conversion, without the foreign names that it keeps in Latin letters. Every sentence is cut
into pieces of 1, 3 and 6 words and taken whole; a piece counts for its sentence's language even where it is a
foreign name or quote. The weights were set looking at every second document, so the other half, held out, is
what counts.
"""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from localize.language.detection import detect
from localize.language.uzbek import convert

if TYPE_CHECKING:
    from collections.abc import Iterator

Sample = tuple[str, str]
LOCALES: Final = ("en", "ru", "uz", "uz_Cyrl")
_LATIN_WORD: Final = re.compile(r"\b[A-Za-z]+\b")
LENGTHS: Final = (1, 3, 6, 0)


def main(arguments: list[str]) -> int:
    """Print the table; 2 where the data folder is missing."""
    path = Path(arguments[0]) / "ntrex" / "dev.tsv" if arguments and arguments[0] else None
    if path is None or not path.is_file():
        sys.stderr.write(
            "langid: say where the data is: make langid DATA=DIR, with DIR/ntrex/dev.tsv in it\n"
        )
        return 2
    looked_at, held_out = _read(path)
    sys.stdout.write(
        "| documents | words | locale | pieces | right | wrong | no answer | right of answers |\n"
    )
    sys.stdout.write("|---|---|---|---:|---:|---:|---:|---:|\n")
    for name, samples in (("seen", looked_at), ("held out", held_out)):
        for length in LENGTHS:
            for locale in (*LOCALES, "all"):
                chosen = [sample for sample in samples if locale in {sample[0], "all"}]
                sys.stdout.write(f"| {name} | {length or 'sentence'} | {locale} | {_row(chosen, length)} |\n")
    sys.stdout.write(f"\n{_speed(held_out):,.0f} pieces of 6 words a second\n")
    return 0


def _read(path: Path) -> tuple[list[Sample], list[Sample]]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    looked_at = set(sorted({row[0] for row in rows})[::2])
    halves: tuple[list[Sample], list[Sample]] = ([], [])
    for document, english, russian, uzbek in rows:
        texts = (english, russian, uzbek, _LATIN_WORD.sub("", convert(uzbek, "Cyrl").text))
        halves[document not in looked_at].extend(zip(LOCALES, texts, strict=True))
    return halves


def _pieces(samples: list[Sample], length: int) -> Iterator[Sample]:
    for locale, text in samples:
        words = text.split()
        step = length or len(words)
        for start in range(0, len(words) - step + 1, step):
            piece = " ".join(words[start : start + step])
            if any(letter.isalpha() for letter in piece):
                yield locale, piece


def _row(samples: list[Sample], length: int) -> str:
    right = wrong = total = 0
    for locale, piece in _pieces(samples, length):
        found = detect(piece)
        total += 1
        if found is not None:
            right += str(found.locale) == locale
            wrong += str(found.locale) != locale
    answered = max(1, right + wrong)
    none = total - right - wrong
    return (
        f"{total} | {right / total:.1%} | {wrong / total:.2%} | {none / total:.1%} | {right / answered:.2%}"
    )


def _speed(samples: list[Sample]) -> float:
    pieces = [piece for _, piece in _pieces(samples, 6)]
    start = time.perf_counter()
    for piece in pieces:
        detect(piece)
    return len(pieces) / (time.perf_counter() - start)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
