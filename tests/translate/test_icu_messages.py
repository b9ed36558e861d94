from __future__ import annotations

import pytest

from localize.model import Locale
from localize.translate.icu_messages import chooses, number_signs, parse

RU, UZ = Locale.parse("ru"), Locale.parse("uz")
TREES = "{n, plural, =0 {No trees} one {# tree} other {# trees}} fell on {day}."


def test_a_plural_becomes_whole_sentences() -> None:
    message = parse(TREES)
    assert message is not None
    assert message.counts
    assert message.sentences == ("No trees fell on {day}.", "# tree fell on {day}.", "# trees fell on {day}.")


def test_it_is_put_back_with_the_categories_of_the_other_language() -> None:
    message = parse(TREES)
    assert message is not None
    assert message.rebuilt(["0", "1", "n"], RU) == "{n, plural, =0 {0} one {1} few {n} many {n} other {n}}"
    assert message.rebuilt(["0", "1", "n"], UZ) == "{n, plural, =0 {0} one {1} other {n}}"


def test_a_select_keeps_its_keys() -> None:
    message = parse("{who, select, male {He} other {They}} left.")
    assert message is not None
    assert not message.counts
    assert (
        message.rebuilt(["Он ушёл.", "Они ушли."], RU) == "{who, select, male {Он ушёл.} other {Они ушли.}}"
    )


def test_an_offset_and_braces_in_branches_stay() -> None:
    message = parse("{n, plural, offset:1 one {{name} and one} other {{name} and #}}")
    assert message is not None
    assert message.sentences == ("{name} and one", "{name} and #")
    assert message.rebuilt(["a", "b"], UZ) == "{n, plural, offset:1 one {a} other {b}}"


@pytest.mark.parametrize(
    "text",
    [
        "{n, plural, one {a {m, select, x {y} other {z}}} other {b}}",
        "{n, plural, one {a} other {b}} and {m, plural, one {a} other {b}}",
        "{n, plural, one {a}}",
        "{n, plural, one {a} one {b} other {c}}",
        "{n, plural, one {a} other {b}",
        "{n, plural, one {a} other {b",
        "{n, plural, other}",
        "{n, plural, }",
    ],
)
def test_what_cannot_be_taken_apart_is_told_apart(text: str) -> None:
    assert chooses(text)
    assert parse(text) is None


@pytest.mark.parametrize("text", ["", "Rain.", "{n} trees", "{n, number} trees", "a, plural, b"])
def test_other_texts_choose_nothing(text: str) -> None:
    assert not chooses(text)
    assert parse(text) is None


def test_signs_of_the_number_are_found() -> None:
    assert list(number_signs("# of #")) == [(0, 1), (5, 6)]
