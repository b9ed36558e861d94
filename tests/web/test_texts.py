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
from localize.web.texts import LANGUAGES, preferred, sentence, spoken, translator, words

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
    "there is no article «{0}» any more",
    "there is no check «{0}»",
    "there is no state «{0}»",
    "«{0}» is no day",
    "Write it as 2026-03-01, or 2026-03-01T08:00.",
}
"""What a sitting refuses and advises, as `test_app` has it refuse."""
GIT = {
    "there is no git repository here",
    "Make one with `git init`, then run this again.",
    "{0} is under way in this folder",
    "a merge",
    "a rebase",
    "a cherry-pick",
    "a revert",
    "no branch is checked out here, so that commits could get lost",
    "Check one out with `git switch BRANCH`, or make one of this with `git switch -c NAME`.",
    "git did not take the commit: {0}",
    "Your files stand as they were, and nothing is committed. Mend it, then run this again.",
    "{0} cannot merge here: {1}",
    "Merging needs git 2.38 or newer. With an older one: `git pull`, then `localize pull`.",
    "others changed what is changed here and not committed: {0}",
    "Commit them, or put them elsewhere; then run this again. Nothing was changed.",
    "git did not take in what others did: {0}",
    "Nothing is lost. Look there.",
    "git cannot tell what was changed: {0}",
    "See what `git status` says in this folder, mend it, then run this again.",
    "git cannot be called: {0}",
    "Install git.",
    "git {0} took longer than {1} seconds and was stopped",
    "See whether a hook or the network hangs, then run this again.",
    "another git is at work in this repository",
    "Wait for it. If none is running, one was stopped: remove {0}, then go on.",
    "«{0}» cannot be reached: {1}",
    "«{0}» refused: {1}",
    "a hook stopped the push: {0}",
    "What you saved is safe in this folder; run `localize sync` again later.",
    "others pushed to «{0}» {1} times in between",
    "What you saved is safe in this folder; run `localize sync` again.",
    "this repository has no remote to sync with",
    "Name one with `git remote add origin ADDRESS`. What is saved is in this folder alone.",
    "{0} files are not saved yet",
    "{0} is not saved yet",
    "Run `localize save` first.",
    "here and at «{0}» the same place was changed: {1}",
    (
        "Nothing was merged, and what you saved is safe in this folder. Whoever knows git brin"
        "gs the two together: `git pull {0}`, then `localize pull`."
    ),
    "another run is writing here{0}",
    "Run this again when it is done.",
    "cannot be written: {0}",
    "no space left on the disk",
    "the disk quota is used up",
    "permission denied",
    "the file system is read-only",
    "Free some space and run the command again; nothing was lost.",
    "See who owns the folder, and that you may write there.",
    "There is nothing to save.",
    "Saved on {0} as {1}, by {2}: {3}",
    "It holds decisions of {0}, too, which `localize check --signatures` names: {1} is its author.",
    "{0} commits came from {1}.",
    "1 commit came from {0}.",
    "{0} commits went to {1}.",
    "1 commit went to {0}.",
    "Nothing went to {0}.",
    "What both sides did is merged. Run `localize pull` to see whether texts wait.",
}
"""What saving to git and syncing say, and the system where it refuses; names and numbers are blanks."""
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
        | GIT
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


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_every_number_and_date_of_a_sentence_stands_in_its_translation(language: str) -> None:
    for text, said in words(language).items():
        shown = set(re.findall(r"\d[\dT:.-]*\d", text))
        assert {one for one in shown if one not in said} == set()


def test_cyrillic_is_what_the_converter_makes_of_latin() -> None:
    latin, cyrillic = words("uz"), words("uz_Cyrl")
    kept = frozenset(
        {
            *("localize", "pull", "Git", "git", "Ctrl", "Cmd", "macOS", "localize pull", "Enter", "Shift"),
            *("rebase", "cherry-pick", "revert"),
        }
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


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("There is nothing to save.", "Сохранять нечего."),
        ("3 files are not saved yet", "ещё не сохранено файлов: 3"),
        ("cannot be written: no space left on the disk", "записать не удалось: на диске нет места"),
        ("a merge is under way in this folder", "в этой папке не закончено другое действие git: слияние"),
        ("«origin» refused: {1} {0}\nno", "«origin» отказал: {1} {0}\nno"),
        ("nobody foresaw this: at all", "nobody foresaw this: at all"),
    ],
)
def test_a_sentence_of_the_program_is_said_in_the_pages_language(text: str, spoken: str) -> None:
    assert sentence("ru", text) == spoken
    assert sentence("en", text) == text


def test_blanks_of_a_translation_are_those_of_its_sentence() -> None:
    for language in set(LANGUAGES) - {"en"}:
        for source, target in words(language).items():
            assert set(re.findall(r"\{\d\}", target)) <= set(re.findall(r"\{\d\}", source)), source


def test_the_program_still_says_what_the_page_has_sentences_for() -> None:
    files = [*resources.files("localize.flows").iterdir(), *resources.files("localize.workspace").iterdir()]
    code = "".join(file.read_text(encoding="utf-8") for file in files if file.name.endswith(".py"))
    code = re.sub(r'"\s*\n\s*f?"', "", code)
    put_together = (
        "files are",
        "is not saved",
        "is under way",
        "commit",
        "Nothing went",
        "cannot be written",
    )
    for said in GIT:
        longest = max(re.split(r"\{\d\}", said), key=len).strip()
        assert longest in code or any(part in said for part in put_together), said
