"""Shortcodes of a text, and what a translation lost or added of them."""

from __future__ import annotations

from localize.formats.inline.site_markup import differences, site_markup


def test_order_lines_and_texts_make_no_difference() -> None:
    source = site_markup(b'{{< fig src="a" caption="Frost" >}} and {{< ref "b" >}}')
    target = site_markup('{{< ref "b" >}} и {{< fig src="a"\n> caption="Мороз" >}}'.encode())
    assert source == target
    assert differences(source, target) == []


def test_what_was_lost_added_or_left_open_is_said() -> None:
    before, after = site_markup(b'{{< ref "b" >}}'), site_markup(b'{{< ref "c" >}} {{% x')
    assert differences(before, after) == [
        'is missing: {{< ref "b" >}}',
        'adds: {{< ref "c" >}}',
        "never closes: {{%",
    ]


def test_names_of_texts_are_the_projects() -> None:
    one, other = b'{{< x note="a" >}}', b'{{< x note="b" >}}'
    assert site_markup(one) != site_markup(other)
    assert site_markup(one, {"note"}) == site_markup(other, {"note"})
