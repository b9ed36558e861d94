from __future__ import annotations

import re
from importlib import resources

import pytest

from localize.checks.registry import STRING
from localize.checks.source_change import ChangeKind
from localize.config.reviewer_settings import TEXT_ROLES
from localize.formats import gettext
from localize.language import uzbek
from localize.model import DERIVED, Domain, Locale, ReviewState, Severity
from localize.review.error_kinds import ErrorKind, ErrorSeverity
from localize.web.texts import LANGUAGES, preferred, spoken, translator, words

FILES = resources.files("localize.web")
REFUSALS = {
    "somebody else has changed this string; see it as it is now",
    "there is nothing to undo",
    "there is no complete text to approve",
    "there is no complete text to reject",
    "the text is empty",
    "Every plural form needs a text.",
    "the text is broken",
    "the comment is empty",
    "no reason is given",
    "somebody has changed this string since, so this cannot be undone",
    "Edit or reject the string instead.",
    "Load the page again: it is from an earlier run.",
}
"""What a sitting refuses and advises, as `test_app` has it refuse."""
LABELS = {"previous source", "before both", "approved text", "machine draft", "committed text"}


def said_by_the_page() -> set[str]:
    pages = "".join(file.read_text(encoding="utf-8") for file in (FILES / "templates").iterdir())
    scripts = [file for file in (FILES / "static").iterdir() if file.name.endswith(".js")]
    script = "".join(file.read_text(encoding="utf-8") for file in scripts)
    found = set(re.findall(r'_\("([^"]+)"\)', pages)) | set(re.findall(r'\bt\("([^"]+)"\)', script))
    severities = {Severity.ERROR.value, Severity.WARNING.value}
    return (
        found
        | LABELS
        | REFUSALS
        | {check.summary for check in STRING}
        | severities
        | set(TEXT_ROLES)
        | {one.value for one in ChangeKind}
        | {"person", "memory", DERIVED}
        | {one.value for kind in (ReviewState, ErrorKind, ErrorSeverity) for one in kind}
    )


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_every_language_has_every_word_and_no_other(language: str) -> None:
    assert set(words(language)) == said_by_the_page()
    assert all(text.strip() for text in words(language).values())


def test_cyrillic_is_what_the_converter_makes_of_latin() -> None:
    latin, cyrillic = words("uz"), words("uz_Cyrl")
    kept = frozenset(
        {"localize", "pull", "Git", "git", "Ctrl", "Cmd", "macOS", "localize pull", "Enter", "Shift"}
    )
    assert {text: uzbek.convert(latin[text], "Cyrl", protect=kept).text for text in latin} == dict(cyrillic)


@pytest.mark.parametrize("language", ["ru", "uz", "uz_Cyrl"])
def test_the_catalogs_are_whole_files(language: str) -> None:
    data = (FILES / "locales" / f"{language}.po").read_bytes()
    catalog = gettext.parse(data, "x", locale=Locale.parse(language), domain=Domain("web"))
    assert not any(message.fuzzy or message.obsolete or message.empty for message in catalog.messages)
    straight = [text for text in words(language).values() if "'" in text or '"' in text]
    assert straight == []


def test_of_texts_by_name_those_are_told_that_the_page_has_words_for() -> None:
    texts = {"save": "Save", "own": "A check of a plug-in."}
    assert spoken("ru", texts) == {"save": "Сохранить"}
    assert spoken("en", texts) == {}


def test_a_word_that_no_catalog_has_stays_english() -> None:
    assert translator("ru")("Save") == "Сохранить"
    assert translator("ru")("Nowhere") == "Nowhere"
    assert translator("en")("Save") == "Save"
    assert translator("../ru")("Save") == "Save"


@pytest.mark.parametrize(
    ("chosen", "accepted", "spoken"),
    [
        ("uz", "ru", "uz"),
        ("", "ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        ("", "en;q=0.5,uz-Cyrl-UZ;q=0.9", "uz_Cyrl"),
        ("", "uz-UZ", "uz"),
        ("", "de,fr", "en"),
        ("", "ru;q=0,en", "en"),
        ("../../x", "", "en"),
        ("", "ru;q=x,,;", "en"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_browsers(chosen: str, accepted: str, spoken: str) -> None:
    assert preferred(chosen, accepted) == spoken


def test_kinds_of_changes_have_names() -> None:
    assert {kind.value for kind in ChangeKind} == {"number", "name", "negation", "date"}
