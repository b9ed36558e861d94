"""Measure how the glossary's names are found in running text: `make glossary DATA=DIR`.

DIR holds `ntrex/dev.tsv` (document id, English, Russian, Uzbek) and `names_glossary.csv`. Which words of
these texts are forms of a name stands in `glossary_forms.tsv`, written down after reading every word that
starts with the same four letters: for the names of the list that occur there, and some more. Names that do
not occur must not be found. Cyrillic Uzbek is made by script conversion. The second table tells in how many
sentences that name something in English the translation is found to name it too: what is missing there is
what the check `glossary` would warn of; --missing lists it. Exits 2 without DIR.
"""

from __future__ import annotations

import csv
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from localize.glossary.matcher import GlossaryMatcher
from localize.glossary.reader import Glossary, Term
from localize.language.inflection import Kind, Phrases
from localize.language.uzbek import convert
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LOCALES: Final = tuple(Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
USAGE: Final = 2
Texts = dict[Locale, str]
Span = tuple[int, int]


@dataclass(frozen=True)
class Name:
    """One name, and which words of the data are forms of it."""

    listed: bool
    """Whether it is one of names_glossary.csv."""
    forms: dict[Locale, tuple[str, ...]]
    expected: dict[Locale, tuple[str, ...]]


def main(arguments: Sequence[str]) -> int:
    """Print the tables; 2 where the data folder is missing."""
    folders = [Path(argument) for argument in arguments if argument and argument != "--missing"]
    if not folders or not (folders[0] / "ntrex" / "dev.tsv").is_file():
        sys.stderr.write(
            "glossary: say where the data is: make glossary DATA=DIR, with DIR/ntrex/dev.tsv in it\n"
        )
        return USAGE
    texts = _texts(folders[0] / "ntrex" / "dev.tsv")
    names = _names(Path(__file__).with_name("glossary_forms.tsv"), folders[0] / "names_glossary.csv")
    print("| names | locale | forms in the text | found | right | precision | recall |")
    print("|---|---|---:|---:|---:|---:|---:|")
    for title, listed in (("names_glossary.csv", True), ("others", False)):
        for locale in LOCALES:
            chosen = [name for name in names if name.listed is listed]
            print(f"| {title} | {locale} | {_row(chosen, texts, locale)} |")
    _aligned(names, texts, show="--missing" in arguments)
    return 0


def _texts(path: Path) -> list[Texts]:
    rows = [line.split("\t")[1:] for line in path.read_text(encoding="utf-8").splitlines()]
    return [dict(zip(LOCALES, (*row, convert(row[2], "Cyrl").text), strict=True)) for row in rows]


def _names(forms: Path, listed: Path) -> list[Name]:
    with listed.open(encoding="utf-8", newline="") as file:
        known = {row["en"]: row for row in csv.DictReader(file)}
    found = []
    for line in forms.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        columns = [tuple(filter(None, column.split(", "))) for column in line.split("\t")]
        row = known.get(columns[0][0])
        names = columns[:3] if row is None else _listed(row)
        found.append(Name(row is not None, _by_locale(names), _by_locale(columns[3:])))
    there = {name.forms[LOCALES[0]][0] for name in found}
    absent = (_listed(row) for english, row in known.items() if english not in there)
    return found + [
        Name(listed=True, forms=_by_locale(each), expected=_by_locale([(), (), ()])) for each in absent
    ]


def _listed(row: dict[str, str]) -> list[tuple[str, ...]]:
    """Return the forms of a row of the list, with those that its note adds: `ru:США; uz:AQSH`."""
    more = dict(re.findall(r"\b(en|ru|uz):([^\s;(]+)", row["note"]))
    pairs = (
        (row["en"], more.get("en", "")),
        (row["ru"], more.get("ru", "")),
        (row["uz_latn"], more.get("uz", "")),
    )
    return [tuple(filter(None, pair)) for pair in pairs]


def _by_locale(columns: Sequence[tuple[str, ...]]) -> dict[Locale, tuple[str, ...]]:
    cyrillic = tuple(convert(form, "Cyrl").text for form in columns[2])
    return dict(zip(LOCALES, (*columns, cyrillic), strict=True))


def _row(names: Sequence[Name], texts: Sequence[Texts], locale: Locale) -> str:
    expected = found = right = 0
    for name in names:
        phrases = Phrases(name.forms[locale], locale)
        for text in texts:
            wanted = _expected(name.expected[locale], text[locale])
            places = {
                (each.start, each.end) for each in phrases.find(text[locale]) if each.kind is Kind.INFLECTED
            }
            expected, found, right = expected + len(wanted), found + len(places), right + len(wanted & places)
    return f"{expected} | {found} | {right} | {right / max(1, found):.1%} | {right / max(1, expected):.1%}"


def _expected(forms: Iterable[str], text: str) -> set[Span]:
    every = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    pattern = rf"(?<![^\W_])(?:{every})(?![^\W_]|['’ʻʼ][^\W_])"
    return {match.span() for match in re.finditer(pattern, text)} if every else set()


def _occurs(name: Name) -> bool:
    return any(name.expected.values())


def _aligned(names: Sequence[Name], texts: Sequence[Texts], *, show: bool) -> None:
    terms = GlossaryMatcher(Glossary(tuple(Term(name.forms[LOCALES[0]][0], name.forms) for name in names)))
    english = LOCALES[0]
    named = [
        (text, {mention.terms[0].name for mention in terms.named(text[english], english)}) for text in texts
    ]
    start = time.perf_counter()
    said = {locale: [terms.said(text[locale], locale) for text in texts] for locale in LOCALES[1:]}
    spent = time.perf_counter() - start
    print(
        "\n| locale | names in English sentences | found in the translation | share |\n|---|---:|---:|---:|"
    )
    missing: list[str] = []
    for locale in LOCALES[1:]:
        total = hit = 0
        for (text, wanted), has in zip(named, said[locale], strict=True):
            total, hit = total + len(wanted), hit + len(wanted & has)
            missing += [f"{locale} {name}: {text[locale]}" for name in sorted(wanted - has)]
        print(f"| {locale} | {total} | {hit} | {hit / max(1, total):.1%} |")
    print(
        f"\n{len(names)} names, {sum(map(_occurs, names))} of them in the data; "
        f"{len(texts) * 3 / spent:,.0f} sentences a second"
    )
    if show:
        print("\n".join(missing))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
