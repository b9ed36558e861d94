"""`localize due`."""

from typing import Annotated, Any

import typer

from localize.cli import hooks, named_articles, output, wiring
from localize.cli.options import Articles, AsJson, KeepGoing, Locales, Trust, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize due                      what has to be ready within a day, and is not",
            "localize due --within 2 -l ru     within two hours, in Russian",
        )
    )(due)


def due(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    locales: Locales = None,
    within: Annotated[
        float, typer.Option("--within", metavar="HOURS", min=0, max=8760, help="How far to look ahead.")
    ] = 24.0,
    trust: Trust = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Show editions that have to be ready soon and are not.

    A program may be told of each, once.
    """
    from localize.config import HookEvent  # noqa: PLC0415 - not for --help
    from localize.flows import due as flow  # noqa: PLC0415 - likewise
    from localize.review import TOOL, Who  # noqa: PLC0415 - likewise

    with wiring.session(ctx, "due", writes=False, keep_going=keep_going) as session:
        report = flow.due(session, named_articles.selection(session, articles, locales), within)
    rows: Any = report.data["editions"]
    disk, config = session.disk, session.config
    if trust is not None or HookEvent.DUE in config.hooks.commands:
        fresh = flow.untold(disk, rows)
        warned = hooks.told(disk, config, HookEvent.DUE, Who(TOOL, session.at), fresh, trust=trust)
        if fresh and not warned and HookEvent.DUE in config.hooks.commands:
            with wiring.lock(disk, "due"):
                flow.remember(disk, fresh)
        report = hooks.with_warnings(report, warned)
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
