"""The apostrophes of an article in Latin Uzbek."""

from __future__ import annotations

from tests.checks.articles import findings

UZBEK = "Kengash kanal ustidagi yangi koʻprikni ochdi, koʻpchilik uni koʻrgani keldi."


def told(locale: str, body: str) -> list[tuple[int, str]]:
    text = f"---\ntitle: A\n---\n\n{UZBEK}\n\n{body}\n"
    found = findings("article-apostrophes", text=text, locale=locale)
    assert all("articles are never rewritten" in finding.fix for finding in found)
    return [(finding.line, finding.message) for finding in found]


def test_wrong_apostrophes_of_a_source_are_named() -> None:
    assert told("uz", "O'zbekiston ma‘nosi.") == [(7, "wrong apostrophes in «O'zbekiston», «ma‘nosi»")]
    assert told("uz", "Oʻzbekiston maʼnosi.") == []


def test_other_languages_and_scripts_have_apostrophes_of_their_own() -> None:
    assert told("en", "It's O'Brien's.") == []
    assert told("uz_Cyrl", "О'з") == []
