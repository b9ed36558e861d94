"""A target in its place: one line, and nothing in it that would break out of HTML, an attribute or JSON."""

from __future__ import annotations

import json

import pytest

from localize.formats.inline import escape


def test_line_breaks_become_spaces() -> None:
    assert escape.lines("one  \r\n\n two\rthree") == ["one", "two", "three"]
    assert escape.one_line("one\n  two\n") == "one two"


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("2 < 3", "2 &lt; 3"),
        ("a <b>bold</b> word", "a <b>bold</b> word"),
        ("half a <b", "half a &lt;b"),
        ('<a title="1 > 0">x</a>', '<a title="1 > 0">x</a>'),
        ("<!-- note --> x", "<!-- note --> x"),
        ("<!-- open", "&lt;!-- open"),
        ("{{< fig >}} < x", "{{< fig >}} &lt; x"),
        ("a <\nb", "a &lt; b"),
    ],
)
def test_what_opens_no_tag_is_an_entity_in_html(target: str, written: str) -> None:
    assert escape.html(target) == written


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("pin `tool<3` < x", "pin `tool<3` &lt; x"),
        ("pin ``a`<b`` and `c<d", "pin ``a`<b`` and `c&lt;d"),
        ("a < b ` c < d", "a &lt; b ` c &lt; d"),
    ],
)
def test_code_in_mdx_has_no_entities(target: str, written: str) -> None:
    assert escape.html(target, mdx=True) == written
    assert "`tool&lt;3`" in escape.html("pin `tool<3`")


def test_a_quote_cannot_end_its_attribute_but_a_shortcode_stays() -> None:
    assert escape.html_attribute('say "x" <b>', '"') == "say &quot;x&quot; &lt;b>"
    assert escape.html_attribute("it's", "'") == "it&#39;s"
    assert escape.html_attribute('{{ T "x" }} "y"', '"') == '{{ T "x" }} &quot;y&quot;'


def test_parts_are_the_text_again() -> None:
    text = "до {{< a >}} и [после] {% b %}"
    cut = list(escape.parts(text))
    assert "".join(part for part, _ in cut) == text
    assert [part for part, shortcode in cut if shortcode] == ["{{< a >}}", "{% b %}"]
    assert list(escape.parts("plain")) == [("plain", False)]


def test_a_string_of_json_cannot_end_the_script_around_it() -> None:
    written = escape.json_string("</script>\n«Да»")
    assert "<" not in written
    assert json.loads(written) == "</script> «Да»"
