"""Texts that would break their article."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.catalogs import PATH, findings, subject

FIRES = "Farmers lit [fires](https://a.example/)."


def test_a_text_that_does_not_fit_its_place_is_told_with_its_line_and_address() -> None:
    one = subject({"Rain fell.": "<div>Yomgʻir", FIRES: "Fermerlar [gulxan](https://a.example/) yoqdi."})
    (found,) = findings("structure", one)
    assert (found.where, found.address[:2]) == (f"{PATH}:10", "a@")
    assert found.message.startswith("the text does not fit its place: ")


def test_texts_that_fit_and_texts_of_the_interface_are_not() -> None:
    assert findings("structure", subject({"Rain fell.": "Yomgʻir yogʻdi."})) == []
    assert findings("structure", subject({})) == []
    assert findings("structure", replace(subject({"Rain fell.": "<div>"}), article=None)) == []
