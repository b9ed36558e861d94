"""Catalogs that the benchmark of catalogs is run on, and what it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from localize.formats import gettext
from localize.formats.gettext.plain_entries import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("labels", "articles")


@pytest.fixture
def po(benchmark_module: Callable[[str], ModuleType]) -> ModuleType:
    return benchmark_module("po")


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_gives_the_same_entries_of_all_sorts(po: ModuleType, kind: str) -> None:
    first, again, other = (po.entries.catalog(kind, 300, seed) for seed in (1, 1, 2))
    assert (first == again, first == other) == (True, False)
    assert len({message.key for message in first.messages}) == 300
    sorts = [(one.fuzzy, one.previous is not None, one.obsolete, one.blank) for one in first.messages]
    assert {(True, True, False, False), (False, False, False, True), (False, False, True, False)} <= set(
        sorts
    )


@pytest.mark.parametrize("kind", KINDS)
def test_one_in_so_many_is_changed(po: ModuleType, kind: str) -> None:
    before = po.entries.catalog(kind, 30)
    pairs = zip(before.messages, po.entries.edited(before, 10).messages, strict=True)
    assert [place for place, (old, new) in enumerate(pairs) if old.targets != new.targets] == [0, 10, 20]


@pytest.mark.parametrize("kind", KINDS)
def test_of_what_is_measured_no_entry_is_left_to_the_reader_of_lines(po: ModuleType, kind: str) -> None:
    text = gettext.serialize(po.entries.catalog(kind, 400)).decode()
    begin = text.index("\n\n") + 2
    assert len(read_plain(text, begin, 1).messages) == 400


@pytest.mark.parametrize("kind", KINDS)
def test_all_tools_do_the_same_work(po: ModuleType, kind: str) -> None:
    catalog = po.entries.catalog(kind, 40)
    tools = [po.po_tools.ours(), *po.po_tools.libraries()]
    assert [tool.name for tool in tools] == ["localize", "polib", "Babel", "translate-toolkit"]
    data = gettext.serialize(catalog)
    for tool in tools:
        found = tool.read(data)
        again = gettext.parse(tool.write(found), "a.po", locale=catalog.locale, domain=catalog.domain)
        assert {message.key for message in again.messages} >= set(catalog.by_key)
        assert tool.compile(found)[:4] == b"\xde\x12\x04\x95"


def test_a_tiny_size_gives_all_figures(po: ModuleType) -> None:
    rates = po.measured(gettext.serialize(po.entries.catalog("labels", 20)), 20)
    assert set(rates["localize"]) == set(po.COLUMNS)
    assert all(rate > 0 for by_column in rates.values() for rate in by_column.values())
    assert list(rates)[:4] == ["localize", "polib", "Babel", "translate-toolkit"]


def test_a_row_a_tool_and_what_is_met(po: ModuleType) -> None:
    ours = {"read": 210_000.4, "write": 399_999, "read and write": 1, "one in 100 changed": 2, "PO to MO": 50}
    rates = {"localize": ours, "msgfmt": {"PO to MO": 99}}
    assert po.table(rates).splitlines()[2:] == [
        "| localize | 210,000 | 399,999 | 1 | 2 | 50 |",
        "| msgfmt |  |  |  |  | 99 |",
    ]
    assert po.goals(rates) == [
        "- read, 200,000 a second: met (210,000)",
        "- write, 400,000 a second: missed (399,999)",
        "- PO to MO, within 2 times msgfmt: met (1.98 times)",
    ]
    assert po.goals({"localize": ours}) == po.goals(rates)[:2]


def test_the_page_holds_what_was_measured() -> None:
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    said = page.partition("<!-- measured: catalogs -->")[2].partition("<!-- end: catalogs -->")[0]
    assert said.count("| localize |") == 4
