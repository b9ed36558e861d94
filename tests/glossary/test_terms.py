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


def test_words_stand_beside_each_other_where_both_scripts_have_as_many() -> None:
    glossary = Glossary(
        (_term("Samarqand", "Самарқанд"), _term("ikki soʻz", "бир"), _term("Union Berlin", "Унион Берлинь"))
    )
    words = (("Samarqand", "Самарқанд"), ("Union", "Унион"), ("Berlin", "Берлинь"))
    assert glossary.script_words(UZ, UZ_CYRL) == words
    assert Glossary().script_words(UZ, UZ_CYRL) == ()


def test_two_terms_are_the_same_wherever_they_stand() -> None:
    assert Term("a", line=1) == Term("a", line=9)
