"""`localize build`."""

from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import named_articles, output, wiring
from localize.cli.options import (
    Articles,
    AsJson,
    AsOf,
    Cluster,
    ClusterFiles,
    Force,
    Jobs,
    KeepGoing,
    Last,
    Locales,
    ProgressOption,
    RebuildLast,
    examples,
)
from localize.cli.progress import ProgressForm
from localize.cli.workers import Workers

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Report


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize build",
            "localize build politics/budget -l ru",
            "localize build --strict  fail if anything is held",
            "localize build --archive  write dist/ru.zip and so on, too",
            "localize build --at 2026-03-01T08:00+05:00  with what is under embargo until then",
        )
    )(build)


def build(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    locales: Locales = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="End with 1 if anything was held back, or taken down unasked.")
    ] = False,
    archive: Annotated[bool, typer.Option("--archive", help="Write one ZIP file per locale, too.")] = False,
    last: Last = None,
    rebuild_last: RebuildLast = False,
    force: Force = False,
    at: AsOf = "",
    every: Annotated[
        bool, typer.Option("--all", help="Tell every finding, however many an article has.")
    ] = False,
    keep_going: KeepGoing = False,
    jobs: Jobs = None,
    cluster: Cluster = None,
    cluster_files: ClusterFiles = None,
    progress: ProgressOption = ProgressForm.BAR,
    as_json: AsJson = False,
) -> int:
    """Write the localised articles and the interface's texts."""
    with wiring.files(ctx, "build", writes=True) as disk:

        def answer(session: "NewsroomSession") -> "Report":
            from localize.flows.build import BuildOptions  # noqa: PLC0415 - only where there is work
            from localize.flows.build import build as flow  # noqa: PLC0415 - likewise

            options = BuildOptions(
                strict=strict,
                tool=wiring.tool(),
                archive=archive,
                last=wiring.last_bundle(last),
                rebuild=wiring.rebuilding(disk) if rebuild_last else None,
                force=force,
                at=at,
                rows=as_json,
            )
            return flow(session, named_articles.selection(session, articles, locales), options)

        words = (f"strict {strict}", f"archive {archive}", f"at {at}", wiring.tool())
        part = articles or locales or last or rebuild_last
        seen = None if part else wiring.look(disk, words, bundles=True)
        report, problems = wiring.answered(
            disk,
            "build" if as_json else "build-counts",  # the rows of thousands are not kept for a table
            seen,
            answer,
            keep_going=keep_going,
            workers=Workers.of(jobs, cluster, cluster_files, progress),
        )
    if as_json or not every:
        return output.finish(report, as_json=as_json, problems=problems)
    from localize.report.verbs.build import whole_view  # noqa: PLC0415 - not for --help

    return output.printed(report, whole_view(report, every=True), problems)
