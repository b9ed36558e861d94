"""`localize add`."""

from typing import Annotated

import typer

from localize.cli import output, wiring
from localize.cli.options import AsJson, KeepGoing, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog=examples("localize add captures/page.txt", "localize add --update captures/page.txt"))(
        add
    )


def add(
    ctx: typer.Context,
    *,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The captured text of a page, in UTF-8.")],
    update: Annotated[
        bool, typer.Option("--update", help="Bring an article up to a newer capture of its page.")
    ] = False,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Turn the captured text of a page into an article."""
    from localize.flows.add import AddOptions  # noqa: PLC0415 - not for --help
    from localize.flows.add import add as flow  # noqa: PLC0415 - not for --help

    with wiring.desk(ctx, "add", writes=True, keep_going=keep_going) as desk:
        report = flow(desk, wiring.read_outside(file), file, AddOptions(update=update))
    return output.finish(report, as_json=as_json, problems=desk.newsroom.problems)
