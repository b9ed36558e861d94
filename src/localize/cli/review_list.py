"""`localize review list`."""

from typing import Annotated

import typer

from localize.cli import completion, output, wiring
from localize.cli.options import Articles, AsJson, KeepGoing, Locales, examples
from localize.model import ReviewState


def register(app: typer.Typer) -> None:
    """Add the command to the group."""
    app.command(
        "list",
        epilog=examples(
            "localize review list politics/budget",
            "localize review list -l ru --state draft --state stale",
            "localize review list --state untranslated --json",
        ),
    )(review_list)


def review_list(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    article: Annotated[
        list[str] | None,
        typer.Option("--article", metavar="SLUG", help="As ARTICLE.", autocompletion=completion.articles),
    ] = None,
    locales: Locales = None,
    states: Annotated[
        list[ReviewState] | None,
        typer.Option(
            "--state",
            help="Only strings in this state. Repeatable; by default all that wait for a person.",
            show_default=False,
        ),
    ] = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """List the strings that wait, each with its address."""
    from localize.flows.review import listing  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "review list", writes=False, keep_going=keep_going) as session:
        report = listing(
            session, wiring.selection(session, [*(articles or ()), *(article or ())], locales), states
        )
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
