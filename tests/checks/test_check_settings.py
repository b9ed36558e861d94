"""Severities and limits that a newsroom gives to checks."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from tests.checks.texts import subject

from localize.checks import inspect
from localize.checks.registry import OWN, Checks, configured, select
from localize.checks.subjects import NewsroomSubject, TranslatedText
from localize.config import Config
from localize.config.settings import CheckSetting
from localize.errors import ConfigError, InputErrors
from localize.model import Finding, Locale, MessageKey, Severity

CONFIG = Config("localize.yaml", "Samarqand", Locale("en"), (Locale("en"), Locale("uz")))


def checks(**settings: CheckSetting) -> Checks:
    named = {name.replace("_", "-"): setting for name, setting in settings.items()}
    return configured(OWN, replace(CONFIG, checks=named))


def quotes(some: Checks) -> list[Severity]:
    chosen = select(["quotes"], among=some)
    return [found.severity for found in inspect(subject("He said: “No”.", "U «Yoʻq dedi."), chosen.string)]


def test_a_check_weighs_what_the_newsroom_says() -> None:
    assert quotes(checks()) == [Severity.WARNING]
    assert quotes(checks(quotes=CheckSetting(Severity.ERROR))) == [Severity.ERROR]


@pytest.mark.parametrize(
    ("version", "settings", "severity"),
    [
        (2, {}, Severity.ERROR),
        (1, {}, Severity.WARNING),
        (1, {"numbers": CheckSetting(Severity.ERROR)}, Severity.ERROR),
    ],
)
def test_what_became_an_error_since_warns_a_newsroom_of_an_earlier_version(
    version: int, settings: dict[str, CheckSetting], severity: Severity
) -> None:
    some = configured(OWN, replace(CONFIG, version=version, checks=settings))
    for one in (some, pickle.loads(pickle.dumps(some))):  # noqa: S301 - our own
        chosen = select(["numbers"], among=one)
        (found,) = inspect(subject("It cost 312 soums.", "Bu 321 soʻm turdi."), chosen.string)
        assert found.severity is severity
    breaking = {check.name: check.severity for check in some.every if check.breaks}
    assert set(breaking.values()) == {Severity.ERROR}


def test_it_does_so_in_another_process() -> None:
    there = pickle.loads(pickle.dumps(checks(quotes=CheckSetting(Severity.ERROR))))  # noqa: S301 - our own
    assert quotes(there) == [Severity.ERROR]


def test_off_and_info_run_where_they_are_named_and_info_where_notes_are_asked_for() -> None:
    some = checks(quotes=CheckSetting(off=True), dashes=CheckSetting(Severity.INFO))
    assert {"quotes", "dashes"}.isdisjoint(select(among=some).names)
    assert select(["quotes", "dashes"], among=some).names == ("quotes", "dashes")
    assert "dashes" in select(among=some, notes=True).names
    assert "quotes" not in select(among=some, notes=True).names


def test_a_limit() -> None:
    def text(address: str, target: str) -> TranslatedText:
        key = MessageKey("", "See also")
        return TranslatedText(key, Locale("en"), Locale("uz"), (target,), address, "a.po", 1)

    newsroom = NewsroomSubject(texts=(text("a@1", "Yana"), text("b@1", "Shuningdek")))

    def found(some: Checks) -> tuple[Finding, ...]:
        return inspect(newsroom, select(["inconsistent"], among=some).newsroom)

    assert found(checks()) == ()
    assert len(found(checks(inconsistent=CheckSetting(limits={"words": 2})))) == 2


@pytest.mark.parametrize(
    ("name", "setting", "message", "hint"),
    [
        ("quotse", CheckSetting(off=True, line=4), "there is no check `quotse`", "Did you mean `quotes`?"),
        ("quotes", CheckSetting(limits={"words": 2}), "`quotes` has no limit `words`", "It has no limits."),
        (
            "inconsistent",
            CheckSetting(limits={"word": 2}),
            "`inconsistent` has no limit `word`",
            "Did you mean `words`?",
        ),
        (
            "length",
            CheckSetting(limits={"title.uz": 70, "title.ux": 60}, line=9),
            "the limit `title.ux` is for `ux`, which is no locale of this newsroom",
            "One of: en, uz.",
        ),
        (
            "placeholders",
            CheckSetting(Severity.INFO),
            "`placeholders` keeps a text from being approved and built: it stays an error",
            "Delete the severity. A single text can be excepted: `localize check --help`.",
        ),
    ],
)
def test_mistakes_are_told_with_their_line(name: str, setting: CheckSetting, message: str, hint: str) -> None:
    with pytest.raises(ConfigError) as raised:
        configured(OWN, replace(CONFIG, checks={name: setting}))
    error = raised.value
    assert (error.message, error.hint) == (message, hint)
    assert error.place is not None
    assert (error.place.path, error.place.line) == ("localize.yaml", setting.line)


def test_all_mistakes_are_told_in_one_run() -> None:
    with pytest.raises(InputErrors) as raised:
        configured(OWN, replace(CONFIG, checks={"a": CheckSetting(), "b": CheckSetting()}))
    assert len(raised.value.problems) == 2
