"""Strings in two scripts: what says the same is judged once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.flows.room import EN, RU, UZ, UZ_CYRL

from localize.catalogs.derivation import ScriptRules
from localize.checks import Check, Flaw, Scope
from localize.checks.panel import Panel
from localize.config import Config
from localize.flows.article_task import ArticleTask, sources
from localize.flows.judged_strings import JudgedStrings
from localize.model import Locale, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks import StringSubject

TASK = ArticleTask("rain", "articles/rain.md", (RU, UZ, UZ_CYRL))
PO = "locales/{}/LC_MESSAGES/articles/rain.po"
CONFIG = Config("localize.yaml", "Samarqand", EN, (EN, RU, UZ, UZ_CYRL), derive={UZ_CYRL: UZ})


def saying(name: str, letters: str, *, of_meaning: bool) -> Check[StringSubject]:
    """Return a check that speaks of a text with one of some letters."""

    def run(subject: StringSubject) -> Iterator[Flaw]:
        yield from (Flaw("wrong") for one in subject.message.targets if not set(letters).isdisjoint(one))

    return Check(name, Scope.STRING, Severity.WARNING, "x", run, of_meaning=of_meaning)


ARTICLE = "# Rain\n\nSnow\n\nHail\n\nWind"
LATIN = ["Qora", "Qadam kuchli", "Qor", "Qor"]
CYRILLIC = ["Қора", "Қадам кучли", "Қорли", ""]
CHECKS = [
    saying("meaning", "dд", of_meaning=True),
    saying("second", "кқКҚ", of_meaning=True),
    saying("letters", "кқКҚ", of_meaning=False),
]


def judged(
    catalogs: dict[Locale, list[str]],
    article: str = ARTICLE,
    texts: tuple[str, ...] = ("Rain", "Snow", "Hail", "Wind"),
    panel: Panel | None = None,
) -> JudgedStrings:
    files = {TASK.path: article.encode()}
    for locale, targets in catalogs.items():
        files[PO.format(locale.folder)] = "\n\n".join(
            f'msgid "{line}"\nmsgstr "{target}"' for line, target in zip(texts, targets, strict=True)
        ).encode()
    found = sources(TASK, CONFIG, files).catalogs
    return JudgedStrings(found, panel or Panel(CHECKS), ScriptRules(), None)


def said(strings: JudgedStrings, locale: Locale) -> list[list[str]]:
    return [[finding.check for finding in one.findings] for one in strings.of(locale)]


def test_of_what_the_machine_put_into_another_script_checks_speak_that_spoke_of_the_first_text() -> None:
    strings = judged({UZ: LATIN, UZ_CYRL: CYRILLIC})
    assert said(strings, UZ) == [[], ["meaning"], [], []]
    assert said(strings, UZ_CYRL) == [["letters"], ["meaning", "letters"], ["second", "letters"], []]


def test_the_first_text_is_judged_also_where_nobody_asks_for_it() -> None:
    strings = judged({UZ: LATIN, UZ_CYRL: CYRILLIC})
    alone = said(strings, UZ_CYRL)
    assert alone == [["letters"], ["meaning", "letters"], ["second", "letters"], []]
    assert strings.of(UZ_CYRL) is strings.of(UZ_CYRL)


def test_the_same_text_is_judged_where_it_was_not_put_into_another_script() -> None:
    panel = Panel(CHECKS)
    told = [["letters"], ["second", "letters"]]
    for latin, expected in (("Qora", told[0]), ("Oq", told[1]), ("Qora", told[0])):
        strings = judged({UZ: [latin, *LATIN[1:]], UZ_CYRL: CYRILLIC}, panel=panel)
        assert said(strings, UZ_CYRL)[0] == expected


def test_of_its_source_in_other_letters_no_check_of_meaning_speaks() -> None:
    article = "---\nlang: uz\n---\n\n# Qora\n\nQadam kuchli\n\nQish\n"
    strings = judged({UZ_CYRL: ["Қора", "Қадам кучли", "Қишда"]}, article, ("Qora", "Qadam kuchli", "Qish"))
    assert said(strings, UZ_CYRL) == [["letters"], ["letters"], ["meaning", "second", "letters"]]


def test_what_is_translated_is_asked_about_by_all() -> None:
    strings = judged({RU: ["Вода"] * 4})
    assert said(strings, RU) == [["meaning"]] * 4
