from __future__ import annotations

import pytest

from localize.errors import UsageError
from localize.review.error_kinds import error_of


@pytest.mark.parametrize(
    ("typed", "recorded"),
    [
        ("", ""),
        ("accuracy", "accuracy/major"),
        ("term", "terminology/major"),
        (" Omission / crit ", "omission/critical"),
        ("lang/minor", "language/minor"),
    ],
)
def test_what_people_type_is_read_generously(typed: str, recorded: str) -> None:
    assert error_of(typed) == recorded


@pytest.mark.parametrize(
    ("typed", "hint"), [("acuracy", "accuracy"), ("style/huge", "critical"), ("stile", "style")]
)
def test_an_unknown_kind_is_refused_with_those_that_there_are(typed: str, hint: str) -> None:
    with pytest.raises(UsageError) as refused:
        error_of(typed)
    assert hint in refused.value.hint
