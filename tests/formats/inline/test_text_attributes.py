from __future__ import annotations

import pytest

from localize.formats.inline.text_attributes import canonical, encode, parameters


@pytest.mark.parametrize(
    ("shortcode", "texts"),
    [
        ('{{< figure src="/a.png" caption="A ferry" >}}', ["A ferry"]),
        ("{{< figure alt='A ferry' title=`At sea` >}}", ["A ferry", "At sea"]),
        ('{{< quote text="She said \\"no\\"" >}}', ['She said "no"']),
        ('{% include image.html caption="A ferry" %}', ["A ferry"]),
        ('{% render "card", label: "More" %}', ["More"]),
        ('{{< card description="A ferry"\n  LABEL="More" >}}', ["A ferry", "More"]),
        ('{{< figure subcaption="A ferry" caption="2024" >}}', []),
        ('{{< figure caption="{{ .Title }}" >}}', []),
        ('{{< highlight go >}}title="Not this"{{< /highlight >}}', []),
        ('{{< figure "A ferry" >}}', []),
        ('{{< figure caption="open >}}', []),
    ],
)
def test_texts_are_values_of_parameters_that_have_a_name(shortcode: str, texts: list[str]) -> None:
    assert [one.text for one in parameters(shortcode.encode())] == texts


def test_other_names_are_a_projects_to_give() -> None:
    shortcode = b'{{< figure credit="A. Karim" caption="A ferry" >}}'
    assert [(one.name, one.text) for one in parameters(shortcode, ("credit",))] == [("credit", "A. Karim")]
    assert canonical(shortcode, ("credit",)) == b'{{< figure credit="" caption="A ferry" >}}'


def test_shortcodes_that_differ_in_texts_are_the_same() -> None:
    assert canonical(b'{{< f src="a" alt="One" >}}') == canonical('{{< f src="a" alt="Бир" >}}'.encode())
    assert canonical(b'{{< f src="a" alt="One" >}}') != canonical(b'{{< f src="b" alt="One" >}}')


@pytest.mark.parametrize(
    ("target", "quote", "escaped", "written"),
    [
        ('a "b" \\', '"', True, 'a \\"b\\" \\\\'),
        ('a "b"', '"', False, "a &quot;b&quot;"),
        ("it's\nso", "'", False, "it&#39;s so"),
        ("a`b", "`", False, "a&#96;b"),
        ("a >}} b %} c", '"', True, "a >}&#125; b %&#125; c"),
    ],
)
def test_a_text_cannot_leave_its_quotes(target: str, quote: str, escaped: bool, written: str) -> None:
    assert encode(target, quote, escaped=escaped) == written
