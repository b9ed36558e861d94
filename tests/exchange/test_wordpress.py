"""An export of WordPress becomes posts: fields, pictures, and who translates whom."""

from __future__ import annotations

import pytest
from tests.exchange.wxr import export, item, translated

from localize.errors import InputError
from localize.exchange.wordpress import parse
from localize.model import Locale

EN, RU = Locale("en"), Locale("ru")


def test_a_post_keeps_its_fields() -> None:
    picture = item(
        9,
        "well.jpg",
        "",
        kind="attachment",
        meta={"_wp_attachment_image_alt": "A well"},
        more="<excerpt:encoded><![CDATA[The well in <b>May</b>]]></excerpt:encoded>"
        "<wp:attachment_url>https://samarqand.example/well.jpg</wp:attachment_url>",
    )
    post = item(
        7,
        "Wells &amp; canals",
        "One.\n\nTwo.",
        name="wells",
        terms={"category": ("water", "Water"), "post_tag": ("canal", "canal")},
        meta={"_thumbnail_id": "9"},
    )
    (found,) = parse(export(picture, post), "old.xml")
    assert (found.id, found.group, found.locale, found.name, found.suffix) == (
        "7",
        "",
        Locale.parse("en_US"),
        "wells",
        ".md",
    )
    assert (
        found.content.decode()
        == """\
---
title: "Wells & canals"
author: Nodira Salimova
category: Water
published: 2021-05-04T10:11:12+00:00
link: "https://samarqand.example/wells/"
tags:
  - canal
image: "https://samarqand.example/well.jpg"
image_alt: A well
image_caption: The well in May
---

<p>One.</p>

<p>Two.</p>
"""
    )


def test_polylang_and_wpml_say_who_translates_whom() -> None:
    wpml = {"_wpml_import_language_code": "ru", "_wpml_import_translation_group": "77"}
    found = parse(
        export(
            item(1, "Well", "Text.", terms=translated("pll_5f", "en")),
            item(2, "Колодец", "Текст.", terms=translated("pll_5f", "ru")),
            item(3, "Канал", "Текст.", meta=wpml),
        ),
        "old.xml",
    )
    assert [(post.id, post.group, post.locale) for post in found] == [
        ("1", "pll_5f", EN),
        ("2", "pll_5f", RU),
        ("3", "77", RU),
    ]


def test_what_was_not_public_is_a_draft_and_what_was_thrown_away_stays_out() -> None:
    found = parse(
        export(
            item(1, "Soon", "Text.", status="draft"),
            item(2, "Gone", "Text.", status="trash"),
            item(3, "Menu", "Text.", kind="nav_menu_item"),
            item(4, "Secret", "Text.", more="<wp:post_password>x</wp:post_password>"),
            item(5, "Empty", " "),
        ),
        "old.xml",
    )
    assert [(post.id, b"draft: true" in post.content) for post in found] == [("1", True), ("4", True)]


def test_a_name_that_no_file_can_have_is_left_to_the_title() -> None:
    (found,) = parse(export(item(1, "Колодец", "Текст.", name="%d0%ba%d0%be")), "old.xml")
    assert found.name == ""


def test_shortcodes_that_stay_are_said_with_the_line() -> None:
    (found,) = parse(export(item(1, "Well", '[gallery ids="1,2"]\n\nText [sic](x) [[not]].')), "old.xml")
    assert found.remarks == ("the shortcode [gallery] stays as text",)
    assert (found.place.path, found.place.line) == ("old.xml", 11)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<rss><channel><title>News</title></channel></rss>", "no export of WordPress"),
        (b"<rss><channel>", "no XML that can be read"),
        (b'<!DOCTYPE r [<!ENTITY a "b">]><rss>&a;</rss>', "the entity"),
    ],
)
def test_what_is_no_export_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why):
        parse(data, "old.xml")
