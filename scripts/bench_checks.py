"""Measure what the checks of strings find, beside peers, and how fast: `make bench-checks DATA=DIR`.

DIR holds `check_cases_dev.jsonl`, planted faults and near-misses by kind, and `ntrex/dev.tsv`, professional
translations by sentence. On both, in one run: these checks, translate-toolkit's pofilter, and Weblate's check
classes (`make bench-checks-env` installs the peers). Kinds that need a glossary or several articles are left
out: no string tells. Exits 2 without DIR.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from itertools import groupby, permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from localize.checks import StringSubject, inspect
from localize.checks.of_state import OF_STATE
from localize.checks.registry import select
from localize.model import Locale, Message, MessageKey, ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.checks import Check

USAGE = 2
ACROSS = {"inconsistent", "glossary-forbidden", "glossary-missing"}
COLUMNS = {"en": 1, "ru": 2, "uz": 3}
CHECKS = [check for check in select().string if check.name not in OF_STATE]
OMISSION = [check for check in CHECKS if check.name == "omission"]
MARKUP = re.compile(r"([\\*_\[\]<>`~{}$|])")
APOSTROPHES = (("(?<=[oOgG])['‘’`´ʼ]", "ʻ"), (r"(?<=\w)['‘’`´](?=\w)", "ʼ"))


@dataclass(frozen=True)
class Text:
    """One string and its translation."""

    source: str
    target: str
    origin: str
    locale: str
    roles: tuple[str, ...] = ("paragraph",)
    slug: str = "article"


def found(one: Text, checks: Sequence[Check[StringSubject]] = CHECKS) -> list[str]:
    """Return the names of the checks that speak of a string."""
    subject = StringSubject(
        Message(MessageKey("", one.source), (one.target,)),
        Locale.parse(one.locale),
        Locale.parse(one.origin),
        ReviewState.TRANSLATED,
        roles=one.roles,
        slug=one.slug,
    )
    return sorted({finding.check for finding in inspect(subject, checks)})


def peers(python: Path, texts: list[Text]) -> dict[str, Any]:
    """Return what the peers find, or why they are not here."""
    if not python.exists():
        return dict.fromkeys(("pofilter", "weblate"), "not installed: make bench-checks-env")
    asked = [{name: getattr(one, name) for name in ("source", "target", "origin", "locale")} for one in texts]
    script = Path(__file__).with_name("bench_checks_peers.py")
    done = subprocess.run(  # noqa: S603 - the environment that make has made
        [python, script], input=json.dumps(asked), capture_output=True, text=True, check=False
    )
    if done.returncode:
        return dict.fromkeys(("pofilter", "weblate"), done.stderr.strip()[-200:])
    print("\n".join(line for line in done.stderr.splitlines() if "left out" in line))
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def planted(folder: Path) -> list[tuple[dict[str, Any], Text]]:
    """Return the planted cases that a string alone can tell."""
    lines = (folder / "check_cases_dev.jsonl").read_text("utf-8").splitlines()
    cases = [case for case in map(json.loads, filter(str.strip, lines)) if case["kind"] not in ACROSS]
    return [(case, _text(case)) for case in cases]


def _text(case: dict[str, Any]) -> Text:
    role = {"body": "paragraph", "ui": "label"}.get(case["role"], case["role"])
    slug = "ui" if case["role"] == "ui" else "article"
    return Text(case["source"], case["target"], case["source_locale"], case["target_locale"], (role,), slug)


def professional(folder: Path) -> list[tuple[int, Text]]:
    """Return sentences with the number of their row, from English, the Uzbek ones with ʻ and ʼ."""
    rows = [line.split("\t") for line in (folder / "ntrex" / "dev.tsv").read_text("utf-8").splitlines()]
    texts = []
    for number, row in enumerate((row for row in rows if len(row) == len(COLUMNS) + 1), 1):
        for pattern, mark in APOSTROPHES:
            row[3] = re.sub(pattern, mark, row[3])
        texts += [
            (number, Text(_escaped(row[1]), _escaped(row[COLUMNS[locale]]), "en", locale))
            for locale in ("ru", "uz")
        ]
    return texts


def _escaped(text: str) -> str:
    return MARKUP.sub(r"\\\1", text.strip())


def by_kind(cases: list[tuple[dict[str, Any], Text]], told: dict[str, Any]) -> list[str]:
    """Return the table of kinds: caught and falsely flagged, per tool."""
    names = list(told)
    lines = [
        "| kind | " + " | ".join(f"{name}: caught | {name}: false" for name in names) + " |",
        "| --- |" + " ---: | ---: |" * len(names),
    ]
    kinds = [*dict.fromkeys(case["kind"] for case, _ in cases), "all"]
    for kind in kinds:
        cells = [_cells(cases, told[name], kind) for name in names]
        lines.append(f"| {kind} | " + " | ".join(cells) + " |")
    return lines


def _cells(cases: list[tuple[dict[str, Any], Text]], told: Any, kind: str) -> str:  # noqa: ANN401 - or a reason
    if isinstance(told, str):
        return "– | –"
    noise = {case["id"]: set(names) for (case, _), names in zip(cases, told, strict=True)}
    counts = Counter[tuple[bool, bool]]()
    for (case, _), names in zip(cases, told, strict=True):
        if kind in {case["kind"], "all"}:
            true = case["expect"] == "caught"
            counts[true, bool(set(names) - (noise.get(case.get("clean"), set()) if true else set()))] += 1
    caught, missed = counts[True, True], counts[True, False]
    return f"{caught}/{caught + missed} | {counts[False, True]}/{counts[False, True] + counts[False, False]}"


def quiet(texts: list[tuple[int, Text]], told: dict[str, Any]) -> list[str]:
    """Return the table of strings of professional translations with any finding, per tool and locale."""
    lines = ["| tool | ru | uz |", "| --- | ---: | ---: |"]
    for name, findings in told.items():
        if isinstance(findings, str):
            lines.append(f"| {name} | {findings} | |")
            continue
        cells = []
        for locale in ("ru", "uz"):
            mine = [names for (_, one), names in zip(texts, findings, strict=True) if one.locale == locale]
            cells.append(f"{100 * sum(map(bool, mine)) / len(mine):.2f} %")
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return lines


def omissions(folder: Path) -> list[str]:
    """Return the table of paragraphs of professional translations, whole and without one sentence each."""
    lines = ["| sentences | paragraphs | caught | false |", "| ---: | ---: | ---: | ---: |"]
    picked = random.Random(3)  # noqa: S311 - the same sentences each time
    for size in _PARAGRAPHS:
        counts = Counter[str]()
        for origin, locale in permutations(COLUMNS, 2):
            for part in _paragraphs(folder, size, (COLUMNS[origin], COLUMNS[locale])):
                source, target = ([row[COLUMNS[code]].strip() for row in part] for code in (origin, locale))
                gone = picked.randrange(size)
                counts["all"] += 1
                counts["false"] += _omits(source, target, origin, locale)
                counts["caught"] += _omits(source, target[:gone] + target[gone + 1 :], origin, locale)
        shares = (f"{100 * counts[name] / counts['all']:.1f} %" for name in ("caught", "false"))
        lines.append(f"| {size} | {counts['all']} | {' | '.join(shares)} |")
    return lines


_PARAGRAPHS = range(2, 6)
_ENDS = (".", "!", "?", '."', ".»", ".”")


def _paragraphs(folder: Path, size: int, columns: tuple[int, int]) -> Iterator[list[list[str]]]:
    """Yield so many sentences in a row of one document, all of which end as sentences do."""
    lines = [line.split("\t") for line in (folder / "ntrex" / "dev.tsv").read_text("utf-8").splitlines()]
    for _, group in groupby((row for row in lines if len(row) == len(COLUMNS) + 1), key=lambda row: row[0]):
        document = list(group)
        for start in range(0, len(document) - size, size):
            part = document[start : start + size]
            if all(row[column].rstrip().endswith(_ENDS) for row in part for column in columns):
                yield part


def _omits(source: list[str], target: list[str], origin: str, locale: str) -> bool:
    return "omission" in found(Text(" ".join(source), " ".join(target), origin, locale), OMISSION)


def rows(texts: list[tuple[int, Text]], told: list[list[str]]) -> list[str]:
    """Return the rows with findings, by check and locale."""
    lines: dict[tuple[str, str], list[int]] = {}
    for (number, one), names in zip(texts, told, strict=True):
        for name in names:
            lines.setdefault((name, one.locale), []).append(number)
    return [
        f"{name} {locale}: {', '.join(map(str, numbers))}"
        for (name, locale), numbers in sorted(lines.items())
    ]


def main(arguments: list[str]) -> int:
    """Print the tables."""
    if len(arguments) != 2:  # noqa: PLR2004 - DIR and the peers' Python
        print(__doc__)
        return USAGE
    folder, python = Path(arguments[0]), Path(arguments[1])
    cases, texts = planted(folder), professional(folder)
    every = [one for _, one in cases] + [one for _, one in texts]
    start = time.process_time()
    ours = [found(one) for one in every]
    seconds = time.process_time() - start
    told: dict[str, Any] = {"localize": ours, **peers(python, every)}

    def part(begin: int, end: int | None) -> dict[str, Any]:
        return {name: one if isinstance(one, str) else one[begin:end] for name, one in told.items()}

    print("\n".join(by_kind(cases, part(0, len(cases)))), end="\n\n")
    print("\n".join(quiet(texts, part(len(cases), None))), end="\n\n")
    print("\n".join(omissions(folder)), end="\n\n")
    print("\n".join(rows(texts, ours[len(cases) :])), end="\n\n")
    speed = f"{len(every) / seconds:.0f} strings per CPU second"
    print(f"{len(every)} strings, {len(CHECKS)} checks, cold: {speed}.")
    for name, one in told.items():
        if isinstance(one, str):
            print(f"{name}: {one}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
