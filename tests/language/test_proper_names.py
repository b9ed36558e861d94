"""People and organisations that texts name."""

from __future__ import annotations

import pytest

from localize.language import proper_names as module
from localize.language.proper_names import proper_names


def words(text: str) -> list[str]:
    return [one.word for one in proper_names(text)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Nodir told Google’s lawyers", ["Nodir", "Google’s"]),
        ("Нодиру подарили «Пахтакор»ни Лаврова", ["Нодиру", "Пахтакор", "Лаврова"]),
        ("Samsungda ishlagan Ulug‘bekka", ["Samsungda", "Ulug‘bekka"]),
        ("Самсунгда ишлаган Улуғбекка", ["Самсунгда", "Улуғбекка"]),
        ("an apple, нодир, Applebee, Лавровый, Uz", []),
    ],
)
def test_names_are_known_in_their_forms(text: str, named: list[str]) -> None:
    assert words(text) == named


def test_one_name_has_one_number_in_all_languages() -> None:
    ids = {one.id for text in ("Putin", "Путина", "Putinga", "Путинга") for one in proper_names(text)}
    assert len(ids) == 1


def test_a_form_may_be_of_two_names() -> None:
    assert len({one.id for one in proper_names("Нодира")}) == 2


def test_a_name_is_of_one_kind() -> None:
    google, apple, nodir = proper_names("Google, Apple, Nodir")
    assert (google.kind == apple.kind, google.kind == nodir.kind) == (True, False)


def test_the_names_that_are_listed_are_found() -> None:
    missed = {name for name in module._listed() if not proper_names(name.capitalize())}
    assert missed == set()
