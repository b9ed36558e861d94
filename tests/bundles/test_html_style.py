"""Pages carry their style, and fetch nothing."""

from __future__ import annotations

import pytest

from localize.bundles.html_style import MARKS, PAGE


@pytest.mark.parametrize("style", [PAGE, MARKS])
def test_a_style_is_one_line_that_fetches_nothing(style: str) -> None:
    assert style
    assert "\n" not in style
    assert "url(" not in style
    assert "@import" not in style
    assert "<" not in style
    assert style.count("{") == style.count("}")
    assert "prefers-color-scheme:dark" in style


def test_each_state_that_is_not_ready_has_its_mark() -> None:
    for state in ("untranslated", "rejected", "translated"):
        assert f"mark.{state}" in MARKS
