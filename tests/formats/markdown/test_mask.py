"""What site generators read before Markdown, out of the parser's way."""

from __future__ import annotations

import pytest

from localize.formats.markdown.mask import is_marker, is_mdx, mask


@pytest.mark.parametrize(
    "text", ["plain\n", '!!! note "Title"\n', "{{< a >}}\n", ":::tip[Title]\n", "текст {{ x }}\n"]
)
def test_places_stay_the_same(text: str) -> None:
    assert len(mask(text.encode()).text.encode()) == len(text.encode())


def test_a_shortcode_alone_is_a_block_and_one_in_a_text_is_a_word() -> None:
    alone = mask(b"{{< fig >}}\n")
    assert alone.text == "***********\n"
    inside = mask(b"a {{< x | y >}} b\n")
    assert inside.text == "a {xxxxxxxxxxx} b\n"
    assert inside.shortcodes == ((2, 15),)


def test_titles_of_markers_are_left_as_headings() -> None:
    body = b'!!! note "Early frost"\n    text\n'
    masked = mask(body)
    (at,) = masked.labels
    assert body[at:].startswith(b"Early frost")
    assert masked.text.startswith("+  #")
    assert "Early frost" in masked.text


def test_markers_without_titles_are_rules() -> None:
    body = b":::tip\ntext\n:::\n"
    masked = mask(body)
    assert [body[start:end] for start, end in masked.marks] == [b":::tip", b":::"]
    assert masked.text.split("\n")[1] == "text"


def test_what_never_closes_is_counted() -> None:
    assert dict(mask(b"a {{< b\n").unclosed) == {b"{{<": 1}


@pytest.mark.parametrize(
    ("line", "marker"), [(b"!!! note", True), (b":::", True), (b"> [!NOTE]", False), (b"text", False)]
)
def test_markers_are_told_from_texts(line: bytes, marker: bool) -> None:
    assert is_marker(line) is marker


def test_javascript_of_mdx_is_masked_in_mdx_alone() -> None:
    body = b'import X from "./x"\n\ntext\n'
    assert mask(body, mdx=True).text.startswith("*******************\n")
    assert mask(body).text == body.decode()
    assert is_mdx("a/B.MDX")
    assert not is_mdx("a.md")
