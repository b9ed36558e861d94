"""`localize upgrade`."""

import typer

from localize.cli import output, wiring
from localize.cli.options import AsJson, DryRun, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog=examples("localize upgrade --dry-run", "localize upgrade"))(upgrade)


def upgrade(ctx: typer.Context, *, dry_run: DryRun = False, as_json: AsJson = False) -> int:
    """Move localize.yaml to the current version.

    Says what that changes.
    """
    from localize.flows.upgrade import upgrade as flow  # noqa: PLC0415 - not for --help

    with wiring.files(ctx, "upgrade", writes=not dry_run) as disk:
        report = flow(disk, dry_run=dry_run)
    return output.finish(report, as_json=as_json)
