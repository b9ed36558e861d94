"""The list of checks, for `localize check --list`."""

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import output, wiring
from localize.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.checks.registry import Checks


Listing = Annotated[bool, typer.Option("--list", help="List the checks, and run none.")]


def listed(ctx: typer.Context, *, as_json: bool) -> int:
    """Print every check there is, as the newsroom has it; outside of one, as it is."""
    from localize.checks.registry import configured, installed  # noqa: PLC0415 - not for --help
    from localize.model import Report  # noqa: PLC0415 - not for --help
    from localize.workspace.config_file import read_config  # noqa: PLC0415 - not for --help

    checks = installed()
    with suppress(ConfigError):
        checks = configured(checks, read_config(wiring.open_disk(ctx)))
    rows = [
        {
            "check": check.name,
            "scope": check.scope.value,
            "severity": "off" if _is_off(checks, check.name) else check.severity.value,
            "breaks": check.breaks,
            "limits": {**check.limits, **_limits(checks, check.name)},
            "summary": check.summary,
        }
        for check in checks.every
    ]
    return output.finish(Report("check --list", data={"checks": rows}), as_json=as_json)


def _is_off(checks: "Checks", name: str) -> bool:
    return name in checks.settings and checks.settings[name].off


def _limits(checks: "Checks", name: str) -> "Mapping[str, float]":
    return checks.settings[name].limits if name in checks.settings else {}
