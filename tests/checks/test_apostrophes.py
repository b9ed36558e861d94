"""The apostrophes of Latin Uzbek."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.checks.texts import told

from localize.checks import apostrophes
from localize.language.uzbek import apostrophe_faults


def test_apostrophes_are_looked_at_in_latin_uzbek_alone() -> None:
    assert told("apostrophes", "Children", "Bolalar o'yini, sanʼat, oʻyin") == [
        "wrong apostrophes in «o'yini»"
    ]
    assert told("apostrophes", "Children", "Bolalar oʻyini, sanʼat") == []
    assert told("apostrophes", "Children", "o'yin", locale="uz_Cyrl") == []
    assert told("apostrophes", "Children", "o'yin", locale="en") == []


@given(st.text(st.sampled_from("ogOGabʻʼ'‘’` .«")))
def test_what_is_told_of_a_word_shows_in_the_whole_text(text: str) -> None:
    told_of = [word for word in apostrophe_faults(text) if not apostrophes.exchanged(word)]
    assert not told_of or apostrophes._FOREIGN.search(text)
