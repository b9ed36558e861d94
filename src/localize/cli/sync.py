"""`localize sync`."""

import sys

import typer

from localize.cli import identity, output, wiring
from localize.cli.options import AsJson, By, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples("localize save && localize sync    keep what you did, and exchange it with others")
    )(sync)


def sync(ctx: typer.Context, *, by: By = None, as_json: AsJson = False) -> int:
    """Fetch what others saved, merge it with yours, and push."""
    from localize.flows.sync import sync as flow  # noqa: PLC0415 - likewise
    from localize.workspace.config_file import read_config  # noqa: PLC0415 - not for --help

    person = identity.who(ctx, by)
    disk = wiring.open_disk(ctx)
    report = flow(disk, read_config(disk), person.by, asks=sys.stdin.isatty())
    return output.finish(report, as_json=as_json)
