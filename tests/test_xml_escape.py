"""Text is written into XML as the standard library writes it."""

from __future__ import annotations

from xml.sax import saxutils

from hypothesis import given
from hypothesis import strategies as st

from localize.xml_escape import escape, quoteattr

TEXTS = st.text(st.sampled_from("ab&<>\"'\r\n\t;") | st.characters(), max_size=12)


@given(TEXTS)
def test_an_element(text: str) -> None:
    assert escape(text) == saxutils.escape(text)
    assert escape(text, {"\r": "&#13;"}) == saxutils.escape(text, {"\r": "&#13;"})


@given(TEXTS)
def test_an_attribute(text: str) -> None:
    assert quoteattr(text) == saxutils.quoteattr(text)
