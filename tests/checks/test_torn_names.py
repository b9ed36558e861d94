"""Halves of names that changed places."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

from localize.checks.torn_names import torn

_SOURCE = (
    "Scott Arfield did not react as Declan Gallagher slotted the ball to Robinson, who passed it to Menga."
)
_TARGET = "Скотт Арфилд не успел, когда Деклан Галлахер отдал мяч Робинсону, а тот передал его Менга."


def test_a_given_name_beside_another_surname_is_told() -> None:
    target = _TARGET.replace("Деклан", "#").replace("Скотт", "Деклан").replace("#", "Скотт")
    assert torn(_SOURCE, target) == ("Арфилд", "Деклан")
    assert told("name-order", _SOURCE, target, locale="ru") == [
        "puts «Деклан» beside «Арфилд», whose name is another one"
    ]


def test_a_surname_beside_another_given_name_is_told() -> None:
    target = _TARGET.replace("Арфилд", "#").replace("Робинсону", "Арфилд").replace("#", "Робинсон")
    assert torn(_SOURCE, target) == ("Скотт", "Робинсон")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (_SOURCE, _TARGET),
        # Another order of the people, or of the halves of a name.
        ("Tom Lee and Anna Harding sang.", "Пели Анна Хардинг и Том Ли."),
        ("Kim Young met Anna Harding.", "Янг Ким встретил Анну Хардинг."),
        # The surname alone; two of the same name; too few names.
        ("Scott Arfield and Anna Harding met Menga.", "Арфилд и Анна Хардинг встретили Менга и Скотта."),
        ("Scott Arfield, Scott Menga, Anna.", "Арфилд Скотт Анна, Менга, Скотт."),
        ("Anna Harding sang.", "Пела Хардинг."),
        ("Anna Harding sang for Menga.", "Пела для Менга и Анны сама Хардинг."),
        # Beside a name that the source does not have.
        ("Scott Arfield met Menga there.", "Там Скотт Клуни и Арфилд встретили Менга."),
    ],
)
def test_names_that_stand_together_are_not_torn(source: str, target: str) -> None:
    assert torn(source, target) is None
