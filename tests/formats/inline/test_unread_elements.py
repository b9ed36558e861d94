"""Elements amid a text whose words stay as they are."""

from __future__ import annotations

import time

import pytest

from localize.formats.inline.unread_elements import unread_elements


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (b"a <svg><text>b</text></svg> c", [(b"<svg><text>b</text></svg>", "svg")]),
        (
            b"<svg a=1>x</svg><noscript>y</noscript>",
            [(b"<svg a=1>x</svg>", "svg"), (b"<noscript>y</noscript>", "noscript")],
        ),
        (b"<svg><svg>x</svg></svg>", [(b"<svg><svg>x</svg></svg>", "svg")]),
        (b"<svg/> and </svg>", []),
        (b"<svg>never closed </b>", []),
        (b"plain", []),
    ],
)
def test_elements(text: bytes, found: list[tuple[bytes, str]]) -> None:
    assert [(text[start:end], name) for start, end, name in unread_elements(text)] == found


def test_a_megabyte_of_tags_is_read_in_a_moment() -> None:
    started = time.process_time()
    assert not list(unread_elements(b"<svg " * 200_000 + b"</"))
    assert time.process_time() - started < 2
