"""The mark of oʻ and gʻ where the tutuq belgisi belongs."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "uz", "w", "maʻno"),
    ("en", "uz", "w", "sanʻat"),
    ("en", "uz", "w", "eʻlon qilindi"),
    ("en", "uz", "w", "aʻlo baho"),
    ("en", "uz", "w", "qatʻi nazar"),
    ("en", "uz", "w", "jurʻat"),
    ("en", "uz", "w", "daʻvo ochildi"),
    ("en", "uz", "w", "Raʻno keldi"),
    ("en", "uz", "w", "taʻlim"),
    ("en", "uz", "w", "shuʻla"),
]
NEAR = [
    ("en", "uz", "w", "maʼno"),
    ("en", "uz", "w", "oʻzbek"),
    ("en", "uz", "w", "gʻalaba"),
    ("en", "uz", "w", "sanʼat va oʻyin"),
    ("en", "uz", "w", "ma'no"),
    ("en", "uz", "w", "o‘zbek"),
    ("en", "uz", "w", "aʼlo"),
    ("en", "uz", "w", "obroʻga"),
    ("en", "uz", "w", "mas’ul"),
    ("en", "uz", "w", "kitob"),
    ("en", "ru", "w", "обʻект"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("tutuq", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("tutuq", source, target, origin=origin, locale=locale) == []
