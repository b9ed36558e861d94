"""The severities and limits that a newsroom gives to checks."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from localize.errors import ConfigError, InputErrors, Place, suggest
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from localize.checks.base import Check, Flaw
    from localize.config.settings import CheckSetting


def require_known(checks: Mapping[str, Check[Any]], settings: Mapping[str, CheckSetting], path: str) -> None:
    """Hold the settings of checks against the checks there are.

    Args:
        checks: the checks by name.
        settings: the settings by the names of checks.
        path: the file that they are from.

    Raises:
        ConfigError: there is no such check, it has no such limit, or it cannot be turned down.
        InputErrors: several of these.
    """
    mistakes = [
        ConfigError(message, place=Place(path, setting.line), hint=hint)
        for name, setting in settings.items()
        for message, hint in _mistakes(name, setting, checks)
    ]
    if mistakes:
        raise mistakes[0] if len(mistakes) == 1 else InputErrors(mistakes)


def _mistakes(
    name: str, setting: CheckSetting, checks: Mapping[str, Check[Any]]
) -> Iterator[tuple[str, str]]:
    check = checks.get(name)
    if check is None:
        yield f"there is no check `{name}`", suggest(name, checks, "`localize check --list` names them.")
        return
    if check.breaks and (setting.off or setting.severity not in {None, check.severity}):
        hint = "Delete the severity. A single text can be excepted: `localize check --help`."
        yield f"`{name}` keeps a text from being approved and built: it stays an error", hint
    for limit in setting.limits:
        base = limit.partition(".")[0] if check.by_locale else limit
        if base not in check.limits:
            known = f"It has: {', '.join(check.limits)}." if check.limits else "It has no limits."
            yield f"`{name}` has no limit `{limit}`", suggest(limit, check.limits, known)


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
