"""`localize glossary`: terms out as TBX, and in."""

from typing import Annotated

import typer

from localize.cli import output, outside, wiring
from localize.cli.options import AsJson, examples


def register(app: typer.Typer) -> None:
    """Add the command's group to the app."""
    group = typer.Typer(
        name="glossary",
        rich_markup_mode=None,
        help="Exchange the glossary with other tools, as TBX.",
        epilog=examples("localize glossary export terms.tbx", "localize glossary import terms.tbx"),
    )
    group.command("export")(glossary_export)
    group.command("import")(glossary_import)
    app.add_typer(group)


def glossary_export(
    ctx: typer.Context,
    *,
    file: Annotated[
        str | None, typer.Argument(metavar="FILE", help="Where to write; standard output if not given.")
    ] = None,
) -> int:
    """Write the glossary as TBX-Basic."""
    from localize.flows.glossary_exchange import export  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "glossary", writes=False) as session:
        data, report = export(session)
    if file is None:
        output.write_bytes(data)
    else:
        outside.write(file, data)
    return output.finish(report, as_json=False)


def glossary_import(
    ctx: typer.Context,
    *,
    file: Annotated[str, typer.Argument(metavar="FILE", help="A glossary in TBX.")],
    as_json: AsJson = False,
) -> int:
    """Add the terms of a TBX file to the glossary.

    Those that it has stay as they are.
    """
    from localize.flows.glossary_exchange import import_file  # noqa: PLC0415 - not for --help

    data = outside.read(file)
    with wiring.session(ctx, "glossary", writes=True) as session:
        report = import_file(session, data, file)
    return output.finish(report, as_json=as_json)
