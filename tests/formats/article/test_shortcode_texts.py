from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.formats import registry
from localize.formats.inline.fragments import has_words, markup
from localize.formats.registry import ReadOptions
from localize.model import Locale

if TYPE_CHECKING:
    from tests.formats.conftest import MarkdownFiles

FERRY = '{{< figure src="/a.png" caption="A ferry at dawn" >}}'


@pytest.mark.parametrize(
    ("text", "source", "target", "written"),
    [
        (
            f"{FERRY}\n",
            "A ferry at dawn",
            'Паром "Ока"',
            '{{< figure src="/a.png" caption="Паром \\"Ока\\"" >}}\n',
        ),
        (f"- {FERRY}\n", "A ferry at dawn", "Паром", '- {{< figure src="/a.png" caption="Паром" >}}\n'),
        (f"<div>\n{FERRY}\n</div>\n", "A ferry at dawn", "Паром", None),
        ("{% image x.png alt='A ferry' %}\n", "A ferry", "it's", "{% image x.png alt='it&#39;s' %}\n"),
        (
            f"See {FERRY} here.\n",
            f"See {FERRY} here.",
            'Вот {{< figure src="/a.png" caption="Паром" >}} здесь.',
            'Вот {{< figure src="/a.png" caption="Паром" >}} здесь.\n',
        ),
        (
            '<Figure src="a" caption="A ferry" />\n',
            "A ferry",
            'Паром "Ока"',
            '<Figure src="a" caption="Паром &quot;Ока&quot;" />\n',
        ),
        (
            'See <Badge text="New" /> here.\n',
            'See <Badge text="New" /> here.',
            'Вот <Badge text="Новое" />.',
            'Вот <Badge text="Новое" />.\n',
        ),
    ],
)
def test_a_text_of_a_shortcode_or_component_is_translated(
    desk: MarkdownFiles, text: str, source: str, target: str, written: str | None
) -> None:
    file = desk.write(text, source, target)
    assert "Паром" in file or file == written
    if written:
        assert file == written


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (f"<!-- l10n: skip -->\n\n{FERRY}\n\nWords.\n", ["Words."]),
        (f"{FERRY}\n\nWords.\n", ["A ferry at dawn", "Words."]),
        ('{{< figure src="/a.png" >}}\n', []),
        ('<img caption="Not an attribute of HTML" src="a">\n', []),
        ('<IMG CAPTION="Nor here" SRC="a">\n', []),
        ('<my-figure caption="A ferry">\n</my-figure>\n', ["A ferry"]),
    ],
)
def test_texts(desk: MarkdownFiles, text: str, sources: list[str]) -> None:
    assert desk.sources(text) == sources


def test_what_passes_through_is_listed(desk: MarkdownFiles) -> None:
    assert desk.passed('{{< chart data="x" >}}\n') == [('{{< chart data="x" >}}', "shortcode")]
    assert desk.passed(f"{FERRY}\n") == []


def test_a_note_is_for_the_shortcode_below_it(desk: MarkdownFiles) -> None:
    article = desk.read(f"<!-- l10n: note On the Oka -->\n\n{FERRY}\n\nWords.\n")
    assert [(one.key.source, one.note) for one in article.segments] == [
        ("A ferry at dawn", "On the Oka"),
        ("Words.", ""),
    ]


def test_pages_have_shortcodes_too() -> None:
    options = ReadOptions(Locale("en"), text_attributes=("credit",))
    page = f'<title>1</title><p>{FERRY}</p><div>{{{{< figure credit="By Lola" >}}}}</div>'
    article = registry.read(page.encode(), path="a.html", slug="a", options=options)
    assert [one.key.source for one in article.segments] == ["By Lola"]
    assert [one.since for one in article.segments] == [2]
    written = registry.render(article, lambda _: "Лола")
    assert '<div>{{< figure credit="Лола" >}}</div>' in written.decode()


def test_another_shortcode_is_another_markup(desk: MarkdownFiles) -> None:
    text = f"See {FERRY} here.\n"
    assert desk.problems(text, text.strip(), "Вот.") == (
        'is missing: {{< figure src="/a.png" caption="" >}}',
    )
    assert markup(FERRY) == ('{{< figure src="/a.png" caption="" >}}',)
    assert not has_words(FERRY)  # by itself it is no paragraph, but a place with a text in it
