"""Whose approval counts."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, RU, UZ, mistakes, read

from localize.config.reviewer_settings import TEXT_ROLES, Reviewers, ReviewRule, Wanted
from localize.formats.article.roles import ROLES

WHOLE = """\
reviewers:
  other_than_author: true
  roles: {editor: [Malika, Timur]}
  approve:
    - {by: editor, locales: [ru], texts: [title, description]}
    - by: [Nodira, editor]
      articles: ["politics/*"]
"""


def test_every_role_of_texts_is_known() -> None:
    assert set(TEXT_ROLES) == set(ROLES)


def test_people_and_roles_are_read() -> None:
    assert read(MINIMAL + WHOLE).reviewers == Reviewers(
        other_than_author=True,
        rules=(
            ReviewRule(("Malika", "Timur"), (RU,), ("title", "description")),
            ReviewRule(("Nodira", "Malika", "Timur"), articles=("politics/*",)),
        ),
    )
    assert read(MINIMAL).reviewers == read(MINIMAL + "reviewers:\n").reviewers == Reviewers()


@pytest.mark.parametrize(
    ("text", "line", "mistake"),
    [
        ("reviewers: [Malika]", 5, "`reviewers` must be a mapping"),
        ("reviewers: {other_than_autor: true}", 5, "unknown key `other_than_autor` in `reviewers`"),
        ("reviewers:\n  other_than_author: often", 6, "`other_than_author` must be true or false"),
        ("reviewers:\n  roles:\n    editor: []", 7, "nobody has the role `editor`"),
        ("reviewers:\n  approve: {by: Malika}", 6, "`approve` must be a list"),
        ("reviewers:\n  approve:\n    - Malika", 7, "each entry of `approve` must be a mapping"),
        ("reviewers:\n  approve:\n    - {locales: [ru]}", 7, "an entry of `approve` names nobody"),
        ("reviewers:\n  approve:\n    - {by: M, local: ru}", 7, "unknown key `local` in `reviewers.approve`"),
        ("reviewers:\n  approve:\n    - {by: M, locales: kk}", 7, "locale `kk` is not among `locales`"),
        ("reviewers:\n  approve:\n    - {by: M, texts: titel}", 7, "there is no role of texts `titel`"),
    ],
)
def test_each_mistake_is_named_with_its_line(text: str, line: int, mistake: str) -> None:
    assert mistakes(f"{MINIMAL}{text}\n") == [f"localize.yaml:{line}: {mistake}"]


def test_each_rule_that_covers_a_string_has_to_be_satisfied() -> None:
    reviewers = read(MINIMAL + WHOLE).reviewers
    assert reviewers.wanted(RU, "sport/final", ("title",)).people == (("Malika", "Timur"),)
    assert len(reviewers.wanted(RU, "politics/budget", ("title", "heading")).people) == 2
    assert reviewers.wanted(UZ, "sport/final", ("title",)) == Wanted(other_than_author=True)


@pytest.mark.parametrize(
    ("by", "author", "refusal"),
    [
        ("malika", "Timur", ""),
        ("Malika", "", ""),
        ("Malika ", "MALIKA", "Malika  wrote this text, and somebody else has to approve it"),
        ("Nodira", "Timur", "Nodira is none of those who may approve this text: Malika, Timur"),
    ],
)
def test_a_refusal_says_why(by: str, author: str, refusal: str) -> None:
    wanted = Wanted(other_than_author=True, people=(("Malika", "Timur"),))
    assert wanted.refusal(by, author) == refusal
