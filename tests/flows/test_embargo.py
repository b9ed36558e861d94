from __future__ import annotations

from dataclasses import replace

import pytest

from localize.errors import UsageError
from localize.flows.embargo import findings, hidden, hidden_labels, moment
from localize.model import ArticleHead, Locale, MessageKey, UsedLabel

AT = "2026-03-01T08:00:00Z"


def head(**front_matter: object) -> ArticleHead:
    return ArticleHead("a", "articles/a.md", Locale("en"), "", front_matter)


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ({}, False),
        ({"confidential": False}, False),
        ({"confidential": None}, False),
        ({"confidential": True}, True),
        ({"confidential": "yes"}, True),
        ({"embargo": "2026-03-01T12:59+05:00"}, False),
        ({"embargo": "2026-03-01T13:00+05:00"}, False),
        ({"embargo": "2026-03-01T13:01+05:00"}, True),
        ({"embargo": "2026-03-01 13:01:00 +05:00"}, True),
        ({"embargo": "2026-02-01 13:01:00 +05:00"}, False),
        ({"embargo": "2026-02-01T13:01:00Z"}, False),
        ({"embargo": "2026-02-01T13:01:00"}, True),
        ({"embargo": "2026-02-01"}, True),
        ({"embargo": "until Monday"}, True),
        ({"embargo": ["2026"]}, True),
        ({"embargo": "2020-01-01T00:00Z", "confidential": True}, True),
    ],
)
def test_an_article_is_hidden_until_its_embargo_ends(front_matter: dict[str, object], expected: bool) -> None:
    assert hidden([head(**front_matter)], AT) == (frozenset({"a"}) if expected else frozenset())


def test_without_a_clock_no_embargo_ends() -> None:
    assert hidden([head(embargo="2020-01-01T00:00Z")]) == {"a"}


def test_an_embargo_that_is_no_time_is_named() -> None:
    found = findings([head(embargo="Monday"), head(embargo="2020-01-01T00:00Z"), head(embargo=None), head()])
    assert [(one.path, one.message) for one in found] == [
        ("articles/a.md", "«Monday» is no time with a zone; the embargo does not end")
    ]


def test_a_person_names_a_time_with_its_zone() -> None:
    assert moment("2026-03-01T13:00+05:00") == moment(AT)
    with pytest.raises(UsageError, match="is no time with a zone"):
        moment("2026-03-01T13:00")


def test_labels_of_hidden_articles_alone_are_hidden_too() -> None:
    def tagged(slug: str, *tags: str) -> ArticleHead:
        labels = tuple(UsedLabel(MessageKey("tag", tag), ("tags",)) for tag in tags)
        return replace(head(), slug=slug, labels=labels)

    articles = [tagged("a", "frost", "secret", "home"), tagged("b", "frost")]
    assert hidden_labels(articles, [MessageKey("tag", "home")], {"a"}) == {MessageKey("tag", "secret")}
    assert hidden_labels(articles, [], ()) == frozenset()
