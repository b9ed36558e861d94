"""Slugs that a disk may not tell apart."""

from __future__ import annotations

import pytest

from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import select

TRUE = [
    ("Bahor", "bahor"),
    ("snow_2025", "snow-2025"),
    ("news/Cup", "news/cup"),
    ("News/cup", "news/cup"),
    ("cafe\u0301", "caf\u00e9"),
    ("МОРОЗ", "мороз"),
    ("straße", "strasse"),
    ("ﬁre", "fire"),
    ("a_b-c", "a-b_c"),
    ("Oʻzbek", "oʻzbek"),
]
NEAR = [
    ("bahor", "bahor-2"),
    ("news/cup", "sport/cup"),
    ("cup", "cups"),
    ("mороз", "мороз"),
    ("cafe", "caf\u00e9"),
    ("a-b", "ab"),
    ("2025", "2026"),
    ("oʻq", "oq"),
    ("frost", "frost/early"),
    ("x", "y"),
]


def told(*slugs: str) -> list[tuple[str, str]]:
    subject = NewsroomSubject(slugs={f"articles/{slug}.md": slug for slug in slugs})
    return [(finding.path, finding.message) for finding in inspect(subject, select(["slug-clash"]).newsroom)]


@pytest.mark.parametrize(("one", "other"), TRUE)
def test_it_is_told_once(one: str, other: str) -> None:
    first, second = sorted((one, other), key=lambda slug: f"articles/{slug}.md")
    assert told(one, other) == [
        (
            f"articles/{second}.md",
            f"«{second}» is told apart from articles/{first}.md by capitals, accents or hyphens alone",
        )
    ]


@pytest.mark.parametrize(("one", "other"), NEAR)
def test_it_is_not_told(one: str, other: str) -> None:
    assert told(one, other) == []
