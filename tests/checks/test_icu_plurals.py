"""The branches of ICU messages that choose by a number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from localize.checks.icu_plurals import PluralChoice, plural_choices


def test_branches_are_read_by_category_and_number() -> None:
    text = "{ n , plural, offset:1 =0 {none} one {# {x}} other {{n}}} and {m, plural, other {#}}"
    assert list(plural_choices(text)) == [
        PluralChoice("n", {"=0": "none", "one": "# {x}", "other": "{n}"}),
        PluralChoice("m", {"other": "#"}),
    ]


def test_a_branch_tells_the_number_by_its_sign_or_its_name() -> None:
    choice = PluralChoice(
        "n", {"=0": "none", "one": "a lamp", "few": "#", "many": "{ n, number }", "other": "{m}"}
    )
    assert [name for name in choice.branches if choice.has_number(name)] == ["few", "many"]
    assert list(choice.categories) == ["one", "few", "many", "other"]
    assert not choice.has_number("two")


def test_a_branch_that_is_not_closed_goes_on_to_the_end() -> None:
    assert list(plural_choices("{n, plural, one {# lamp")) == [PluralChoice("n", {"one": "# lamp"})]
    assert list(plural_choices("{n, plural, }")) == []


@given(st.text(alphabet="{}n,# oneplural=1", max_size=40))
def test_no_text_is_too_broken(text: str) -> None:
    assert all(choice.branches for choice in plural_choices("{n, plural, " + text))
