"""A page that can be read, and nothing in it that an article smuggled there."""

from dataclasses import replace

import pytest
from tests.bundles.test_json_articles import EDITION, SITE

from localize.bundles.base import Edition
from localize.bundles.html import LAYOUT
from localize.model import Locale

EN, UZ_CYRL = Locale.parse("en"), Locale.parse("uz_Cyrl")
ALTERNATES = {
    "en": "en/weather/frost.html",
    "ru": "ru/weather/frost.html",
    "uz-Cyrl": "uz_Cyrl/weather/frost.html",
    "x-default": "en/weather/frost.html",
}


def page(edition: Edition) -> str:
    return LAYOUT.write(edition, SITE).decode()


def test_a_page() -> None:
    lines = page(replace(EDITION, alternates=ALTERNATES)).splitlines()
    style = next(line for line in lines if line.startswith("<style>"))
    lines.remove(style)
    assert "url(" not in style
    assert lines == [
        "<!DOCTYPE html>",
        '<html lang="ru">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<title>Мороз &amp; снег — Самарканд</title>",
        '<meta name="description" content="Кратко.">',
        '<link rel="alternate" hreflang="en" href="../../en/weather/frost.html">',
        '<link rel="alternate" hreflang="ru" href="frost.html">',
        '<link rel="alternate" hreflang="uz-Cyrl" href="../../uz_Cyrl/weather/frost.html">',
        '<link rel="alternate" hreflang="x-default" href="../../en/weather/frost.html">',
        "</head>",
        "<body>",
        "<header>",
        '<a href="../index.html">Самарканд</a>',
        "<nav>",
        '<a href="../../en/weather/frost.html" hreflang="en" lang="en">English</a>',
        '<a href="frost.html" hreflang="ru" lang="ru" aria-current="page">Русский</a>',
        '<a href="../../uz_Cyrl/weather/frost.html" hreflang="uz-Cyrl" lang="uz-Cyrl">Ўзбекча</a>',
        "</nav>",
        "</header>",
        "<main>",
        "<article>",
        "<header>",
        '<p class="ticker">Бегущая строка</p>',
        '<p class="ticker">+26 °C, ясно</p>',
        '<p class="label">Погода</p>',
        "<h1>Мороз &amp; снег</h1>",
        '<p class="teaser">Анонс.</p>',
        '<p class="byline">Шахло Эргашева, корреспондент</p>',
        '<p class="byline"><time datetime="2025-04-28T15:28:00+05:00">28 апреля</time></p>',
        "</header>",
        "<p>Текст <strong>статьи</strong>.</p>",
        "</article>",
        "<aside>",
        "<section>",
        '<p class="label">Погода</p>',
        "<h2>Другая</h2>",
        "<p>Ещё</p>",
        "<p>4 марта</p>",
        "</section>",
        "</aside>",
        "</main>",
        "</body>",
        "</html>",
    ]


def test_a_title_in_the_body_is_not_said_twice() -> None:
    html = page(Edition("a", EN, EN, b"# Rain\n\nIt rained.\n"))
    assert html.count("<h1") == 1
    assert "<aside>" not in html


@pytest.mark.parametrize("key", ["title", "description", "teaser", "ticker", "category"])
def test_front_matter_is_escaped(key: str) -> None:
    front = {"title": "T", key: '"><script>alert(1)</script>'}
    lines = "".join(f"{name}: '{value}'\n" for name, value in front.items())
    html = page(Edition("a", EN, EN, f"---\n{lines}---\n\nText\n".encode()))
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_addresses_are_quoted() -> None:
    links = {"en": 'en/a"b/c d&e.html', "ru": "ru/ё.html"}
    html = page(Edition('a"b/c d&e', EN, EN, b"# T\n", alternates=links))
    assert 'href="c%20d%26e.html"' in html
    assert 'href="../../ru/%D1%91.html"' in html


@pytest.mark.parametrize(
    ("code", "start"),
    [
        ("kk", '<html lang="kk">'),
        ("fa", '<html lang="fa" dir="rtl">'),
        ("uz_Arab", '<html lang="uz-Arab" dir="rtl">'),
    ],
)
def test_direction(code: str, start: str) -> None:
    assert start in page(Edition("a", Locale.parse(code), EN, b"# T\n"))
