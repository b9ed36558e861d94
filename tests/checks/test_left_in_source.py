"""Words that stay in the article's own language."""

from __future__ import annotations

import pytest
from tests.checks.articles import findings


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<div>\n<noscript>Turn scripts on</noscript></div>\n", [(5, "`noscript`", "«Turn scripts on»")]),
        ("<div><svg><text>Frost map</text></svg></div>\n", [(4, "`svg`", "«Frost map»")]),
        ("<div><svg><path d='M0'/></svg></div>\n", []),
        ("<div><script>let words = 'of code';</script></div>\n", []),
        ('{{< figure "a.png" "A ferry at dawn" >}}\n', [(4, "`shortcode`", "«A ferry at dawn»")]),
        ('{{< figure src="a.png" caption="A ferry at dawn" >}}\n', []),
        ("```\nsome code here\n```\n", []),
    ],
)
def test_left_in_source(text: str, told: list[tuple[int, str, str]]) -> None:
    found = findings("left-in-source", text=f"---\ntitle: A\n---\n{text}")
    assert [(one.line, one.message.split(" ")[0], one.message.split(": ")[1]) for one in found] == told
