"""`localize import-archive`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import output, outside, wiring
from localize.cli.options import AsJson, DryRun, examples

if TYPE_CHECKING:
    from localize.exchange.archive_post import ArchivePost
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Report


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        "import-archive",
        epilog=examples(
            "localize import-archive old-site.xml            an export of WordPress",
            "localize import-archive ../old-site/content     a folder of Markdown and HTML",
            "localize import-archive old-site.xml --dry-run  only say what belongs together",
        ),
    )(import_archive)


def import_archive(
    ctx: typer.Context,
    *,
    archive: Annotated[
        str, typer.Argument(metavar="FOLDER|FILE", help="The archive: a folder, or an export of WordPress.")
    ],
    name: Annotated[
        str | None,
        typer.Option(
            "--name",
            metavar="NAME",
            help="What the archive is called, if not by its file.",
            show_default=False,
        ),
    ] = None,
    dry_run: DryRun = False,
    yes: Annotated[bool, typer.Option("--yes", help="Write without asking, as scripts have to.")] = False,
    as_json: AsJson = False,
) -> int:
    """Bring in an archive's articles, with their translations.

    What was brought in before stays as it is.
    """
    from localize.flows import import_archive as flow  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "import-archive", writes=not dry_run, growing=True) as session:
        posts = _posts(session, archive)
        found = flow.plan(session, posts, name or Path(archive).resolve().name)
        report = flow.pairs(found, posts)
        if dry_run or not found.new or not _agreed(report, yes=yes, as_json=as_json):
            return output.finish(report, as_json=as_json)
        return output.finish(flow.write(session, found, posts), as_json=as_json)


def _posts(session: "NewsroomSession", archive: str) -> "tuple[ArchivePost, ...]":
    """Read the texts of an archive.

    Raises:
        InputError: it cannot be read.
    """
    from localize.exchange import archive_folder, wordpress  # noqa: PLC0415 - not for --help

    if Path(archive).is_dir():
        return archive_folder.parse(
            outside.read_folder(archive, (*archive_folder.MARKDOWN, *archive_folder.HTML)),
            session.config.locales,
        )
    return wordpress.parse(outside.read(archive), archive)


def _agreed(report: "Report", *, yes: bool, as_json: bool) -> bool:
    """Show what belongs together, and ask whether to write it, where somebody can answer."""
    from localize.report import views  # noqa: PLC0415 - not for --help

    if yes or as_json:
        return yes
    output.show(views.view(report).body)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    files = report.counts["new"]
    return typer.confirm(f"Write {files} {'file' if files == 1 else 'files'}?", err=True)
