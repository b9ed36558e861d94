"""The parts of a page that it lacks are empty."""

from __future__ import annotations

import pickle

from localize.capture.captured_page import Capture, RelatedArticle


def test_a_page_of_a_title_alone() -> None:
    page = Capture("A bridge opens")
    assert (page.paragraphs, page.blocks, page.cards, page.labels) == ((), (), (), ())
    assert (page.views, page.locale, page.weather) == (None, None, {})
    assert RelatedArticle("Other").published == ""


def test_two_pages_of_equal_parts_are_equal_and_travel() -> None:
    page = Capture("A", cards=(RelatedArticle("B", category="Sports"),), weather={"temperature": 14})
    assert pickle.loads(pickle.dumps(page)) == page  # noqa: S301 - our own
    assert page != Capture("A")
