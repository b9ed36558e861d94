"""Texts as an edition prints them."""

from __future__ import annotations

from localize.bundles.typography import NBSP, typeset
from localize.formats.registry import ReadOptions, read
from localize.model import Locale

RU = Locale("ru")
SOURCE = b"---\ntitle: Price\n---\n\n## Heading 5 kg\n\nIt is `5 kg` [5 kg](/a b).\n"
ARTICLE = read(SOURCE, path="a.md", slug="a", options=ReadOptions(Locale("en")))
TITLE, HEADING, TEXT = ARTICLE.segments


def test_running_text_is_set_and_headings_and_markup_are_not() -> None:
    texts = {TITLE: "Цена в 5 кг", HEADING: "Вес 5 кг", TEXT: "Это `5 кг` и [5 кг](/a/5 кг)."}
    assert typeset(texts, RU, NBSP) == {
        TITLE: "Цена в\u00a05\u00a0кг",
        HEADING: "Вес 5 кг",
        TEXT: typeset({TEXT: texts[TEXT]}, RU, NBSP)[TEXT],
    }
    assert "`5 кг`" in typeset(texts, RU, NBSP)[TEXT]
    assert "и\u00a0[5" in typeset(texts, RU, NBSP)[TEXT]


def test_nothing_is_set_where_nobody_asked() -> None:
    texts = {TITLE: "Цена в 5 кг"}
    assert typeset(texts, RU, "") is texts
