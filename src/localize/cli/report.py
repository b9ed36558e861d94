"""`localize report`."""

# Typer reads these annotations when it runs, so they are no mere type hints.
from typing import Annotated

import typer

from localize.cli import named_articles, output, wiring
from localize.cli.options import Articles, AsJson, KeepGoing, Locales, examples


def register(app: typer.Typer) -> None:
    """Add the group of commands to the app."""
    group = typer.Typer(
        name="report",
        rich_markup_mode=None,
        help="Say what the ledgers know.",
        epilog=examples("localize report made politics/budget -l ru"),
    )
    group.command(
        epilog=examples(
            "localize report made",
            "localize report made politics/budget -l ru",
            "localize report made --csv > made.csv",
        )
    )(made)
    app.add_typer(group)


def made(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    locales: Locales = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print a table as CSV.")] = False,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Say how every edition was made, and who reviewed it.

    That is how much of it people wrote, edited or read, and what came from memory, conversion or engines.
    """
    from localize.flows import made as flow  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "report made", writes=False, keep_going=keep_going) as session:
        report = flow.made(session, named_articles.selection(session, articles, locales))
    if as_csv and not as_json:
        typer.echo(flow.as_csv(report).replace("\r\n", "\n"), nl=False)
        return report.exit_code
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
