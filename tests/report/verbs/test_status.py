"""How far locales and articles are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.report.printed import body, talk

from localize.model import Report
from localize.report import plain
from localize.report.verbs.status import BEYOND, first, view, whole_view

STATES = dict.fromkeys(("untranslated", "draft", "stale", "rejected", "translated", "approved"), 0)
OPEN = {**STATES, "untranslated": 1, "held": 1, "words": 20, "percent": 75}
DONE = {**STATES, "approved": 4, "held": 0, "words": 20, "percent": 100}


def many(*articles: tuple[str, dict[str, Any]]) -> Report:
    return Report(
        "status",
        data={
            "locales": [],
            "articles": [{"slug": slug, "locales": {"ru": row, "uz": row}} for slug, row in articles],
        },
    )


def slugs(report: Report) -> list[str]:
    return [line.split()[0] for line in body(report)[3:]]


def test_status() -> None:
    states = {"untranslated": 1, "draft": 0, "stale": 0, "rejected": 0, "translated": 0, "approved": 3}
    figures = {**states, "held": 1, "words": 20, "percent": 75}
    done = {**dict.fromkeys(states, 0), "approved": 4, "held": 0, "words": 20, "percent": 100}
    data: dict[str, object] = {
        "locales": [{"locale": "ru", **figures}, {"locale": "uz", **done}],
        "articles": [{"slug": "frost", "locales": {"ru": figures, "uz": done}}],
    }
    title = "untranslated  draft  stale  rejected  translated  approved  held  words  done"
    first = "           1      0      0         0           0         3     1     20   75%"
    second = "           0      0      0         0           0         4     0     20  100%"
    report = Report("status", data=data, notes=("Behind.",))
    assert body(report) == [
        f"locale  {title}",
        f"ru      {first}",
        f"uz      {second}",
        "",
        f"article  locale  {title}",
        f"frost    ru      {first}",
        f"frost    uz      {second}",
    ]
    assert talk(report) == ["Behind."]
    assert len(body(Report("status", data={**data, "articles": []}))) == 3


def test_sixty_rows_are_shown_done_or_not() -> None:
    report = many(*((f"a{number:02}", DONE) for number in range(30)))
    assert len(slugs(report)) == 60
    assert talk(report) == []


def test_of_more_those_with_something_to_do_are_shown_as_far_as_people_read() -> None:
    report = many(*((f"a{number:02}", OPEN if number % 2 else DONE) for number in range(80)))
    assert slugs(report) == [f"a{number:02}" for number in range(1, 60, 2) for _ in range(2)]
    assert talk(report) == ["… and 50 more articles, 40 of them done everywhere: `localize status --all`"]
    assert len(plain.render(whole_view(report, every=True).body).splitlines()) == 3 + 160


def test_what_is_kept_of_many_is_enough_for_what_is_shown() -> None:
    report = many(*((f"a{number:02}", OPEN if number % 2 else DONE) for number in range(80)))
    kept = first(report)
    articles: Any = kept.data["articles"]
    assert len(articles) == 30
    assert view(kept) == view(report)
    assert first(kept) == kept
    assert first(many(("a", DONE))).data["articles"] == many(("a", DONE)).data["articles"]


def test_articles_without_rows_count_among_those_that_are_not_shown() -> None:
    report = many(("first", OPEN), ("timed", DONE))
    some = replace(report, data={**report.data, BEYOND: {"articles": 40, "done": 39}})
    assert slugs(some) == ["first", "first"]
    assert talk(some) == ["… and 41 more articles, 40 of them done everywhere: `localize status --all`"]
    assert BEYOND not in first(some).data


def test_where_none_of_them_is_done_nothing_is_said_of_that() -> None:
    report = many(*((f"a{number:02}", OPEN) for number in range(31)))
    assert talk(report) == ["… and 1 more article: `localize status --all`"]


def test_what_is_held_is_not_done() -> None:
    held = {**DONE, "held": 1}
    report = many(("first", held), *((f"a{number:02}", DONE) for number in range(31)))
    assert slugs(report) == ["first", "first"]


def test_where_all_is_done_everywhere_the_table_is_left_out() -> None:
    report = many(*((f"a{number:02}", DONE) for number in range(31)))
    assert slugs(report) == []
    assert talk(report) == ["… and 31 more articles, 31 of them done everywhere: `localize status --all`"]
