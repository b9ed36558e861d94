"""XML that any parser reads, whatever a text holds."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from localize.bundles.xml_text import around, document, element


def is_known(char: str) -> bool:
    return char in "\t\n\r" or (char >= " " and char not in "\ufffe\uffff")


@given(st.text(), st.text())
def test_what_is_written_is_read_again(text: str, value: str) -> None:
    root = ET.fromstring(document(around("a", [element("b", text, {"c": value})])))  # noqa: S314 - our own
    found = root.find("b")
    assert found is not None
    assert (found.text or "") == "".join(filter(is_known, text))
    assert found.get("c") == "".join(filter(is_known, value))


def test_elements_stand_one_a_line() -> None:
    assert around("a", [element("b"), element("c", "<&>")], {"d": '"'}) == [
        "<a d='\"'>",
        "<b/>",
        "<c>&lt;&amp;&gt;</c>",
        "</a>",
    ]
