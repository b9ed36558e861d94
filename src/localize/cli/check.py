"""`localize check`."""

from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import completion, output, wiring
from localize.cli.options import Articles, AsJson, By, KeepGoing, Locales, examples
from localize.errors import ConfigError, UsageError
from localize.model import FailOn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.checks.registry import Checks
    from localize.flows.judged import Measure
    from localize.model import Report
    from localize.workspace.disk import Disk


_WHOLE = 100


class Format(StrEnum):
    """How findings are printed: for people, or as programs read them."""

    TEXT = "text"
    JSON = "json"
    JSON_V1 = "json-v1"
    GITHUB = "github"
    GITLAB = "gitlab"
    MARKDOWN = "markdown"
    SARIF = "sarif"
    JUNIT = "junit"
    CHECKSTYLE = "checkstyle"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize check                       all of it, as in CI",
            "localize check politics/budget -l ru",
            "localize check --only placeholders --only markup",
            "localize check --skip punctuation --format github",
            "localize check --publishable         only what would go out now",
            "localize check --waive cup@0a1b2c3d numbers --reason 'The agency rounds it' -l ru",
            "localize check --list",
        )
    )(check)


def check(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    locales: Locales = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CHECK", help="Run this check alone. Repeatable.", autocompletion=completion.checks
        ),
    ] = None,
    skip: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CHECK", help="Leave this check out. Repeatable.", autocompletion=completion.checks
        ),
    ] = None,
    listing: Annotated[bool, typer.Option("--list", help="List the checks, and run none.")] = False,
    form: Annotated[
        Format, typer.Option("--format", help="How findings are printed: for people, or for a program.")
    ] = Format.TEXT,
    publishable: Annotated[
        bool, typer.Option("--publishable", help="Count only what would go out; what waits is no error.")
    ] = False,
    every: Annotated[
        bool,
        typer.Option("--all", help="Tell every finding, however many an article has, string by string."),
    ] = False,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="End with 1 on errors, on warnings as well, or never.")
    ] = FailOn.ERROR,
    max_untranslated: Annotated[
        str | None,
        typer.Option(
            "--max-untranslated",
            metavar="PERCENT",
            help="Let so many strings of each locale be untranslated, as in 5%.",
            show_default=False,
        ),
    ] = None,
    waive: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--waive",
            metavar="ADDRESS CHECK",
            help="Let what a check says of one text stand until the text changes; needs --reason.",
            show_default=False,
        ),
    ] = None,
    unwaive: Annotated[
        tuple[str, str] | None,
        typer.Option("--unwaive", metavar="ADDRESS CHECK", help="Take that back.", show_default=False),
    ] = None,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why the finding may stand.", show_default=False)
    ] = "",
    by: By = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Find what must not go out; ends with 1 if there is an error."""
    if listing:
        return _listed(ctx, as_json=as_json or form in {Format.JSON, Format.JSON_V1})
    if waive or unwaive:
        report = _waived(ctx, locales, waive, unwaive, by=by, reason=reason)
        return output.finish(report, as_json=as_json or form in {Format.JSON, Format.JSON_V1})
    from localize.flows.check import check as flow  # noqa: PLC0415 - not for --help

    run, left_out = only or (), skip or ()
    with wiring.files(ctx, "check", writes=False) as disk:
        seen = (
            None
            if articles or locales
            else wiring.look(disk, (*run, "but", *left_out, *(["all"] if every else [])))
        )
        report, _ = wiring.answered(
            disk,
            "check",
            seen,
            lambda session: flow(
                session, wiring.selection(session, articles, locales), run, left_out, notes=every
            ),
            keep_going=keep_going,
        )
        if publishable:
            report = _publishable(disk, report, articles, locales, keep_going=keep_going)
    from localize.flows.judged import judged  # noqa: PLC0415 - not for --help

    report = judged(report, _measure(fail_on, max_untranslated))
    if as_json or form is not Format.TEXT:
        from localize.report import formats  # noqa: PLC0415 - not for --help

        output.write_bytes(formats.render(formats.LATEST if as_json else form.value, report).encode())
        return report.exit_code
    from localize.report.verbs.check import whole_view  # noqa: PLC0415 - not for --help

    return output.printed(report, whole_view(report, every=every))


def _waived(
    ctx: typer.Context,
    locales: list[str] | None,
    waive: tuple[str, str] | None,
    unwaive: tuple[str, str] | None,
    *,
    by: str | None,
    reason: str,
) -> "Report":
    """Record that a finding may stand, or that it counts again.

    Raises:
        UsageError: both are asked for, nobody says who decides, or it cannot be done.
    """
    from localize.flows import waive as flow  # noqa: PLC0415 - not for --help

    who = wiring.who(ctx, by)
    with wiring.session(ctx, "check --waive", writes=True) as session:
        selection = wiring.selection(session, (), locales)
        if waive and unwaive:
            raise UsageError("--waive and --unwaive at once", hint="Give one of them.")
        if waive:
            return flow.waive(session, selection, *waive, who, reason=reason)
        assert unwaive is not None
        return flow.take_back(session, selection, *unwaive, who)


def _measure(fail_on: FailOn, percent: str | None) -> "Measure":
    """Return the findings that count.

    Raises:
        UsageError: the share of untranslated strings is no percentage.
    """
    from localize.flows.judged import Measure  # noqa: PLC0415 - not for --help

    if percent is None:
        return Measure(fail_on)
    digits = percent.strip().removesuffix("%").strip()
    try:
        share = float(digits)
    except ValueError:
        share = -1
    if not 0 <= share <= _WHOLE:
        raise UsageError(
            f"«{percent}» is no share of the strings", hint="Write it like --max-untranslated 5%."
        )
    return Measure(fail_on, share)


def _publishable(
    disk: "Disk",
    report: "Report",
    articles: list[str] | None,
    locales: list[str] | None,
    *,
    keep_going: bool,
) -> "Report":
    """Return the report with only that counted which a build would let out."""
    from localize.flows import publishable as gate  # noqa: PLC0415 - only when asked

    session = wiring.at_desk(disk, keep_going=keep_going)
    going = gate.going_out(session, wiring.selection(session, articles, locales))
    return gate.publishable(report, going)


def _listed(ctx: typer.Context, *, as_json: bool) -> int:
    """Print every check there is, as the newsroom has it; outside of one, as it is."""
    from localize.checks.registry import configured, installed  # noqa: PLC0415 - not for --help
    from localize.flows.newsroom import read_config  # noqa: PLC0415 - not for --help
    from localize.model import Report  # noqa: PLC0415 - not for --help

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
