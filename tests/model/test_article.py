"""Articles and their segments."""

from __future__ import annotations

from dataclasses import fields, replace

from localize.model import Article, Locale, MessageKey, Segment
from localize.model.article import new_segment

TITLE = Segment(MessageKey("", "Frost"), "title", ((11, 16),), "yaml", line=2)
CATEGORY = Segment(MessageKey("category", "Weather"), "category", ((27, 34),), "yaml", domain="ui", line=3)
ARTICLE = Article("weather/frost", "articles/weather/frost.md", Locale("en"), b"", (TITLE, CATEGORY))


def test_texts_of_the_article_and_of_the_interface_are_told_apart() -> None:
    assert tuple(ARTICLE.text_segments) == (TITLE,)
    assert tuple(ARTICLE.ui_segments) == (CATEGORY,)


def test_labels_are_told_once_each_with_their_roles() -> None:
    tag = replace(CATEGORY, key=MessageKey("tag", "cold"), role="tag")
    again = [replace(CATEGORY, role=role) for role in ("lead", "category", "lead")]
    found = replace(ARTICLE, segments=(TITLE, *again, tag, tag)).head.labels
    assert found == ((CATEGORY.key, ("lead", "category")), (tag.key, ("tag",)))


def test_the_domain_is_that_of_the_slug() -> None:
    assert str(ARTICLE.domain) == "articles/weather/frost"


def test_a_line_is_no_part_of_equality() -> None:
    moved = Segment(MessageKey("", "Frost"), "title", ((11, 16),), "yaml", line=9)
    assert moved == TITLE
    assert moved != Segment(MessageKey("", "Frost"), "heading", ((11, 16),), "yaml", line=2)


def test_a_segment_that_is_made_at_once_is_like_any_other() -> None:
    said = {"domain": "ui", "note": "n", "since": 2, "allows": ("quotes",), "line": 7}
    for more in ({}, said):
        made = new_segment(TITLE.key, "title", ((11, 16),), "yaml", **more)  # type: ignore[arg-type]
        usual = Segment(TITLE.key, "title", ((11, 16),), "yaml", **more)  # type: ignore[arg-type]
        assert made == usual
        assert vars(made) == vars(usual)
        assert {one.name for one in fields(Segment)} == vars(made).keys()
