"""`localize merge`."""

from pathlib import Path
from typing import Annotated

import typer

from localize.cli.options import examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog=examples("localize merge %O %A %B %P    as git calls it; see `localize init --git`"))(
        merge
    )


def merge(
    base: Annotated[str, typer.Argument(metavar="BASE", help="The file that both sides come from.")],
    ours: Annotated[str, typer.Argument(metavar="OURS", help="Our side; the result is written here.")],
    theirs: Annotated[str, typer.Argument(metavar="THEIRS", help="The other side.")],
    path: Annotated[str, typer.Argument(metavar="PATH", help="The catalog's own path.")],
) -> int:
    """Merge two versions of a catalog: git's merge driver."""
    from localize.flows import merge_driver  # noqa: PLC0415 - not for --help
    from localize.workspace.disk import Disk  # noqa: PLC0415 - not for --help

    return merge_driver.merge(Disk(Path()), base, ours, theirs, path).exit_code
