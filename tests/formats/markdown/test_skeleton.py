"""The structure of a body without its words."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from localize.formats.markdown.skeleton import differences, outline, skeleton

SOURCE = b'# Early *frost*\n\nSee [the map](/map "Map") and <b>more</b>.\n\n- one\n- two\n\n[x]: /y\n'


def test_words_make_no_difference() -> None:
    target = '# Ранние *заморозки*\n\n<b>Ещё</b> и [карта](/map "Карта").\n\n- раз\n- два\n\n[x]: /y\n'
    assert differences(skeleton(SOURCE), skeleton(target.encode())) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"# Early", b"## Early"),
        (b"(/map ", b"(/other "),
        (b"<b>more</b>", b"more"),
        (b"- two\n", b""),
        (b"[x]: /y", b"[x]: /z"),
        (b"See", b"{{< x >}} See"),
    ],
)
def test_anything_else_does(old: bytes, new: bytes) -> None:
    assert old in SOURCE
    assert differences(skeleton(SOURCE), skeleton(SOURCE.replace(old, new)))


_PIECES = st.sampled_from(
    ["a", "b c", " ", "\n", "\n\n", "- ", "1. ", "> ", "# ", "*", "**", "`", "```\n", "    ", "<b>", "</b>"]
) | st.sampled_from(
    [
        "<div>",
        "[x](/u)",
        "[y](/u 't')",
        "![z](/i)",
        "[^1]",
        "[^1]: n",
        "[r]: /u",
        "{{< x >}}",
        "{{<",
        "|-|",
        "|",
    ]
)
_BODIES = st.lists(_PIECES, max_size=8).map(lambda pieces: "".join(pieces).encode())


@settings(max_examples=2000, deadline=None)
@given(_BODIES, st.lists(st.tuples(st.sampled_from("ab"), _PIECES), max_size=2))
@example(b"a\n\n- b", [("a", "b c")])
@example(b"```\na\n```", [("a", "b")])
@example(b"[r]: /u\n\na", [("a", "b")])
def test_bodies_of_one_outline_have_one_skeleton(body: bytes, changes: list[tuple[str, str]]) -> None:
    other = body
    for old, new in changes:
        other = other.replace(old.encode(), new.encode(), 1)
    assert outline(body) != outline(other) or skeleton(body) == skeleton(other)


def test_other_words_have_the_same_outline_except_in_code_and_definitions() -> None:
    assert outline(b"# a\n\n- b *c*\n  d\n") == outline("# Да\n\n- нет *ли* б\n".encode()) != outline(b"a")
    assert outline(b"# a\n\n```\nb\n```\nc\n") == outline("# Да\n\n```\nb\n```\nнет\n".encode())
    assert outline(b"```\na\n```\n") != outline(b"```\nb\n```\n")
    assert outline(b"[a][x]\n\n[x]: /y\n") == outline("[да][x]\n\n[x]: /y\n".encode())
    assert outline(b"a\n\n[x]: /y\n") != outline(b"a\n\n[x]: /z\n")
