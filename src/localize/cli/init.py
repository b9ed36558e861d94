"""`localize init`."""

from typing import Annotated

import typer

from localize.cli import output, wiring
from localize.cli.options import AsJson, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog=examples("localize init", "localize init --name Samarqand --source uz -l uz -l ru"))(
        init
    )


def init(
    ctx: typer.Context,
    *,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="The newsroom's name; the folder's if not given.")
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar="CODE", help="The language of articles that do not say.")
    ] = None,
    locales: Annotated[
        list[str] | None,
        typer.Option("--locale", "-l", metavar="CODE", help="A language to publish in. Repeatable."),
    ] = None,
    git: Annotated[
        bool, typer.Option("--git", help="Have git merge catalogs entry by entry, in this clone.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Make a folder a newsroom; files that are there are kept."""
    from localize.flows import init as flow  # noqa: PLC0415 - not for --help
    from localize.model import Locale  # noqa: PLC0415 - not for --help
    from localize.workspace.disk import Disk  # noqa: PLC0415 - not for --help

    folder = wiring.here(ctx).directory
    disk = Disk(folder)
    chosen = tuple(Locale.parse(code) for code in locales or ()) or flow.DEFAULT_LOCALES
    first = Locale.parse(source) if source else chosen[0]
    with wiring.lock(disk, "init"):
        report = flow.init(disk, name=name or disk.root.name, source_locale=first, locales=chosen, driver=git)
    return output.finish(report, as_json=as_json)
