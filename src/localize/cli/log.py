"""`localize log`."""

import typer

from localize.cli import named_articles, output, wiring
from localize.cli.options import AsJson, KeepGoing, Locales, Name, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples("localize log politics/budget -l ru", "localize log politics/budget@0a1b2c3d -l ru")
    )(log)


def log(
    ctx: typer.Context,
    *,
    name: Name,
    locales: Locales = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Tell what was decided on each string, when and by whom.

    What was said of it and how the text changed stands there, too.
    """
    from localize.flows.history import log as flow  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "log", writes=False, keep_going=keep_going) as session:
        report = flow(session, named_articles.selection(session, (), locales), name)
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
