"""Texts in languages that nobody here knows."""

from __future__ import annotations

import pytest

from localize.language.detection.own_language import plainly_in
from localize.language.detection.strange_words import is_impossible, is_strange

_FORMS = {"en": ("en", "Latn"), "ru": ("ru", "Cyrl"), "uz": ("uz", "Latn"), "uz_Cyrl": ("uz", "Cyrl")}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("uz", "Rolnicy czekają na deszcz."),
        ("uz", "De molen is weer open."),
        ("uz", "Le moulin rouvre ses portes."),
        ("uz", "Il mulino non è aperto."),
        ("en", "Die Mühle ist wieder offen und mahlt."),
        ("en", "Para petani sudah pulang."),
        ("en", "La iglesia tiene dos torres."),
        ("ru", "Млинът отново работи през лятото."),
        ("ru", "Воденица је сада отворена."),
        ("ru", "Мельница працуе няма кали."),
        ("ru", "Осиёб аз нав кор мекунад."),
        ("uz_Cyrl", "Мельница снова открыты, люди рады."),
        ("uz_Cyrl", "Воденица има нови точак."),
    ],
)
def test_a_sentence_of_another_language_is_strange(locale: str, text: str) -> None:
    assert is_strange(text, "", _FORMS[locale])
    assert not plainly_in(text, _FORMS[locale])


@pytest.mark.parametrize(
    ("locale", "text", "source"),
    [
        ("uz", "Tegirmon yana ishga tushdi.", ""),
        ("uz", "“Rolling Stones” guruhi va “Guns N’ Roses” konserti boʻlib oʻtdi.", ""),
        ("uz", "web cloud", "Web Cloud"),
        ("uz", "Art nouveau", ""),
        ("en", "Art nouveau posters sell out at the café and the château.", ""),
        ("en", "Mill reopens", ""),
        ("ru", "Он в кепке «Le Coq» и с дипломом des Arts.", ""),
        ("ru", "Дед был рад.", ""),
        ("uz_Cyrl", "Тегирмон яна ишлади.", ""),
        ("ru", "", ""),
    ],
)
def test_a_text_with_words_of_its_own_is_not(locale: str, text: str, source: str) -> None:
    assert not is_strange(text, source, _FORMS[locale])


def test_nothing_is_strange_in_a_language_that_is_not_known() -> None:
    assert not is_strange("Rolnicy czekają na deszcz.", "", ("kk", "Cyrl"))


def test_a_name_may_be_of_any_language() -> None:
    assert is_impossible("wawel", ("uz", "Latn"))
    assert not is_impossible("Wawel", ("uz", "Latn"))
    assert not is_impossible("wawel", ("kk", "Latn"))
