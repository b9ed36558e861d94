"""Ids of authors are told from names."""

from __future__ import annotations

import pytest

from localize.formats.inline.author_ids import is_id


@pytest.mark.parametrize(
    ("role", "text", "found"),
    [
        ("name", "jdoe", True),
        ("name", "jane-doe2", True),
        ("name", "камола", True),
        ("name", "Jane Doe", False),
        ("name", "日本", False),
        ("name", "123", False),
        ("title", "jdoe", False),
    ],
)
def test_an_id_has_letters_and_no_capital(role: str, text: str, found: bool) -> None:
    assert is_id(role, text) is found
