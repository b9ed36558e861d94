"""Where shortcodes stand, and which never end."""

from __future__ import annotations

import pytest

from localize.formats.inline.shortcodes import scan, shortcodes, with_feeds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (b"a {{< fig src=x >}} b", [b"{{< fig src=x >}}"]),
        (b"{{% note %}}", [b"{{% note %}}"]),
        (b"{{ site.name }} {% include x %}", [b"{{ site.name }}", b"{% include x %}"]),
        (b"[!INCLUDE [x](y.md)] and [!include[x](y)]", [b"[!INCLUDE [x](y.md)]", b"[!include[x](y)]"]),
        (b"{{< code >}}x < y{{< /code >}} z", [b"{{< code >}}x < y{{< /code >}}"]),
        (b"{% highlight py %}{{ x }}{% endhighlight %}", [b"{% highlight py %}{{ x }}{% endhighlight %}"]),
        (b"{{< code />}} x", [b"{{< code />}}"]),
        (b"`{{< told >}}`", []),
        (b"{{< a\n\nb >}}", []),
        (b"{{< " + b"x" * 5000 + b" >}}", []),
    ],
)
def test_shortcodes_stand_where_site_generators_find_them(text: bytes, found: list[bytes]) -> None:
    assert [text[start:end] for start, end in shortcodes(text)] == found


def test_what_never_ends_is_counted_by_what_opens_it() -> None:
    spans, unclosed = scan(b"{{< a >}} {{< b {{% c")
    assert spans == ((0, 9),)
    assert dict(unclosed) == {b"{{<": 1, b"{{%": 1}
    assert not scan(b"[!INCLUDE forgotten")[1], "a bracket that is none stops no site"


def test_lone_returns_are_line_ends() -> None:
    assert with_feeds(b"a\rb\r\nc") == b"a\nb\r\nc"
