"""Latin letters as Cyrillic ones, by rule alone."""

from __future__ import annotations

import pytest

from localize.language.uzbek.cyrillic import letters, settled


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("oʻzbek", "ўзбек"),
        ("yoʻl", "йўл"),
        ("gʻisht", "ғишт"),
        ("chorshanba", "чоршанба"),
        ("isʼhoq", "исҳоқ"),
        ("maʼno", "маъно"),
        ("eshik", "эшик"),
        ("yer", "ер"),
        ("poyezd", "поезд"),
        ("vaqtsiz", "вақтсиз"),
        ("ketsa", "кетса"),
    ],
)
def test_letters(latin: str, cyrillic: str) -> None:
    assert letters(latin) == cyrillic


def test_what_roots_settle_is_settled_first() -> None:
    assert settled("konsert") == "концерт"
    assert "ц" in settled("funksiya")
    assert settled("oddiy") == "oddiy"
