"""The structure of a body without its words."""

from __future__ import annotations

import pytest

from localize.formats.markdown.skeleton import differences, skeleton

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
