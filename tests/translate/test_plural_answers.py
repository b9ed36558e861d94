"""Answers spread over plural forms."""

from __future__ import annotations

import pytest

from localize.model import Locale
from localize.translate.plural_answers import plural_answers


@pytest.mark.parametrize(
    ("locale", "answers", "forms"),
    [
        ("ru", ("один", "много"), ("один", "много", "много")),
        ("en", ("one", "many"), ("one", "many")),
        ("ja", ("one", "many"), ("many",)),
        ("ru", ("слово",), ("слово",)),
    ],
)
def test_the_first_form_is_the_singulars(
    locale: str, answers: tuple[str, ...], forms: tuple[str, ...]
) -> None:
    assert plural_answers(Locale(locale), answers) == forms
