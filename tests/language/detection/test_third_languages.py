"""Languages that nobody here translates into."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.language.detection import third_languages
from localize.language.detection.third_languages import third_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il ne faut pas le dire.", "French"),
        ("Der Minister sagte, dass die Arbeiten an der neuen Straße im Mai enden.", "German"),
        ("El ministro dijo que las obras de la nueva carretera terminarán en mayo.", "Spanish"),
        ("Il ministro ha detto che i lavori della nuova strada finiranno a maggio.", "Italian"),
        ("O ministro disse que as obras da nova estrada terminam em maio.", "Portuguese"),
        ("Bakan, yeni yolun mayıs ayında biteceğini söyledi ve bunun için teşekkür etti.", "Turkish"),
        ("Кметът благодари на екипа за работата си и си тръгна.", "Bulgarian"),
    ],
)
def test_a_sentence_is_known_by_its_small_words(text: str, language: str) -> None:
    assert third_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "La Paz de los Andes",
        "He met the de la Rosa family in El Paso de las Flores.",
        "Bu yerda bir necha kun davomida ish toʻxtab qoldi va hech kim kelmadi.",
        "No one was in on it, so the man in charge was not told.",
        "Der",
        "Он и не знал, что это за дом и от кого на нём замок.",
        "",
    ],
)
def test_names_and_the_houses_own_languages_are_none(text: str) -> None:
    assert third_language(text) == ""


@given(
    st.lists(st.sampled_from([*sorted(third_languages._PROVING), "C’est", "d’", "_", "5"])),
    st.sampled_from([" ", ", ", "-", "\n"]),
)
def test_a_word_that_proves_a_language_has_its_clue(words: list[str], between: str) -> None:
    text = between.join(words)
    proofs = third_languages._PROVING.intersection(third_languages.written_words(text))
    assert bool(third_languages._CLUES.of(text)) == bool(proofs)
