"""Titles of link reference definitions."""

from __future__ import annotations

import pytest

from localize.formats.article import codecs
from localize.formats.article.found import Found, Passed
from localize.formats.markdown.definitions import definition_titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('[a]: /x "Early frost"\n', "Early frost"),
        ("[a]: /x 'Early frost'\n", "Early frost"),
        ("[a]: /x (Early frost)\n", "Early frost"),
        ('[a]: /x "an \\"early\\" frost"\n', 'an \\"early\\" frost'),
    ],
)
def test_a_title_is_a_text(text: str, title: str) -> None:
    (found,) = definition_titles(text.encode(), text)
    assert isinstance(found, Found)
    assert (found.source, found.role, found.codec) == (title, "link-title", codecs.DEFINITION_TITLE)
    ((start, end),) = found.pieces
    assert text[start:end] == title


def test_a_title_over_lines_passes_through() -> None:
    text = '[a]: /x "early\nfrost"\n'
    (found,) = definition_titles(text.encode(), text)
    assert isinstance(found, Passed)
    assert text[found.start : found.end] == "early\nfrost"


@pytest.mark.parametrize("text", ["[a]: /x\n", '[a]: /x "5"\n', "no definition\n"])
def test_nothing_to_translate(text: str) -> None:
    assert list(definition_titles(text.encode(), text)) == []
