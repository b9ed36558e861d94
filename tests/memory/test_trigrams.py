from __future__ import annotations

from localize.memory import trigrams


def test_a_text_has_each_trigram_once_its_ends_included() -> None:
    assert len(trigrams.of_text("abc", 17)) == 3
    assert len(trigrams.of_text("abcabc", 17)) == 5
    assert list(trigrams.of_text("", 17)) == []
    assert len(trigrams.of_text("a", 17)) == 1


def test_texts_together_have_what_each_has_alone() -> None:
    texts = ["abc", "", "rain in the hills", "abc", "дождь"]
    found, owners = trigrams.of_texts(texts, 10, 17)
    for number, text in enumerate(texts, start=10):
        assert sorted(found[owners == number].tolist()) == trigrams.of_text(text, 17).tolist()
    assert found.tolist() == sorted(found.tolist())


def test_a_trigram_has_no_more_bits_than_asked_for() -> None:
    assert max(trigrams.of_text("rain in the hills of Nurata", 10)) < 1 << 10
