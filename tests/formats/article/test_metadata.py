"""What a front matter says of its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.formats.article import front_matter
from localize.formats.article.metadata import Keys, Metadata, read_metadata
from localize.model import Locale

if TYPE_CHECKING:
    from localize.errors import InputError

KEYS = Keys(("title", "author.name"), {"category": "category"})


def _read(text: str) -> tuple[Metadata, list[InputError]]:
    data = text.encode()
    faults: list[InputError] = []
    return read_metadata(data, front_matter.split(data, "a.md"), "a.md", KEYS, faults), faults


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Frost\nlang: uz-Cyrl\nlocales: [ru, no]\ndraft: true\ncategory: Weather\n---\n",
        (
            "+++\ntitle = 'Frost'\nlang = 'uz-Cyrl'\nlocales = ['ru', 'no']\n"
            "draft = true\ncategory = 'Weather'\n+++\n"
        ),
        (
            '{"title": "Frost", "lang": "uz-Cyrl", "locales": ["ru", "no"],'
            ' "draft": true, "category": "Weather"}\n'
        ),
    ],
)
def test_every_kind_of_front_matter_says_the_same(text: str) -> None:
    read, faults = _read(text)
    assert faults == []
    assert (read.source_locale, read.locales) == (Locale("uz", "Cyrl"), (Locale("ru"), Locale("no")))
    assert (read.title, read.draft, read.translate) == (True, True, True)
    assert [(one.role, one.source) for one in read.found] == [("title", "Frost"), ("category", "Weather")]
    assert read.values["category"] == "Weather"


def test_nothing_is_said_by_no_front_matter() -> None:
    assert _read("text\n") == (Metadata(), [])


@pytest.mark.parametrize(
    ("text", "lines", "messages"),
    [
        (
            "---\ntitle: a\nlang: '!!'\ndraft: maybe\n---\n",
            [3, 4],
            ["`lang` cannot be read", "`draft` cannot be read"],
        ),
        ("---\n- a\n---\n", [2], ["the front matter holds no keys"]),
        ("---\ntitle: [\n---\n", None, None),
    ],
)
def test_each_fault_is_named_with_its_line(
    text: str, lines: list[int] | None, messages: list[str] | None
) -> None:
    read, faults = _read(text)
    assert faults
    assert read.title, "one fault is not told as two"
    if lines is not None:
        assert [fault.place and fault.place.line for fault in faults] == lines
        assert [fault.message for fault in faults] == messages
