"""`localize cost`."""

import typer

from localize.cli import engine_access, output, wiring
from localize.cli.options import AsJson, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(epilog=examples("localize cost", "localize cost --json"))(cost)


def cost(ctx: typer.Context, *, as_json: AsJson = False) -> int:
    """Sum what engines' answers cost, as far as kept here."""
    from localize.flows.cost import cost as flow  # noqa: PLC0415 - not for --help

    with wiring.files(ctx, "cost", writes=False) as disk:
        report = flow(engine_access.answers(disk).bills())
    return output.finish(report, as_json=as_json)
