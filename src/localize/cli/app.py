"""The app: its commands, and the options that stand before them."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from localize.cli import (
    add,
    assign,
    blame,
    build,
    check,
    cost,
    due,
    engines,
    evaluate,
    explain,
    export,
    glossary,
    import_archive,
    import_texts,
    init,
    log,
    memory,
    merge,
    minutes,
    models,
    mv,
    preview,
    publish,
    pull,
    push,
    replace,
    report,
    review,
    save,
    status,
    sync,
    translate,
    upgrade,
    watch,
    withdraw,
)
from localize.cli.options import examples
from localize.cli.wiring import Here
from localize.errors import ConfigError, UsageError

_HELP = """Localise a newsroom's articles and interface texts.

Articles and labels are pulled into gettext catalogs, filled, reviewed by people, checked, and built into one
bundle per language: pull, translate, review, check, build.
"""
_EPILOG = examples(
    "localize init --name Samarqand      make this folder a newsroom",
    "localize pull && localize status    read the articles, see what is to do",
    "localize translate -l ru            fill what is missing in Russian",
    "localize review                     read and approve, string by string",
    "localize check && localize build    see that all is well, write the bundles",
)


class _InOrder(TyperGroup):
    """The commands in the order of `COMMANDS`; Typer would put those with commands below them last."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401 - Typer's own context is not public
        """Return the names of the commands."""
        # `import` is a word of Python's.
        modules = [module.__name__.rpartition(".")[2] for module in COMMANDS]
        names = [name.removesuffix("_texts").replace("_", "-") for name in modules]
        return sorted(super().list_commands(ctx), key=names.index)


# Without rich markup: with it, --help takes 0.16 s instead of 0.09 s.
app = typer.Typer(
    cls=_InOrder,
    name="localize",
    help=_HELP,
    epilog=_EPILOG,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
COMMANDS = (
    init,
    add,
    import_archive,
    pull,
    translate,
    review,
    replace,
    assign,
    due,
    log,
    blame,
    save,
    sync,
    status,
    report,
    minutes,
    check,
    explain,
    preview,
    watch,
    build,
    publish,
    push,
    withdraw,
    mv,
    merge,
    engines,
    models,
    evaluate,
    cost,
    export,
    import_texts,
    memory,
    glossary,
    upgrade,
)
"""The modules of the commands, in the order of the help."""
for module in COMMANDS:
    module.register(app)


def _version(*, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - only when asked

        try:
            typer.echo(f"localize {version('localize')}")
        except PackageNotFoundError:
            typer.echo("localize (not installed)")
        raise typer.Exit


@app.callback()
def options(
    ctx: typer.Context,
    *,
    directory: Annotated[
        str | None,
        typer.Option(
            "--directory",
            "-C",
            metavar="DIR",
            help="Look for the newsroom here and upward. Files are still named from the current folder.",
            show_default=False,
        ),
    ] = None,
    version: Annotated[  # noqa: ARG001 - its callback does it
        bool,
        typer.Option(
            "--version",
            help="Show the version.",
            callback=lambda value: _version(wanted=value),
            is_eager=True,
        ),
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks.")] = False,  # noqa: ARG001 - main looks
) -> None:
    """Keep what the options before the command say."""
    if directory is not None and not Path(directory).is_dir():
        raise ConfigError(f"there is no folder {directory}", hint="Name a folder that is there: -C DIR")
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help(), err=True)
        raise typer.Exit(UsageError.exit_code)
    ctx.obj = Here(Path(directory or "."))


def command() -> Any:  # noqa: ANN401 - Typer's own command type is not public
    """Return the app as a command that can be run."""
    return get_command(app)
