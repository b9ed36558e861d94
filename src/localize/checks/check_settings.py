"""The severities and limits that a newsroom gives to checks."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from localize.checks.base import always_run
from localize.errors import ConfigError, InputErrors, Place, suggest
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from localize.checks.base import Check, Flaw
    from localize.config import Config
    from localize.config.settings import CheckSetting
    from localize.model import Locale


def require_known(checks: Mapping[str, Check[Any]], config: Config) -> None:
    """Hold a newsroom's settings of checks against the checks there are, and against its locales.

    Args:
        checks: the checks by name.
        config: the newsroom's configuration.

    Raises:
        ConfigError: there is no such check, it has no such limit, it cannot be turned down, or a limit is
            for a locale that the newsroom has not.
        InputErrors: several of these.
    """
    mistakes = [
        ConfigError(message, place=Place(config.path, setting.line), hint=hint)
        for name, setting in config.checks.items()
        for message, hint in _mistakes(name, setting, checks, config.locales)
    ]
    if mistakes:
        raise mistakes[0] if len(mistakes) == 1 else InputErrors(mistakes)


def _mistakes(
    name: str, setting: CheckSetting, checks: Mapping[str, Check[Any]], locales: Collection[Locale]
) -> Iterator[tuple[str, str]]:
    check = checks.get(name)
    if check is None:
        yield f"there is no check `{name}`", suggest(name, checks, "`localize check --list` names them.")
        return
    if check.breaks and (setting.off or setting.severity not in {None, check.severity}):
        hint = "Delete the severity. A single text can be excepted: `localize check --help`."
        yield f"`{name}` keeps a text from being approved and built: it stays an error", hint
    for limit in setting.limits:
        base, _, locale = limit.partition(".") if check.by_locale else (limit, "", "")
        if base not in check.limits:
            known = f"It has: {', '.join(check.limits)}." if check.limits else "It has no limits."
            yield f"`{name}` has no limit `{limit}`", suggest(limit, check.limits, known)
        elif locale and locale not in (codes := _codes(locales)):
            said = f"the limit `{limit}` is for `{locale}`, which is no locale of this newsroom"
            yield said, f"One of: {', '.join(codes)}."


def _codes(locales: Collection[Locale]) -> tuple[str, ...]:
    """Return what a limit may be for: a locale, as its folder is called, or all that have one language."""
    return tuple(dict.fromkeys(code for one in locales for code in (one.folder, one.language)))


def with_setting(check: Check[Any], setting: CheckSetting | None, version: int) -> Check[Any]:
    """Return a check as a newsroom has it.

    Args:
        check: the check.
        setting: what the newsroom says of it.
        version: the version of its `localize.yaml`; errors of later ones are warnings.
    """
    if check.since > version and (setting is None or setting.severity is None):
        check = replace(check, severity=_warning(check.severity), run=partial(_warned, check.run))
    if setting is None:
        return check
    run = check.run
    if setting.limits and check.run_within is not None:
        run = partial(_run_within, check, {**check.limits, **setting.limits})
        check = always_run(check)
    if setting.severity is not None:
        run = partial(_weighed, run, setting)
    return replace(check, run=run, severity=setting.severity or check.severity)


def _warned(run: Any, subject: Any) -> Iterator[Flaw]:  # noqa: ANN401 - of the check's scope
    """Run a check whose errors are warnings."""
    for flaw in run(subject):
        yield replace(flaw, severity=_warning(flaw.severity)) if flaw.severity else flaw


def _warning(severity: Severity) -> Severity:
    return Severity.WARNING if severity is Severity.ERROR else severity


def _run_within(check: Check[Any], limits: Mapping[str, float], subject: Any) -> Iterator[Flaw]:  # noqa: ANN401 - of the check's scope
    assert check.run_within is not None
    return check.run_within(subject, limits)


def _weighed(run: Any, setting: CheckSetting, subject: Any) -> Iterator[Flaw]:  # noqa: ANN401 - likewise
    """Run a check whose flaws all weigh what the newsroom says."""
    return (replace(flaw, severity=setting.severity) for flaw in run(subject))
