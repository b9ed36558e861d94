"""The rules of derived catalogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.catalogs.frost import CONFIG, UZ, UZ_CYRL, article

from localize.catalogs import derivation
from localize.catalogs.derivation import ScriptRules, script_exceptions
from localize.catalogs.derive import Parent
from localize.catalogs.entry import Entry, article_entries
from localize.catalogs.unit import units
from localize.glossary.reader import Glossary
from localize.glossary.terms import Term
from localize.language import uzbek, vocabulary
from localize.model import Catalog, Ledger, Message, MessageKey, ReviewState
from localize.model.domain import Domain

if TYPE_CHECKING:
    from collections.abc import Mapping

KEY = MessageKey("", "Frost")


def test_an_article_is_the_approved_parent_of_its_other_script() -> None:
    entries = article_entries(article("---\nlang: uz\n---\n# Qirov\n\nMatn.\n"))
    found = derivation.own_parents(entries)
    assert found[MessageKey("", "Qirov")] == Parent(("Qirov",), ReviewState.APPROVED)


def test_else_the_parents_are_the_strings_of_the_other_catalog() -> None:
    catalog = Catalog(UZ, Domain("articles/a"), messages=(Message(KEY, ("Qirov",)),))
    found = derivation.parents(units([Entry(KEY)], catalog, Ledger()))
    assert found == {KEY: Parent(("Qirov",), ReviewState.TRANSLATED)}
    asked: list[Mapping[MessageKey, Parent]] = []

    def parents() -> Mapping[MessageKey, Parent]:
        asked.append(found)
        return found

    basis = derivation.basis(parents)
    assert not asked
    assert basis(catalog.messages[0]) == found[KEY].basis
    assert basis(Message(MessageKey("", "other"))) is None
    assert len(asked) == 1
    assert derivation.basis(lambda: None)(catalog.messages[0]) is None


def test_a_blank_string_follows_a_parent_of_its_own_state() -> None:
    (blank,) = units([Entry(KEY)], Catalog(UZ_CYRL, Domain("articles/a")), Ledger())
    assert derivation.follows(blank, Parent((), ReviewState.UNTRANSLATED))
    assert not derivation.follows(blank, Parent(("Qirov",), ReviewState.DRAFT))
    assert not derivation.follows(blank, None)
    persons = blank._replace(message=Message(KEY, ("Қиров",)), state=ReviewState.TRANSLATED)
    assert not derivation.follows(persons, Parent(("Qirov",), ReviewState.TRANSLATED))


def test_texts_are_converted_by_the_newsrooms_rules() -> None:
    rules = ScriptRules.of(CONFIG, Glossary())
    convert = rules.converter(article(), UZ_CYRL, CONFIG)
    assert convert(KEY, ("Qirov erta tushdi",)).targets == ("Қиров эрта тушди",)
    kept = ScriptRules(frozenset({"Qirov"})).converter(article(), UZ_CYRL, CONFIG)
    assert kept(KEY, ("Qirov erta",)).targets == ("Qirov эрта",)


def test_only_words_that_no_rule_gives_are_exceptions() -> None:
    words = (("Samarqand", "Самарқанд"), ("Marjon", "Маржонь"), ("Rimel", "Римэл"), ("Marjon", "Маржон"))
    exceptions = script_exceptions(words)
    assert exceptions == {"Marjon": "Маржонь", "Rimel": "Римэл"}
    assert uzbek.convert("Rimelning", "Cyrl", exceptions=exceptions).text == "Римэлнинг"
    assert uzbek.convert("Римэлнинг", "Latn", exceptions=exceptions).text == "Rimelning"
    assert script_exceptions(()) == {}


def test_a_newsrooms_own_words_are_converted_as_it_says() -> None:
    term = Term("Qirov", {UZ: ("Qirov",), UZ_CYRL: ("Қировь",)})
    convert = ScriptRules.of(CONFIG, Glossary((term,))).converter(article(), UZ_CYRL, CONFIG)
    assert convert(KEY, ("Qirov erta tushdi",)).targets == ("Қировь эрта тушди",)


def test_the_vocabularys_texts_are_known_in_both_scripts() -> None:
    key = MessageKey("weather.condition", "fog")
    shipped = vocabulary.translation(key, UZ)
    assert shipped is not None
    convert = ScriptRules().converter(None, UZ_CYRL, CONFIG)
    assert convert(key, shipped).targets == vocabulary.translation(key, UZ_CYRL)


def test_of_a_date_pattern_only_the_words_are_converted() -> None:
    """A newsroom's own pattern is not the vocabulary's; its letters are fields."""
    key = MessageKey("date.pattern.card", "HH:mm, d MMMM y")
    convert = ScriptRules().converter(None, UZ_CYRL, CONFIG)
    found = convert(key, ("y-'yil' d-MMM, HH:mm",))
    assert (found.targets, found.unsure) == (("y 'йил' d MMM, HH:mm",), ())
