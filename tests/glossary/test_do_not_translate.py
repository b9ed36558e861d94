"""Names that are never translated."""

from __future__ import annotations

import pytest

from localize.glossary.do_not_translate import DoNotTranslate
from localize.model import Locale


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("Red Bullda, Red\nBull", "uz", ("Red Bull",)),
        ("Redd Bull RedBull XRed Bull Red Bullet Red Bull2", "uz", ()),
        ("Red Bulls", "en", ()),
        ("Red Bull Four", "en", ("Red Bull Four",)),
    ],
)
def test_kept_names_stand_as_they_are(text: str, locale: str, expected: tuple[str, ...]) -> None:
    assert DoNotTranslate(["Red Bull", "Red Bull Four"]).within(text, Locale.parse(locale)) == expected
