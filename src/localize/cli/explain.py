"""`localize explain`."""

from typing import Annotated

import typer

from localize.cli import completion, named_articles, output, wiring
from localize.cli.options import AsJson, Locales, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize explain numbers                  what a check finds, and how to allow it",
            "localize explain cup@0a1b2c3d -l ru       all about one string",
        )
    )(explain)


def explain(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="CHECK|ADDRESS",
            help="The name of a check, or the address of a string as `check` and `review list` print it.",
            autocompletion=completion.checks,
            show_default=False,
        ),
    ],
    *,
    locales: Locales = None,
    as_json: AsJson = False,
) -> int:
    """Tell what a check is about, or all about one string."""
    from localize.flows import explain as flow  # noqa: PLC0415 - not for --help

    if "@" not in name:
        return output.finish(flow.explain_check(name), as_json=as_json)
    with wiring.session(ctx, "explain", writes=False) as session:
        report = flow.explain_string(session, named_articles.selection(session, (), locales), name)
    return output.finish(report, as_json=as_json)
