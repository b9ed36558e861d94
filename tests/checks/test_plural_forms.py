"""As many forms as the language has."""

from __future__ import annotations

import pytest
from tests.checks.texts import told


def test_plural_forms() -> None:
    assert told("plural-forms", "vote", "ovoz", "ovoz", plural="votes") == []
    assert told("plural-forms", "vote", "голос", "голоса", locale="ru", plural="votes") == [
        "has 2 plural forms, ru wants 3 (one, few, many)"
    ]
    assert told("plural-forms", "vote", "ovoz", "ovoz") == ["has 2 plural forms, uz wants 1"]
    assert told("plural-forms", "vote", "", locale="ru", plural="votes") == []


SOLD = "{n, plural, one {# lamp} other {# lamps}} sold"


@pytest.mark.parametrize(
    ("locale", "target"),
    [
        ("ru", "Продано: {n, plural, one {# лампа} few {# лампы} many {# ламп} other {# лампы}}"),
        ("ru", "Продано: {n, plural, one {# лампа} few {# лампы} many {{n} ламп} other {{n, number} лампы}}"),
        ("ru", "{n, plural, other {Продано ламп: #}}"),
        ("ru", "{n, plural, =0 {Ничего} other {Продано ламп: #}}"),
        ("uz", "{n, plural, other {# ta chiroq}} sotildi"),
        ("uz", "{n, plural, one {Bitta chiroq} other {# ta chiroq}} sotildi"),
        ("uz", "plural"),
    ],
)
def test_branches_are_whole(locale: str, target: str) -> None:
    assert told("plural-forms", SOLD, target, locale=locale) == []


def test_a_branch_that_the_language_needs_is_missing() -> None:
    said = told("plural-forms", SOLD, "{n, plural, one {# лампа} other {# ламп}}", locale="ru")
    assert said == ["has no branch «few», «many» of {n, plural}, which ru wants"]


def test_a_branch_does_not_tell_the_number() -> None:
    target = "{n, plural, one {# лампа} few {# лампы} many {ламп} other {# лампы}}"
    assert told("plural-forms", SOLD, target, locale="ru") == [
        "does not tell the number in the branch «many»"
    ]
    assert told("plural-forms", "{n, plural, one {lamp} other {lamps}}", target, locale="ru") == []


def test_choices_within_choices_are_looked_at() -> None:
    source = "{who, select, she {{n, plural, one {# lamp} other {# lamps}}} other {none}}"
    target = "{who, select, she {{n, plural, one {# chiroq} other {chiroqlar}}} other {yoʻq}}"
    assert told("plural-forms", source, target) == ["does not tell the number in the branch «other»"]


def test_a_broken_message_says_nothing_more() -> None:
    assert told("plural-forms", SOLD, "{n, plural, } sotildi") == []
    assert told("plural-forms", SOLD, "{n, plural, one {# chiroq") == []
