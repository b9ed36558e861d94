"""`localize check`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import completion, output, wiring
from localize.cli.options import Articles, AsJson, KeepGoing, Locales, examples

if TYPE_CHECKING:
    from localize.model import Report
    from localize.workspace.disk import Disk


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize check                       all of it, as in CI",
            "localize check politics/budget -l ru",
            "localize check --only placeholders --only markup",
            "localize check --skip punctuation --format github",
            "localize check --publishable         only what would go out now",
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
        Format, typer.Option("--format", help="text, json, or annotations of a GitHub workflow.")
    ] = Format.TEXT,
    publishable: Annotated[
        bool, typer.Option("--publishable", help="Count only what would go out; what waits is no error.")
    ] = False,
    every: Annotated[
        bool,
        typer.Option("--all", help="Tell every finding, however many an article has, string by string."),
    ] = False,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Find what must not go out; ends with 1 if there is an error."""
    if listing:
        return _listed(as_json=as_json or form is Format.JSON)
    from localize.flows.check import check as flow  # noqa: PLC0415 - not for --help

    run, left_out = only or (), skip or ()
    with wiring.files(ctx, "check", writes=False) as disk:
        seen = None if articles or locales else wiring.look(disk, (*run, "but", *left_out))
        report, _ = wiring.answered(
            disk,
            "check",
            seen,
            lambda session: flow(session, wiring.selection(session, articles, locales), run, left_out),
            keep_going=keep_going,
        )
        if publishable:
            report = _publishable(disk, report, articles, locales, keep_going=keep_going)
    if form is Format.GITHUB:
        from localize.report import github  # noqa: PLC0415 - not for --help

        output.write(github.render(report))
        return report.exit_code
    if as_json or form is Format.JSON:
        return output.finish(report, as_json=True)
    from localize.report.verbs.check import whole_view  # noqa: PLC0415 - not for --help

    return output.printed(report, whole_view(report, every=every))


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


def _listed(*, as_json: bool) -> int:
    """Print every check there is."""
    from localize.checks.registry import installed  # noqa: PLC0415 - not for --help
    from localize.model import Report  # noqa: PLC0415 - not for --help

    rows = [
        {
            "check": check.name,
            "scope": check.scope.value,
            "severity": check.severity.value,
            "breaks": check.breaks,
            "summary": check.summary,
        }
        for check in installed().every
    ]
    return output.finish(Report("check --list", data={"checks": rows}), as_json=as_json)
