"""`localize export`: texts as files for people who work elsewhere."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import completion, named_articles, output, wiring
from localize.cli.options import Articles, AsJson, At, KeepGoing, Locales, examples
from localize.errors import UsageError, in_shell
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.flows.export import ExportFile
    from localize.flows.newsroom_session import NewsroomSession

_STDOUT = "-"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize export --format xliff -l ru",
            "localize export --format xlsx -l ru politics/budget -o budget.xlsx",
            "localize export --format csv -l uz --state untranslated --state stale",
            "localize export --format md -l ru -o out/",
        )
    )(export)


def export(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="xliff, xliff12, xlsx, csv, po, md; html to print.",
            autocompletion=completion.exchange_formats,
        ),
    ],
    locales: Locales = None,
    target: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help="A file, a folder, or - for standard output; files named after their locale if not given.",
            show_default=False,
        ),
    ] = None,
    states: Annotated[
        list[ReviewState] | None,
        typer.Option("--state", help="Only strings in this state. Repeatable.", show_default=False),
    ] = None,
    confidential: Annotated[
        bool, typer.Option("--confidential", help="Include confidential articles, and those under embargo.")
    ] = False,
    xliff_version: Annotated[
        str | None,
        typer.Option("--xliff-version", metavar="VERSION", help="2.1 or 1.2.", show_default=False),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there.")] = False,
    at: At = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Write texts as files for translators and editors.

    `localize import` takes them back.
    """
    from localize.exchange import registry  # noqa: PLC0415 - not for --help
    from localize.flows.export import ExportOptions, written  # noqa: PLC0415 - likewise
    from localize.flows.export import export as flow  # noqa: PLC0415 - likewise

    chosen = registry.named(_versioned(form, xliff_version))
    with wiring.session(ctx, "export", writes=False, keep_going=keep_going) as session:
        options = ExportOptions(chosen, frozenset(states or ReviewState), confidential, at or "")
        files, report = flow(session, named_articles.selection(session, articles, locales), options)
    if target == _STDOUT:
        _print(files)
        return output.finish(report, as_json=False, problems=session.newsroom.problems)
    paths = _paths(files, target)
    _refuse_sources(session, paths)
    _put(files, paths, force=force)
    return output.finish(written(report, files, paths), as_json=as_json, problems=session.newsroom.problems)


def _versioned(form: str, version: str | None) -> str:
    """Return the name of a format, of which the version may be told apart.

    Raises:
        UsageError: no such version is written, or the format has none.
    """
    if version is None:
        return form
    if form not in {"xliff", "xliff12"}:
        raise UsageError("--xliff-version is about --format xliff", hint="Leave it out.")
    names = {"2.1": "xliff", "1.2": "xliff12"}
    if version not in names:
        raise UsageError(f"XLIFF {version} is not written", hint="Name 2.1 or 1.2.")
    return names[version]


def _print(files: "Sequence[ExportFile]") -> None:
    if len(files) > 1:
        names = ", ".join(file.name for file in files)
        hint = "Name a folder with -o, or fewer articles and locales."
        raise UsageError(f"standard output takes one file, and these are {len(files)}: {names}", hint=hint)
    for file in files:
        output.write_bytes(file.data)


def _paths(files: "Sequence[ExportFile]", target: str | None) -> tuple[str, ...]:
    """Return where each file goes: beside each other in a folder, or where a person said."""
    from localize.flows.export import placed  # noqa: PLC0415 - not for --help

    if target is None or target.endswith("/") or Path(target).is_dir():
        folder = Path(target or "")
        return tuple(str(folder / file.name) for file in files)
    return placed(files, target)


def _refuse_sources(session: "NewsroomSession", paths: "Sequence[str]") -> None:
    """Refuse to write where a file would be read as an article of the newsroom."""
    from localize.flows.newsroom import slug_at  # noqa: PLC0415 - not for --help

    for path in paths:
        real = Path(path).resolve()
        below = (
            real.relative_to(session.disk.root).as_posix() if real.is_relative_to(session.disk.root) else ""
        )
        if below and slug_at(session.config, below) is not None:
            hint = "Name a folder outside of the articles' with -o."
            raise UsageError(f"{path} would be read as an article", hint=hint)


def _put(files: "Sequence[ExportFile]", paths: "Sequence[str]", *, force: bool) -> None:
    """Write files, none of them over what somebody may have worked in."""
    from localize.workspace import outside_files  # noqa: PLC0415 - not for --help

    going = [(path, file.data) for file, path in zip(files, paths, strict=True)]
    for path, data in going:
        if not force and outside_files.holds_other(path, data):
            hint = f"Take it in first: `localize import {in_shell(path)}`; or replace it with --force."
            raise UsageError(f"{path} is there already, and differs", hint=hint)
    for path, data in going:
        outside_files.put(path, data)
