"""A sentence is put into the file of an edition that stands as it was, and taken out without a trace."""

from __future__ import annotations

import json

import pytest

from localize.bundles.base import Layout
from localize.bundles.outdated_notice import with_outdated, without_outdated
from localize.bundles.registry import LAYOUTS
from localize.model import Locale

RU = Locale("ru")
TEXT = "Оригинал <изменён>: 5 * 3."
JSON = json.dumps({"a": 1}, indent=2) + "\n"


@pytest.mark.parametrize(
    ("layout", "path", "data"),
    [
        ("folder", "a.md", "---\ntitle: T\n---\n\nТекст.\n"),
        ("folder", "a.md", "# T\n\nТекст.\n"),
        ("folder", "a.md", "# T\r\n\r\nТекст.\r\n"),
        ("suffix", "a.md", "T\n===\n\nТекст.\n"),
        ("folder", "a.html", "<body><h1>T</h1>\n<p>Текст.</p></body>"),
        ("html", "a.md", "<html><body><h1>T</h1>\n<p>Текст.</p></body></html>"),
        ("json", "a.md", JSON),
    ],
)
def test_it_comes_and_goes(layout: str, path: str, data: str) -> None:
    known = LAYOUTS[layout]
    dated = with_outdated(data.encode(), known, path, RU, TEXT)
    assert "5 " in dated.decode()
    assert dated != data.encode()
    assert without_outdated(dated, known, path, RU, TEXT) == data.encode()
    assert without_outdated(data.encode(), known, path, RU, TEXT) == data.encode()


def test_a_third_partys_layout_is_left_alone() -> None:
    layout = Layout("other", "", lambda *_: "", lambda *_: "", write=lambda *_: b"")
    assert with_outdated(b"data", layout, "a.md", RU, TEXT) == b"data"
    assert with_outdated(b"<p>no headline</p>", LAYOUTS["html"], "a.md", RU, TEXT) == b"<p>no headline</p>"
