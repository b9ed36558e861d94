"""`localize save`."""

import sys
from typing import Annotated

import typer

from localize.cli import identity, output, wiring
from localize.cli.options import AsJson, By, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize save                           what you did, in words",
            "localize save --by Malika               as Malika's, who sat here",
            'localize save -m "Frost is ready in Russian"',
        )
    )(save)


def save(
    ctx: typer.Context,
    *,
    message: Annotated[
        str,
        typer.Option("--message", "-m", metavar="TEXT", help="What was done, in words.", show_default=False),
    ] = "",
    by: By = None,
    as_json: AsJson = False,
) -> int:
    """Commit what you translated and reviewed in this sitting.

    These are catalogs, ledgers and the glossary; nothing else, staged or not.
    """
    from localize.flows.save import save as flow  # noqa: PLC0415 - likewise
    from localize.workspace.config_file import read_config  # noqa: PLC0415 - not for --help

    person = identity.who(ctx, by)
    disk = wiring.open_disk(ctx)
    report = flow(disk, read_config(disk), person.by, message=message, asks=sys.stdin.isatty())
    return output.finish(report, as_json=as_json)
