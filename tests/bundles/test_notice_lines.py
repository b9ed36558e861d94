"""Sentences of an edition stand below its headline and at its end, and are no markup."""

from __future__ import annotations

import pytest

from localize.bundles.notice_lines import with_notices
from localize.model import Locale

RU = Locale("ru")


def noticed(content: str, path: str = "a.md") -> str:
    return with_notices(content.encode(), path, RU, ["Above."], ["Below *.*", "Last."]).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "---\ntitle: T\n---\n\nText.\n",
            "---\ntitle: T\n---\n\n> Above.\n\nText.\n\n> Below \\*.\\*\n>\n> Last.\n",
        ),
        ("# T\n\nText.", "# T\n\n> Above.\n\nText.\n\n> Below \\*.\\*\n>\n> Last.\n"),
        ("T\n===\nText.\n", "T\n===\n\n> Above.\n\nText.\n\n> Below \\*.\\*\n>\n> Last.\n"),
        (
            "# T\r\n\r\nText.\r\n",
            "# T\r\n\r\n> Above.\r\n\r\nText.\r\n\r\n> Below \\*.\\*\r\n>\r\n> Last.\r\n",
        ),
        ("# T", "# T\n\n> Above.\n\n> Below \\*.\\*\n>\n> Last.\n"),
    ],
)
def test_markdown(before: str, after: str) -> None:
    assert noticed(before) == after


def test_pages() -> None:
    page = "<html><body><main><h1>T</h1><p>Text.</p></main></body></html>"
    assert noticed(page, "a.html") == (
        '<html><body><main><h1>T</h1>\n<p class="notice">Above.</p><p>Text.</p>'
        '<p class="notice">Below *.*</p>\n<p class="notice">Last.</p>\n</main></body></html>'
    )
    assert noticed("<p>x</p>", "a.htm").startswith('\n<p class="notice">Above.</p><p>x</p>')


def test_nothing_is_added_where_nothing_is_said() -> None:
    assert with_notices(b"# T\n\nText.\n", "a.md", RU, [], []) == b"# T\n\nText.\n"
    assert with_notices(b"<h1>T</h1>", "a.html", RU, [], []) == b"<h1>T</h1>"
