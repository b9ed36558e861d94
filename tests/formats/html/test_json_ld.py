"""Structured data of a page, and what else it says about its language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from localize.formats.html.html_article import render
from localize.formats.html.json_ld import strings

if TYPE_CHECKING:
    from tests.formats.html.conftest import Pages

DATA = """{"@graph": [{"@type": "NewsArticle", "headline": "Frost \\u2014 again",
\t"inLanguage": "en-GB", "url": "https://example.org/frost", "image": {"caption": "A frozen tap"}}]}"""
PAGE = (
    '<meta property="og:locale" content="en_US"><meta property="og:locale:alternate" content="de_DE">'
    f'<script type="application/ld+json">{DATA}</script><p>Words</p>'
)


def test_texts_of_structured_data_are_texts(pages: Pages) -> None:
    assert pages.roles(PAGE) == [
        ("title", "Frost — again"),
        ("caption", "A frozen tap"),
        ("paragraph", "Words"),
    ]
    assert [one.since for one in pages.read(PAGE).segments] == [1, 2, 2, 1]


def test_a_target_is_json_and_ends_no_script(pages: Pages) -> None:
    target = 'Совуқ "яна" </script> \\ қаттиқ'
    written = pages.write(PAGE, "Frost — again", target)
    data = written.partition('ld+json">')[2].partition("</script>")[0]
    assert json.loads(data)["@graph"][0]["headline"] == target
    assert (
        data.replace(json.dumps(target, ensure_ascii=False).replace("<", "\\u003c"), '"Frost \\u2014 again"')
        == DATA
    )


@pytest.mark.parametrize(
    ("tag", "network"), [("ru", "ru_RU"), ("uz", "uz_UZ"), ("uz-Cyrl", "uz_UZ"), ("en-GB", "en_GB")]
)
def test_the_language_follows_the_edition(pages: Pages, tag: str, network: str) -> None:
    html = f'<html lang="en"><head></head>{PAGE}</html>'
    written = render(pages.read(html), lambda _: None, extra_front_matter={"lang": tag}).decode()
    assert f'"inLanguage": "{tag}"' in written
    assert f'property="og:locale" content="{network}"' in written
    assert f'<html lang="{tag}">' in written
    assert '"og:locale:alternate" content="de_DE"' in written


def test_marks_of_other_languages_stay(pages: Pages) -> None:
    html = '<html lang="en"><script type="application/ld+json">{"inLanguage": "de"}</script></html>'
    written = render(pages.read(html), lambda _: None, extra_front_matter={"lang": "ru"}).decode()
    assert '{"inLanguage": "de"}' in written


@pytest.mark.parametrize("data", ["{headline: a}", '{"headline": ', '{"headline": 1}', "[" * 5000, ""])
def test_what_is_no_text_or_no_json_gives_nothing(data: str) -> None:
    assert list(strings(data.encode(), 0, len(data))) == []


def test_a_hidden_script_is_left(pages: Pages) -> None:
    hidden = f'<div translate="no"><script type="application/ld+json">{DATA}</script></div>'
    assert pages.sources(hidden) == []
