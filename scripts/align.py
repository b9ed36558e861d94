"""Measure how existing translations are paired with their articles: make align DATA=DIR.

DIR holds one folder per language, `en`, `ru`, `uz`, with files of the same names: command pages, in which
each text is followed by a line of code. The pairing sees the texts alone; two texts belong together where
the code behind them is the same, placeholders apart.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from localize.catalogs.align import AlignedBlock, align
from localize.formats.article.read_options import ReadOptions
from localize.formats.markdown.markdown_article import read
from localize.model import Article, Locale

LANGUAGES = ("ru", "uz")
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}")


@dataclass
class Count:
    """Blocks of one language."""

    pages: int = 0
    blocks: int = 0
    paired: int = 0
    judged: int = 0
    """Pairs for which the code says whether they are right."""
    right: int = 0
    possible: int = 0
    """Blocks whose code stands in the translation too, once in each."""


def texts_with_code(article: Article) -> list[tuple[AlignedBlock, str]]:
    """Return the texts of a page and the code behind each; empty where there is none."""
    code = {start: article.content[start:end].decode() for start, end, _ in article.passed_through}
    places = sorted([*code, *(one.pieces[0][0] for one in article.text_segments)])
    found = []
    for one in article.text_segments:
        after = places[places.index(one.pieces[0][0]) + 1 :][:1]
        behind = code.get(after[0], "") if after else ""
        found.append(
            (AlignedBlock(one.key.source, one.role), " ".join(_PLACEHOLDER.sub("{}", behind).split()))
        )
    return found


def measure(folder: Path, language: str) -> Count:
    """Pair every page that stands in a language with the English one."""
    count = Count()
    for path in sorted((folder / language).rglob("*.md")):
        original = folder / "en" / path.relative_to(folder / language)
        if not original.is_file():
            continue
        mine, theirs = (texts_with_code(_read(file)) for file in (original, path))
        found = align([block for block, _ in mine], [block for block, _ in theirs])
        here, there = [code for _, code in mine], [code for _, code in theirs]
        count.pages += 1
        count.blocks += len(mine)
        count.paired += len(found.pairs)
        count.possible += sum(1 for code in here if code and here.count(code) == there.count(code) == 1)
        for one, two in found.pairs:
            if here[one] or there[two]:
                count.judged += 1
                count.right += here[one] == there[two]
                if here[one] != there[two] and "-v" in sys.argv:
                    print(f"{path.name}: {mine[one][0].text!r} ≠ {theirs[two][0].text!r}")
    return count


def _read(path: Path) -> Article:
    return read(path.read_bytes(), path=path.name, slug=path.stem, options=ReadOptions(Locale("en")))


def main() -> int:
    """Print the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path()
    if len(sys.argv) < 2 or not (folder / "en").is_dir():  # noqa: PLR2004 - the script and the folder
        print(
            "make align DATA=DIR: a folder with en/, ru/ and uz/, such as pages of tldr-pages",
            file=sys.stderr,
        )
        return 2
    print(f"{'':4}{'pages':>7}{'blocks':>8}{'paired':>8}{'judged':>8}{'right':>8}{'possible':>10}")
    for language in LANGUAGES:
        one = measure(folder, language)
        print(
            f"{language:4}{one.pages:>7}{one.blocks:>8}{one.paired:>8}{one.judged:>8}{one.right:>8}{one.possible:>10}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
