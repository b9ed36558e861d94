"""The entries of a glossary."""

from __future__ import annotations

from localize.glossary.terms import Glossary, Term
from localize.model import Locale

UZ, UZ_CYRL = Locale.parse("uz"), Locale.parse("uz_Cyrl")


def _term(latin: str, cyrillic: str) -> Term:
    return Term(latin, {UZ: (latin,), UZ_CYRL: (cyrillic,)})


def test_names_that_are_kept_are_never_translated() -> None:
    glossary = Glossary((Term("Red Kamelot", keep=True), _term("Samarqand", "Самарқанд")))
    assert glossary.kept == ("Red Kamelot",)


def test_only_words_that_no_rule_gives_are_exceptions() -> None:
    glossary = Glossary(
        (_term("Samarqand", "Самарқанд"), _term("Marjon", "Маржонь"), _term("ikki soʻz", "бир"))
    )
    assert glossary.script_exceptions(UZ, UZ_CYRL) == {"Marjon": "Маржонь"}
    assert Glossary().script_exceptions(UZ, UZ_CYRL) == {}


def test_two_terms_are_the_same_wherever_they_stand() -> None:
    assert Term("a", line=1) == Term("a", line=9)
