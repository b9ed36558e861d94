"""Words into which letters of the other alphabet slipped."""

from __future__ import annotations

from localize.language.look_alikes import in_one_alphabet, mixed_words


def test_look_alikes_are_brought_into_one_alphabet() -> None:
    assert in_one_alphabet("сhalkash", "Latn") == "chalkash"
    assert in_one_alphabet("гoрoд", "Cyrl") == "город"
    assert in_one_alphabet("Facebookда", "Latn") is None


def test_a_name_with_an_ending_is_not_mixed() -> None:
    assert mixed_words("Facebookда, гoрoд, Mосква, гoрoд, IT-рынок") == ("гoрoд", "Mосква")
