"""`localize engines`: list them, see what they translate, try one."""

from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import completion, engine_access, output, wiring
from localize.cli.options import AsJson, Trust, examples
from localize.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.config import Config, EngineSetting
    from localize.engines.access import Access

Names = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME]...",
        help="Engines; without one, those of localize.yaml.",
        autocompletion=completion.engines,
    ),
]


def register(app: typer.Typer) -> None:
    """Add the command's group to the app."""
    group = typer.Typer(
        name="engines",
        rich_markup_mode=None,
        help="List engines, see what they translate, try one.",
        epilog=examples(
            "localize engines list", "localize engines codes deepl", "localize engines test google"
        ),
    )
    group.command("list")(engines_list)
    group.command("codes")(engines_codes)
    group.command("test")(engines_test)
    app.add_typer(group)


def engines_list(ctx: typer.Context, *, as_json: AsJson = False) -> int:
    """List all engines and their options.

    For each it says which locales it is named for.
    """
    from localize.flows import engines as flow  # noqa: PLC0415 - not for --help

    return output.finish(flow.listing(_config(ctx)), as_json=as_json)


def engines_codes(
    ctx: typer.Context, *, names: Names = None, trust: Trust = None, as_json: AsJson = False
) -> int:
    """Show which locales an engine translates into which.

    These are the newsroom's. Nothing is sent.
    """
    from localize.flows import engines as flow  # noqa: PLC0415 - not for --help

    config = _config(ctx)
    report = flow.pairs(config, _settings(config, names or ()), _access(ctx, config, trust))
    return output.finish(report, as_json=as_json)


def engines_test(
    ctx: typer.Context,
    *,
    names: Names = None,
    locale: Annotated[
        str | None,
        typer.Option(
            "--locale",
            "-l",
            metavar="LOCALE",
            help="The locale to translate into.",
            autocompletion=completion.locales,
        ),
    ] = None,
    trust: Trust = None,
    as_json: AsJson = False,
) -> int:
    """Ask an engine for one English sentence, and show its answer."""
    from localize.flows import engines as flow  # noqa: PLC0415 - not for --help
    from localize.model import Locale  # noqa: PLC0415 - not for --help

    config = _config(ctx)
    target = Locale.parse(locale) if locale else None
    report = flow.test(config, _settings(config, names or ()), target, _access(ctx, config, trust))
    return output.finish(report, as_json=as_json)


def _config(ctx: typer.Context) -> "Config":
    from localize.workspace.config_file import read_config  # noqa: PLC0415 - not for --help

    with wiring.files(ctx, "engines", writes=False) as disk:
        return read_config(disk)


def _access(ctx: typer.Context, config: "Config", trust: bool | None) -> "Access":  # noqa: FBT001 - as given
    return engine_access.access(wiring.open_disk(ctx), config, trust)


def _settings(config: "Config", names: "Sequence[str]") -> "list[EngineSetting]":
    """Return the engines named, as the configuration sets them; its own where none is."""
    from localize.config import EngineSetting  # noqa: PLC0415 - not for --help

    known = {setting.name: setting for settings in config.engines.values() for setting in settings}
    if not names and not known:
        raise UsageError("localize.yaml names no engine", hint="Name one: `localize engines test google`")
    return [known.get(name) or EngineSetting(name) for name in names or known]
