from __future__ import annotations

import pytest

from localize.formats.inline.fragments import fragments, has_words, markup


@pytest.mark.parametrize(
    ("text", "atoms"),
    [
        ("run <code>ls <b>-l</b></code> now", ["<code>ls <b>-l</b></code>"]),
        ("<code>a<code>b</code></code> c", ["<code>a<code>b</code></code>"]),
        ("by <span translate=no>Oq Yoʻl</span> today", ["<span translate=no>Oq Yoʻl</span>"]),
        ('by <span class="x notranslate">A</span>', ['<span class="x notranslate">A</span>']),
        ("the <code translate=yes>word</code>", []),
        ("a <code>b", []),
        ("a </code>b", []),
        ("a <kbd>b</kbd> <i>c</i> <samp>*d*</samp>", ["<kbd>b</kbd>", "<samp>*d*</samp>"]),
    ],
)
def test_elements_that_stay_are_whole(text: str, atoms: list[str]) -> None:
    cut = fragments(text)
    assert "".join(part.text for part in cut) == text
    assert [part.text for part in cut if part.kind == "atom"] == atoms
    assert all(part.name == "code" for part in cut if part.kind == "atom")
    assert set(atoms) <= set(markup(text))


def test_what_stays_has_no_words() -> None:
    assert not has_words("<code>word</code> 12")
    assert has_words("<code>word</code> a")
