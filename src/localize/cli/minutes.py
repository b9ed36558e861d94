"""`localize minutes`."""

import typer

from localize.cli import named_articles, output, wiring
from localize.cli.options import Articles, AsJson, KeepGoing, Locales, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize minutes", "localize minutes politics/budget -l ru", "localize minutes --json"
        )
    )(minutes)


def minutes(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    locales: Locales = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Show how long each edition took.

    That is from the article to its draft, its approval and its publication.
    """
    from localize.flows.minutes import minutes as flow  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "minutes", writes=False, keep_going=keep_going) as session:
        report = flow(session, named_articles.selection(session, articles, locales))
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
