"""schema.org's NewsArticle: an original and its translations name each other, and those who translated."""

from __future__ import annotations

from dataclasses import replace

from localize.bundles.base import Edition, Site
from localize.bundles.json_ld import news_article
from localize.bundles.page_model import page_of
from localize.model import Locale

EN, RU = Locale("en"), Locale("ru")


SITE_ADDRESSES = {
    "en": "https://vodiy.example/en/frost.html",
    "ru": "https://vodiy.example/ru/moroz.html",
    "uz": "https://vodiy.example/uz/qirov.html",
}


def test_an_original_names_its_translations_and_they_name_it() -> None:
    original = Edition("frost", EN, EN, b"# Frost\n", addresses=SITE_ADDRESSES)
    said = news_article(page_of(original, Site("News", EN)))
    assert (said["@id"], said["url"]) == (SITE_ADDRESSES["en"], SITE_ADDRESSES["en"])
    assert said["workTranslation"] == [
        {"@type": "NewsArticle", "@id": SITE_ADDRESSES[tag], "inLanguage": tag} for tag in ("ru", "uz")
    ]
    assert "translationOfWork" not in said
    translated = news_article(page_of(replace(original, locale=RU), Site("News", EN)))
    assert translated["translationOfWork"] == {
        "@type": "NewsArticle",
        "@id": SITE_ADDRESSES["en"],
        "inLanguage": "en",
    }
    assert "workTranslation" not in translated
    alone = news_article(page_of(replace(original, addresses={}), Site("News", EN)))
    assert not {"@id", "url", "workTranslation"} & alone.keys()


def test_people_who_translated_are_named_where_the_newsroom_tells_of_it() -> None:
    made = {"reviewed": [{"by": "Malika", "role": "translator"}, {"by": "Olim", "role": "reviewer"}]}
    edition = Edition("frost", RU, EN, "# Мороз\n".encode(), made=made)
    assert news_article(page_of(edition, Site("News", EN)))["translator"] == [
        {"@type": "Person", "name": "Malika"}
    ]
    for untold in (None, {"original": True}):
        assert "translator" not in news_article(page_of(replace(edition, made=untold), Site("News", EN)))
