"""Other tools get the same texts as localize."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from localize.formats import gettext
from localize.model import Locale
from localize.model.domain import Domain

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

UNITS = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid ""
"---\\n"
"title: \\"Frost: it came (12)\\"\\n"
"category: Nature\\n"
"related:\\n"
"  - title: Rain fell\\n"
"published: 2025-04-17\\n"
"---\\n"
"\\n"
msgstr ""

msgid "See [one]{1} and [two]{2}. (345)"
msgstr ""

msgid "Rain fell (7)"
msgstr ""

msgid "Nobody knows this."
msgstr ""
"""
KNOWN = {
    "Frost: it came": ("Мороз: пришел",),
    "Rain fell": ("Пошел дождь",),
    "See [one](https://x.uz/1) and [two][two].": ("Вот [два][two] и [один](https://x.uz/1).",),
    "%d day": ("%d день", "%d дня", "%d дней"),
}


@pytest.fixture
def corpus(benchmark_module: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    found = benchmark_module("corpus")
    monkeypatch.delitem(sys.modules, "corpus")
    monkeypatch.setattr(found, "_translations", lambda _: KNOWN)
    return found


def test_the_units_of_another_tool_have_the_samples_translations(corpus: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "000" / "a.po"
    path.parent.mkdir()
    path.write_text(UNITS, encoding="utf-8")
    corpus.fill_units(tmp_path, "ru")
    found = gettext.parse(path.read_bytes(), "a.po", locale=Locale("ru"), domain=Domain("-"))
    header, links, rain, unknown = (message.targets[0] for message in found.messages)
    assert header == (
        '---\ntitle: "Мороз: пришел (12)"\ncategory: Nature\nrelated:\n  - title: Пошел дождь\n'
        "published: 2025-04-17\n---\n\n"
    )
    assert links == "Вот [два]{2} и [один]{1}. (345)"
    assert (rain, unknown) == ("Пошел дождь (7)", "")
