"""The app: its commands, and the options that stand before them."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from localize.cli.commands import SECTIONS, SUMMARIES, Commands
from localize.cli.examples import examples
from localize.cli.here import Here
from localize.cli.plain_values import take_plainly
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


_WIDEST = max(map(len, SUMMARIES))
"""The columns of the longest name, so that all sections stand in line."""


class _Listed(TyperGroup):
    """The commands as the help lists them; only the one that runs is loaded."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - Typer's own
        super().__init__(**settings)
        self.commands: Any = Commands()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - Typer's own context is not public
        """Return the names of the commands."""
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002 - likewise
        """Write the list of the help, section by section."""
        for title, commands in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(name.ljust(_WIDEST), text) for name, text in commands.items()])

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:  # noqa: ANN401 - likewise
        """Return the commands and options that begin like this."""
        return self._summaries().shell_complete(ctx, incomplete)

    def _summaries(self) -> TyperGroup:
        """Return a group whose commands have nothing but their summaries."""
        listed = [TyperCommand(name, help=text) for name, text in SUMMARIES.items()]
        return TyperGroup(name=self.name, commands=listed, params=self.params)


# Without rich markup: with it, --help takes 0.16 s instead of 0.09 s.
app = typer.Typer(
    cls=_Listed,
    name="localize",
    help=_HELP,
    epilog=_EPILOG,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(*, wanted: bool) -> None:
    if wanted:
        from localize import installed  # noqa: PLC0415 - only when asked

        typer.echo(f"localize {installed.version('localize') or '(not installed)'}")
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
    found = get_command(app)
    take_plainly(found)
    return found
