"""The tables of the checks of strings, from catalogs on disk: one newsroom, one run.

Each check's own test has a table of what it tells and of what it does not; here all of their texts stand in
articles, are pulled, translated and checked as a newsroom's are.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import Room

from localize.checks import told_once
from localize.checks.registry import STRING
from localize.flows.check import check
from localize.model import Locale
from localize.model.domain import Domain
from localize.review import address_of

if TYPE_CHECKING:
    from collections.abc import Iterator

CONFIG = "version: 1\nname: Tables\nsource_locale: en\nlocales: [en, ru, uz, uz_Cyrl]\nengines: []\n"
SIGNS = set("\\*_[]<>`~{}$|#&\"'\u00a0")
"""What Markdown or YAML reads in its own way; the checks' own tests have it."""
FEWEST = 10


@dataclass(frozen=True)
class Case:
    """One row of a table."""

    check: str
    true: bool
    origin: str
    locale: str
    source: str
    target: str


def cases() -> Iterator[Case]:
    """Yield the rows of all tables that are pairs of texts, and that Markdown reads as they are written."""
    for one in STRING:
        module = f"test_{one.name.replace('-', '_')}"
        if not (Path(__file__).parent / f"{module}.py").is_file():
            continue
        tables = vars(import_module(f"tests.checks.{module}"))
        for name, true in (("TRUE", True), ("NEAR", False)):
            for row in tables.get(name, ()):
                if _plain(row):
                    yield Case(one.name, true, *row)


def _plain(row: object) -> bool:
    if not isinstance(row, tuple) or len(row) != 4 or not {*row[:2]} <= {"en", "ru", "uz", "uz_Cyrl"}:
        return False
    source, target = row[2], row[3]
    return (
        source[:1].isalpha()
        and target.strip() == target != ""
        and source.strip() == source
        and not SIGNS & {*source, *target}
        and row[0] != row[1]
        and "  " not in source
        and ". " not in source[:4]
    )


def rounds(rows: list[Case]) -> list[list[Case]]:
    """Return the rows in parts that are an article each: one language, no source twice.

    Quotations stand apart: what one text opens another may close.
    """
    parts: list[list[Case]] = []
    for row in rows:
        fits = (
            part
            for part in parts
            if (part[0].origin, part[0].locale) == (row.origin, row.locale)
            and all(one.source != row.source and not row.check == one.check == "quotes" for one in part)
        )
        part = next(fits, None)
        if part is None:
            parts.append([row])
        else:
            part.append(row)
    return parts


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], set[str]]:
    """Return (slug, source) → the checks that speak of it, of all rows."""
    room = Room(tmp_path_factory.mktemp("tables"))
    room.write("localize.yaml", CONFIG)
    parts = rounds(list(cases()))
    for number, part in enumerate(parts):
        body = "\n\n".join(row.source for row in part)
        head = f"title: T\nlang: {part[0].origin}\nlocales: [{part[0].locale}]"
        room.write(f"articles/a{number}.md", f"---\n{head}\n---\n\n{body}\n")
    room.pull()
    places: dict[str, tuple[str, str]] = {}
    for number, part in enumerate(parts):
        slug, locale = f"a{number}", Locale.parse(part[0].locale)
        known = {
            key.source: key for key in room.session().file(locale, Domain(f"articles/{slug}")).catalog.by_key
        }
        texts = {row.source: row.target for row in part if row.source in known}
        room.translate(locale, f"articles/{slug}", texts)
        places |= {address_of(slug, known[source]): (slug, source) for source in texts}
    found: dict[tuple[str, str], set[str]] = {place: set() for place in places.values()}
    for finding in check(room.session(), room.all()).findings:
        if finding.address in places:
            found[places[finding.address]].add(finding.check)
    return found


def _is_said_better(check: str, spoke: set[str]) -> bool:
    """Return whether one of the checks that spoke may say what a check has to say."""
    return any(rule.check in spoke and check in rule.others for rule in told_once._RULES)


def test_the_tables_are_as_true_of_catalogs_on_disk(told: dict[tuple[str, str], set[str]]) -> None:
    off = {one.name for one in STRING if one.severity == "info"}
    wrong, count = [], {True: 0, False: 0}
    for number, part in enumerate(rounds(list(cases()))):
        for row in part:
            if (f"a{number}", row.source) in told and row.check not in off:
                count[row.true] += 1
                spoke = told[f"a{number}", row.source]
                if (row.check in spoke or (row.true and _is_said_better(row.check, spoke))) != row.true:
                    wrong.append(row)
    assert wrong == []
    assert min(count.values()) > FEWEST * FEWEST
