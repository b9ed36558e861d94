"""Characters of a text as bytes of its file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from localize.formats.article.byte_marks import ByteMarks


@given(st.text(min_size=1), st.integers(0, 50), st.data())
def test_a_character_starts_where_its_bytes_do(text: str, base: int, data: st.DataObject) -> None:
    text = text.encode("utf-8", "ignore").decode() * 700
    offset = data.draw(st.integers(0, len(text)))
    marks = ByteMarks(text, base)
    assert marks.place(offset) == base + len(text[:offset].encode())
