"""`localize mv`."""

from typing import Annotated

import typer

from localize.cli import completion, output, wiring
from localize.cli.options import AsJson, KeepGoing, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog=examples("localize mv politics/budget politics/budget-2026"))(mv)


def mv(
    ctx: typer.Context,
    *,
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="The slug it has.", autocompletion=completion.articles)
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The slug it gets.")],
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Rename an article, with its catalogs and reviews."""
    from localize.flows.mv import move  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "mv", writes=True, keep_going=keep_going) as session:
        report = move(session, old, new)
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
