"""The list of a locale's articles."""

from dataclasses import replace

from tests.bundles.test_json_articles import EDITION, SITE

from localize.bundles.base import ArticleCard, Listed
from localize.bundles.html_index import INDEX
from localize.bundles.marks import Marks
from localize.model import Locale, ReviewState

RU = Locale.parse("ru")


def test_a_card_says_what_the_edition_says() -> None:
    published = "2025-04-28T15:28:00+05:00"
    assert INDEX.card(EDITION, SITE) == ArticleCard(
        "Мороз & снег", "Анонс.", "Погода", published, "28 апреля"
    )


def test_a_card_has_no_marks() -> None:
    marks = Marks("⸨", "⸩")
    title = marks.wrap("Frost", ReviewState.DRAFT)
    edition = replace(EDITION, content=f"---\ntitle: {title}\n---\n".encode(), printed={}, marks=marks)
    assert INDEX.card(edition, SITE) == ArticleCard("Frost")


def test_a_page() -> None:
    listed = [
        Listed("ru/weather/a b.html", ArticleCard("A <b>", "T & t", "Погода", "2025-04-28", "28 апреля")),
        Listed("ru/b.html", ArticleCard("B")),
    ]
    lines = (
        INDEX.write(SITE, RU, listed, {"en": "en/index.html", "ru": "ru/index.html"}).decode().splitlines()
    )
    assert lines[lines.index("<title>Самарканд</title>") + 1 :][:2] == [
        '<link rel="alternate" hreflang="en" href="../en/index.html">',
        '<link rel="alternate" hreflang="ru" href="index.html">',
    ]
    assert lines[lines.index("<main>") :] == [
        "<main>",
        "<h1>Самарканд</h1>",
        "<section>",
        '<p class="label">Погода</p>',
        '<h2><a href="weather/a%20b.html">A &lt;b&gt;</a></h2>',
        "<p>T &amp; t</p>",
        '<time datetime="2025-04-28">28 апреля</time>',
        "</section>",
        "<section>",
        '<h2><a href="b.html">B</a></h2>',
        "</section>",
        "</main>",
        "</body>",
        "</html>",
    ]
