"""Posts for Telegram fit, count as Telegram counts, and keep headline and link."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.bundles.base import ArticleCard, Edition, Site
from localize.bundles.telegram import LAYOUT, LONGEST, LONGEST_CAPTION, compose, hashtag, units
from localize.model import Locale

URL = "https://vodiy.example/ru/moroz.html"


def test_headline_lead_link_and_tags() -> None:
    card = ArticleCard("Мороз 🥶", "Костры горели.", tags=("сельское хозяйство", "oʻzbek paxtasi", "2026"))
    post = compose(card, URL)
    assert post.text == f"Мороз 🥶\n\nКостры горели.\n\n{URL}\n\n#сельское_хозяйство #ozbek_paxtasi"
    assert post.entities == [{"type": "bold", "offset": 0, "length": 8}]


def test_a_headline_for_social_networks_counts_first() -> None:
    card = ArticleCard("Early frost reaches the valley", social="Frost!")
    assert compose(card, "").text == "Frost!"


@given(st.text(), st.text(max_size=3000), st.lists(st.text(max_size=300), max_size=20), st.booleans())
def test_whatever_an_article_says_its_post_fits_and_leads_to_it(
    title: str, teaser: str, tags: list[str], pictured: bool
) -> None:
    card = ArticleCard(title, teaser * 2, tags=tuple(tags))
    post = compose(card, URL, picture="https://vodiy.example/a.jpg" if pictured else "")
    assert units(post.text) <= (LONGEST_CAPTION if pictured else LONGEST)
    assert URL in post.text
    assert post.bold <= units(post.text)


@pytest.mark.parametrize(
    ("letter", "picture"), [("a", ""), ("я", ""), ("🥶", ""), ("🥶", "https://a.example/b.jpg")]
)
def test_a_long_lead_is_cut_behind_a_word(letter: str, picture: str) -> None:
    most = LONGEST_CAPTION if picture else LONGEST
    post = compose(ArticleCard("Frost", f"{letter * 9} " * 900, tags=("cold" * 9,)), URL, picture=picture)
    lead = post.text.split("\n\n")[1]
    assert lead.endswith(f" {letter * 9}…")
    assert most - 24 < units(post.text) <= most
    assert "#cold" not in post.text


def test_a_headline_that_is_too_long_is_cut_and_the_link_stays() -> None:
    post = compose(ArticleCard("word " * 2000, "Lead."), URL)
    assert post.text.endswith(f"word…\n\n{URL}")


def test_tags_are_letters_digits_and_underscores() -> None:
    assert [hashtag(tag) for tag in ("a b-c", "Oʻzbekiston", "№ 5", "x/y")] == [
        "#a_b_c",
        "#Ozbekiston",
        "",
        "#x_y",
    ]


def test_the_layout_writes_what_the_bot_api_takes() -> None:
    content = b"---\ntitle: Frost\nteaser: Fires.\nimage: https://vodiy.example/f.jpg\n---\n\nText.\n"
    edition = Edition("frost", Locale("ru"), Locale("en"), content)
    data = json.loads(LAYOUT.write(edition, Site("News", Locale("en"), url="https://vodiy.example")))
    assert data == {
        "caption": "Frost\n\nFires.\n\nhttps://vodiy.example/ru/frost.html",
        "caption_entities": [{"type": "bold", "offset": 0, "length": 5}],
        "photo": "https://vodiy.example/f.jpg",
    }
    plain = json.loads(
        LAYOUT.write(Edition("a", Locale("ru"), Locale("en"), b"# Frost\n"), Site("N", Locale("en")))
    )
    assert plain == {"text": "Frost", "entities": [{"type": "bold", "offset": 0, "length": 5}]}
