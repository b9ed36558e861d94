"""Pictures are led to their places, a locale's own variant first, and missing ones are named."""

from __future__ import annotations

from localize.bundles.base import Site
from localize.bundles.pictures import Gallery, LedPictures, relative_pictures
from localize.bundles.registry import LAYOUTS
from localize.formats.article.edits import apply
from localize.formats.registry import ReadOptions, read
from localize.model import ArticleHead, Locale

EN, RU, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz_Cyrl"))
TEXT = """\
---
title: Frost
---

![A map](map.png "Of the valley") and ![](../shared/a%20road.jpg) and [![x](map.png)](rain.md).

<figure><img class="wide" src='map.png' alt="A map"></figure>

```
![code](map.png)
```

![far](https://vodiy.example/a.png) ![root](/a.png) ![pdf](a.pdf) ![out](../../../etc/a.png) ![gone](gone.png)
"""
FILES = {"articles/weather/map.png", "articles/weather/map.ru.png", "articles/shared/a road.jpg"}


def head() -> ArticleHead:
    options = ReadOptions(EN)
    return read(TEXT.encode(), path="articles/weather/frost.md", slug="weather/frost", options=options).head


def led_in(layout: str, locale: Locale, place: str, text: bytes = TEXT.encode()) -> tuple[str, LedPictures]:
    """Return the file of an edition with its pictures in place, and what was said of them."""
    found = Gallery(LAYOUTS[layout], Site("News", EN), FILES.__contains__).led(
        head(), locale, text, relative_pictures(text, head().path), place
    )
    return apply(text, found.edits).decode(), found


def test_a_page_names_its_pictures_from_where_it_lies() -> None:
    text, led = led_in("html", EN, "en/weather/frost.html")
    assert '![A map](../../media/weather/map.png "Of the valley")' in text
    assert "![](../../media/shared/a%20road.jpg)" in text
    assert "[![x](../../media/weather/map.png)](rain.md)" in text
    assert "src='../../media/weather/map.png'" in text
    assert "![code](map.png)" in text
    assert (
        "![far](https://vodiy.example/a.png) ![root](/a.png) ![pdf](a.pdf) ![out](../../../etc/a.png)" in text
    )
    assert led.used == {
        "media/weather/map.png": "articles/weather/map.png",
        "media/shared/a road.jpg": "articles/shared/a road.jpg",
    }
    assert [(one.destination, one.line) for one in led.missing] == [("gone.png", 13)]


def test_a_locales_own_variant_wins() -> None:
    _, led = led_in("html", RU, "ru/weather/moroz.html")
    assert led.used["media/weather/map.ru.png"] == "articles/weather/map.ru.png"
    assert "media/weather/map.png" not in led.used
    assert "media/weather/map.ru.png" not in led_in("html", UZ_CYRL, "a.html")[1].used


def test_files_that_a_sites_program_reads_keep_their_pictures_beside_them() -> None:
    text, led = led_in("suffix", EN, "weather/frost.md")
    assert '![A map](map.png "Of the valley")' in text
    assert set(led.used) == {"weather/map.png", "shared/a road.jpg"}
    path = "i18n/ru/docusaurus-plugin-content-blog/weather/frost.md"
    assert "](../../../../blog/weather/map.ru.png" in led_in("docusaurus", RU, path)[0]


def test_data_names_pictures_by_their_place_in_the_bundle() -> None:
    assert "![A map](media/weather/map.png" in led_in("json", EN, "en/articles/weather/frost.json")[0]


def test_a_page_of_html_has_pictures_too() -> None:
    page = b'<html><body><img src="a.png"><img src="//x.example/a.png"><img alt="no"></body></html>'
    assert [target for _, target in relative_pictures(page, "articles/a.html")] == ["articles/a.png"]


def test_pictures_of_the_front_matter_are_led_like_others() -> None:
    text = TEXT.replace("title: Frost\n", "title: Frost\nimage: map.png\ncover: {src: 'gone.jpg'}\n").encode()
    written, led = led_in("html", RU, "ru/weather/moroz.html", text)
    assert "\nimage: ../../media/weather/map.ru.png\n" in written
    assert [(one.destination, one.line) for one in led.missing] == [("gone.jpg", 4), ("gone.png", 15)]
