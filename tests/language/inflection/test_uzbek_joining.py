"""Endings of one word on another."""

from __future__ import annotations

import pytest

from localize.language.inflection.uzbek_joining import joined


@pytest.mark.parametrize(
    ("old", "new", "written", "form"),
    [
        ("kitob", "daftar", "kitobim", "daftarim"),
        ("kitob", "ona", "kitobim", "onam"),
        ("ona", "kitob", "onang", "kitobing"),
        ("kitob", "ona", "kitobiga", "onasiga"),
        ("ona", "kitob", "onalarimiz", "kitoblarimiz"),
        ("o'g'il", "qiz", "o'g'lini", "qizini"),
        ("tog'", "daryo", "tog'ga", "daryoga"),
        ("kitob", "tog'", "kitobga", "tog'ga"),
        ("kitob", "ona", "kitobni", "onani"),
        ("kitob", "ona", "kitobmi", "onami"),
        ("китоб", "она", "китобига", "онасига"),
        ("kitob", "ona", "daftar", ""),
    ],
)
def test_endings_follow_the_word(old: str, new: str, written: str, form: str) -> None:
    assert joined(old, new, written) == form
