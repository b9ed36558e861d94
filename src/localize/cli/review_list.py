"""`localize review list`."""

from typing import Annotated

import typer

from localize.cli import completion, named_articles, output, wiring
from localize.cli.options import Articles, AsJson, KeepGoing, Locales, examples
from localize.cli.queue_options import Checks, Decider, Reading, Since, States, Text, filter_of, order_of
from localize.cli.workers import EVERY_CORE


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
    states: States = None,
    checks: Checks = None,
    who: Decider = "",
    since: Since = "",
    text: Text = "",
    reading: Reading = False,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """List the strings of the queue, each with its address."""
    from localize.flows.review_list import listing  # noqa: PLC0415 - not for --help

    wanted, order = filter_of(states, checks, who, since, text), order_of(reading=reading)
    names = [*(articles or ()), *(article or ())]
    with wiring.session(
        ctx, "review list", writes=False, keep_going=keep_going, whole=not names, workers=EVERY_CORE
    ) as session:
        selection = named_articles.selection(session, names, locales)
        report = listing(session, selection, wanted, order)
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
