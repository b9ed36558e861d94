"""Uzbek words without the marks of their letters."""

from __future__ import annotations

import pytest

from localize.language.uzbek.bare_words import bare_words, is_bare

BARE = [
    ("Latn", "oquvchilarning"),
    ("Latn", "sanat"),
    ("Latn", "xaqida"),
    ("Latn", "togʻri"),
    ("Latn", "toʻgri"),
    ("Latn", "Ozbekistonda"),
    ("Latn", "shaxarda"),
    ("Latn", "kishlokdagi"),
    ("Latn", "tarihini"),
    ("Latn", "golibi"),
    ("Latn", "habar"),
    ("Latn", "axoli"),
    ("Latn", "raxbar"),
    ("Cyrl", "киз"),
    ("Cyrl", "укиди"),
    ("Cyrl", "якинда"),
    ("Cyrl", "таҳмин"),
    ("Cyrl", "кишлоқ"),
    ("Cyrl", "халкига"),
    ("Cyrl", "йол"),
    ("Cyrl", "огил"),
    ("Cyrl", "ешикни"),
    ("Cyrl", "йашайди"),
    ("Cyrl", "сентабрда"),
    ("Cyrl", "сентябр"),
    ("Cyrl", "феврал"),
    ("Cyrl", "маноси"),
    ("Cyrl", "талим"),
    ("Cyrl", "Коракалпогистон"),
]
RIGHT = [
    ("Latn", "oʻquvchi"),
    ("Latn", "sanʼat"),
    ("Latn", "yollagan"),
    ("Latn", "kabul"),
    ("Cyrl", "тарих"),
    ("Latn", "ogʻil"),
    ("Latn", "organ"),
    ("Latn", "xarid"),
    ("Latn", "tarif"),
    ("Latn", "sanatoriy"),
    ("Latn", "oylab"),
    ("Latn", "yollashni"),
    ("Latn", "ko"),
    ("Latn", "Sanat"),
    ("Cyrl", "қишлоқ"),
    ("Cyrl", "куз"),
    ("Cyrl", "кураш"),
    ("Cyrl", "хавотир"),
    ("Cyrl", "йод"),
    ("Cyrl", "йил"),
    ("Cyrl", "сентябрда"),
    ("Cyrl", "сентябрь"),
    ("Cyrl", "маъноси"),
    ("Cyrl", "июн"),
    ("Cyrl", "Карши"),
    ("Cyrl", "Йошкар"),
]


@pytest.mark.parametrize(("script", "word"), BARE)
def test_a_word_without_its_marks_is_bare(script: str, word: str) -> None:
    assert is_bare(word, script)


@pytest.mark.parametrize(("script", "word"), RIGHT)
def test_another_word_is_not(script: str, word: str) -> None:
    assert not is_bare(word, script)


def test_words_are_looked_for_in_running_text() -> None:
    assert list(bare_words("Oquvchilar sanat va OQUV haqida", "Latn")) == ["Oquvchilar", "sanat"]
    assert list(bare_words("Ozbekiston, talim.uz va @sanat", "Latn")) == ["Ozbekiston"]
    assert list(bare_words("Хар куни", "Cyrl")) == ["Хар"]
    assert list(bare_words("Elon Mask va Sanat", "Latn")) == []


def test_a_first_word_is_told_of_unless_it_may_be_a_name() -> None:
    assert list(bare_words("Habar tez tarqaldi.", "Latn")) == ["Habar"]
    assert list(bare_words("Axoli soni oʻsdi.", "Latn")) == ["Axoli"]
    assert list(bare_words("Elon ketdi.", "Latn")) == []
    assert list(bare_words("Sanatga pul kerak.", "Latn")) == ["Sanatga"]
