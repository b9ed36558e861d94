"""Files of two branches become one."""

from __future__ import annotations

import pytest

from localize.catalogs.three_way import merged_catalog, merged_lines
from localize.errors import InputError
from localize.model import Ledger

PATH = "news/locales/ru/LC_MESSAGES/articles/cup.po"


def entries(**texts: str) -> bytes:
    return "\n".join(f'msgid "{name}"\nmsgstr "{text}"\n' for name, text in texts.items()).encode()


def test_each_entry_is_the_sides_that_changed_it() -> None:
    base, ours, theirs = entries(a="", b=""), entries(a="А", b=""), entries(a="", b="Б")
    assert merged_catalog(base, ours, theirs, PATH, Ledger()) == entries(a="А", b="Б")


def test_without_a_base_both_texts_stay() -> None:
    made = merged_catalog(None, entries(a="А"), entries(a="Б"), PATH, Ledger()).decode()
    assert "А" in made
    assert "Б" in made
    assert "fuzzy" in made


def test_the_template_is_merged_like_its_catalogs() -> None:
    base, ours, theirs = entries(b=""), entries(a="", b=""), entries(b="", c="")
    made = merged_catalog(base, ours, theirs, "locales/ui.pot", Ledger()).decode()
    assert [line[7] for line in made.splitlines() if line.startswith("msgid")] == ["a", "b", "c"]


@pytest.mark.parametrize(
    "path", ["articles/cup.md", "locales/-/LC_MESSAGES/ui.po", "locales/ru/LC_MESSAGES/ui.txt"]
)
def test_what_is_no_catalog_is_refused(path: str) -> None:
    with pytest.raises(InputError, match="is no catalog"):
        merged_catalog(None, b"", b"", path, Ledger())


def test_lines_are_a_set_and_torn_ones_stay() -> None:
    assert merged_lines(b'{"a":1}\n{"b"', b'{"a":1}\n{"c":1}\n') == b'{"a":1}\n{"b"\n{"c":1}\n'
    assert merged_lines(b"", b"x\n") == b"x\n"
