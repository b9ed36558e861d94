"""Pictures are led to their places, a locale's own variant first, and missing ones are named."""

from __future__ import annotations

from localize.bundles.base import Site
from localize.bundles.pictures import Gallery, relative_pictures
from localize.bundles.registry import LAYOUTS
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


def gallery(layout: str) -> Gallery:
    return Gallery(LAYOUTS[layout], Site("News", EN), FILES.__contains__)


def test_a_page_names_its_pictures_from_where_it_lies() -> None:
    led = gallery("html").led(head(), EN, TEXT.encode(), "en/weather/frost.html")
    text = led.content.decode()
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
    led = gallery("html").led(head(), RU, TEXT.encode(), "ru/weather/moroz.html")
    assert led.used["media/weather/map.ru.png"] == "articles/weather/map.ru.png"
    assert "media/weather/map.png" not in led.used
    assert (
        "media/weather/map.ru.png" not in gallery("html").led(head(), UZ_CYRL, TEXT.encode(), "a.html").used
    )


def test_files_that_a_sites_program_reads_keep_their_pictures_beside_them() -> None:
    led = gallery("suffix").led(head(), EN, TEXT.encode(), "weather/frost.md")
    assert '![A map](map.png "Of the valley")' in led.content.decode()
    assert set(led.used) == {"weather/map.png", "shared/a road.jpg"}
    path = "i18n/ru/docusaurus-plugin-content-blog/weather/frost.md"
    docusaurus = gallery("docusaurus").led(head(), RU, TEXT.encode(), path)
    assert "](../../../../blog/weather/map.ru.png" in docusaurus.content.decode()


def test_data_names_pictures_by_their_place_in_the_bundle() -> None:
    led = gallery("json").led(head(), EN, TEXT.encode(), "en/articles/weather/frost.json")
    assert "![A map](media/weather/map.png" in led.content.decode()


def test_a_page_of_html_has_pictures_too() -> None:
    page = b'<html><body><img src="a.png"><img src="//x.example/a.png"><img alt="no"></body></html>'
    assert [target for _, target in relative_pictures(page, "articles/a.html")] == ["articles/a.png"]


def test_pictures_of_the_front_matter_are_led_like_others() -> None:
    text = TEXT.replace("title: Frost\n", "title: Frost\nimage: map.png\ncover: {src: 'gone.jpg'}\n").encode()
    led = gallery("html").led(head(), RU, text, "ru/weather/moroz.html")
    assert b"\nimage: ../../media/weather/map.ru.png\n" in led.content
    assert [(one.destination, one.line) for one in led.missing] == [("gone.jpg", 4), ("gone.png", 15)]
