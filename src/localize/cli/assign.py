"""`localize assign`."""

from typing import Annotated

import typer

from localize.cli import output, wiring
from localize.cli.options import Articles, AsJson, By, KeepGoing, Locales, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize assign politics/budget -l ru --to Timur",
            'localize assign politics/budget -l ru --to ""   to nobody',
            "localize review --mine                         what is assigned to you",
        )
    )(assign)


def assign(
    ctx: typer.Context,
    *,
    to: Annotated[str, typer.Option("--to", metavar="NAME", help="Whose it is; an empty name is nobody.")],
    articles: Articles = None,
    locales: Locales = None,
    by: By = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Say whose articles are in a language; it stands in their ledgers."""
    from localize.flows.assign import assign as flow  # noqa: PLC0415 - not for --help

    person = wiring.who(ctx, by)
    with wiring.session(ctx, "assign", writes=True, keep_going=keep_going) as session:
        report = flow(session, wiring.selection(session, articles, locales), to.strip(), person)
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
