"""`localize blame`."""

import typer

from localize.cli import named_articles, output, wiring
from localize.cli.options import AsJson, KeepGoing, Locales, Name, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog=examples("localize blame politics/budget -l ru"))(blame)


def blame(
    ctx: typer.Context,
    *,
    name: Name,
    locales: Locales = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Tell who stands behind each text.

    That is who decided on it last, and where it came from.
    """
    from localize.flows.history import blame as flow  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "blame", writes=False, keep_going=keep_going) as session:
        report = flow(session, named_articles.selection(session, (), locales), name)
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
