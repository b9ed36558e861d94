from __future__ import annotations

import pytest

from localize.formats.inline.fragments import fragments
from localize.formats.inline.partners import partners


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a **b** c", {"**": "**"}),
        ("**a [b](u) c**", {"**": "**", "[": "](u)"}),
        ("<b>a</b> <i>", {"<b>": "</b>"}),
        ("<b>a<i>b</b>c</i>", {"<b>": "</b>"}),
        ("</b>a", {}),
    ],
)
def test_markup_is_paired_with_what_closes_it(text: str, expected: dict[str, str]) -> None:
    parts = fragments(text)
    found = partners(parts)
    assert {parts[one].text: parts[two].text for one, two in found.items() if one < two} == expected
    assert all(found[two] == one for one, two in found.items())
