"""`localize models`: list the models of engines on this machine, take one in, say where they lie."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import engine_access, output, progress
from localize.cli.options import AsJson, examples
from localize.errors import UsageError

if TYPE_CHECKING:
    from localize.engines.model_catalogue import RemoteModel
    from localize.workspace.model_folder import ModelFolder

Mirror = Annotated[
    str,
    typer.Option(
        "--mirror",
        metavar="URL",
        help="Fetch from here: MODEL/FILE below this address, and what its index.json lists.",
        show_default=False,
    ),
]


def register(app: typer.Typer) -> None:
    """Add the command's group to the app."""
    group = typer.Typer(
        name="models",
        rich_markup_mode=None,
        help="List, fetch and find the models of engines.",
        epilog=examples(
            "localize models list",
            "localize models add firefox-en-ru",
            "localize models add translate-en_ru-1_9.argosmodel",
            "localize models path",
        ),
    )
    group.command("list")(models_list)
    group.command("add")(models_add)
    group.command("path")(models_path)
    app.add_typer(group)


def models_list(*, mirror: Mirror = "", as_json: AsJson = False) -> int:
    """List the models that are here, and those that can be fetched. Only a mirror is asked anything."""
    from localize.flows import models as flow  # noqa: PLC0415 - not for --help
    from localize.network.model_download import Downloads  # noqa: PLC0415 - likewise

    return output.finish(
        flow.listing(engine_access.models(), flow.offered(mirror, Downloads())), as_json=as_json
    )


def models_add(
    *,
    what: Annotated[
        str,
        typer.Argument(
            metavar="NAME|FILE|FOLDER|URL", help="A model of `models list`, or one of yours, or its address."
        ),
    ],
    mirror: Mirror = "",
    sha256: Annotated[
        str,
        typer.Option(
            "--sha256", metavar="HEX", help="What an archive must be; a URL wants it.", show_default=False
        ),
    ] = "",
    licence: Annotated[
        str,
        typer.Option("--licence", metavar="TEXT", help="Its licence, for `models list`.", show_default=False),
    ] = "",
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="Call it so here.", show_default=False)
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Replace a model of the same name.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Fetch without being asked.")] = False,
    as_json: AsJson = False,
) -> int:
    """Take a model in. Size and licence are shown, and nothing is fetched before you say so."""
    from localize.flows import models as flow  # noqa: PLC0415 - not for --help
    from localize.network.model_download import Downloads  # noqa: PLC0415 - likewise

    folder = engine_access.models()
    wish = flow.Wish(what, name, mirror, sha256, licence, force)
    if "://" not in what and os.path.exists(what):  # noqa: PTH110 - answers False where a path cannot be asked about
        return output.finish(flow.add_local(folder, wish, Path(os.path.realpath(what))), as_json=as_json)
    if "://" not in what and os.sep in what:
        raise UsageError(f"there is no file or folder {what}")
    fetch = Downloads()
    model = flow.remote(wish, fetch)
    _agree(model, folder, yes=yes)
    with progress.meter(progress.ProgressForm.BAR) as bar:
        report = flow.add_remote(folder, wish, model, fetch, bar)
    return output.finish(report, as_json=as_json)


def models_path(
    *,
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A model; without one, the folder of all.")
    ] = None,
) -> int:
    """Print where the models lie, or one of them."""
    from localize.errors import suggest  # noqa: PLC0415 - not for --help

    folder = engine_access.models()
    if name is None:
        output.write(f"{folder.root}\n")
        return 0
    known = {model.name: model for model in folder.every()}
    if name not in known:
        hint = suggest(name, known, "`localize models list` shows those that are here.")
        raise UsageError(f"there is no model {name} here", hint=hint)
    output.write(f"{known[name].folder}\n")
    return 0


def _agree(model: "RemoteModel", folder: "ModelFolder", *, yes: bool) -> None:
    """Show what would be fetched, and ask whether it may be.

    Raises:
        UsageError: nobody said so.
    """
    from localize.report.presentation import Line  # noqa: PLC0415 - not for --help
    from localize.report.verbs.models import size  # noqa: PLC0415 - likewise

    licence = model.licence or "not stated"
    output.talk([Line.of(f"{model.name}: {size(model.size)} from {model.host}, into {folder.root}")])
    output.talk([Line.of(f"Licence: {licence}")])
    output.talk([Line.of(f"SHA-256: {file.sha256}  {file.path}") for file in model.files])
    if yes:
        return
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError("nothing is fetched before you say so", hint="Say --yes.")
    if not typer.confirm("Fetch it?", err=True):
        raise UsageError("nothing was fetched")
