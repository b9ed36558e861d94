"""Bodies of WordPress, of either editor, as blocks of HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.exchange.wordpress_body import markdown_body, shortcodes

GUTENBERG = """\
<!-- wp:paragraph -->
<p>One.</p>
<!-- /wp:paragraph -->

<!-- wp:list -->
<ul><li>a</li>

<li>b</li></ul>
<!-- /wp:list -->"""


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("One\nand a half.\r\n\r\nTwo.", ["<p>One<br>and a half.</p>", "<p>Two.</p>"]),
        (
            GUTENBERG,
            ["<p>One.</p>", "<ul><li>a</li>\n<li>b</li></ul>"],
        ),
        (
            "Lead.<!--more-->Rest with <a href='/x'>a link</a>.",
            ["<p>Lead.</p>", "<p>Rest with <a href='/x'>a link</a>.</p>"],
        ),
        (
            '[caption id="a" width="3"]<img src="w.jpg" alt="Well"> The well[/caption]After.',
            [
                '<figure><img src="w.jpg" alt="Well"><figcaption>The well</figcaption></figure>',
                "<p>After.</p>",
            ],
        ),
        ("<hr>\n\n<blockquote>One.\n\nTwo.</blockquote>", ["<hr>", "<blockquote>One.\nTwo.</blockquote>"]),
        ("<div>never closed\n\nOne.", ["<div>never closed\nOne."]),
    ],
)
def test_blocks_stand_apart_and_hold_no_empty_line(body: str, blocks: list[str]) -> None:
    assert markdown_body(body) == "\n\n".join(blocks) + "\n"


def test_shortcodes_are_named_once() -> None:
    assert shortcodes('[gallery ids="1"] [gallery] [embed]x[/embed] [caption]<img>[/caption]') == (
        "gallery",
        "embed",
    )


@given(st.text(alphabet="ab \n<>/p[]!-div", max_size=60))
def test_no_word_is_lost(body: str) -> None:
    kept = "".join(char for char in markdown_body(f"ab {body}") if char in "ab")
    assert kept.startswith("ab")
    assert "\n\n\n" not in markdown_body(body)
