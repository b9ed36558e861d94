"""`localize import`: texts that come back from people who work elsewhere."""

from typing import Annotated

import typer

from localize.cli import identity, output, outside, wiring
from localize.cli.options import AsJson, DryRun, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        "import",
        epilog=examples(
            "localize import ru.xlf --by Malika",
            "localize import budget.xlsx --dry-run",
            "localize import ru.xlf --trust-states --by Malika",
        ),
    )(import_texts)


def import_texts(
    ctx: typer.Context,
    *,
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file that `localize export` made.")],
    trust_states: Annotated[
        bool, typer.Option("--trust-states", help="Approve what the file calls approved or final.")
    ] = False,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="NAME",
            help="Whose texts these are; git's user.name if not given.",
            show_default=False,
        ),
    ] = None,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> int:
    """Take back what people changed in an exported file.

    What changed here meanwhile is listed with both texts.
    """
    from localize.flows.import_texts import ImportOptions, import_file  # noqa: PLC0415 - not for --help

    who = identity.who(ctx, by)
    data = outside.read(file)
    with wiring.session(ctx, "import", writes=not dry_run) as session:
        report = import_file(session, data, file, ImportOptions(trust_states, dry_run), who)
    return output.finish(report, as_json=as_json)
