"""`localize pull`."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import named_articles, output, outside, wiring
from localize.cli.options import (
    Articles,
    AsJson,
    Cluster,
    ClusterFiles,
    DryRun,
    Force,
    Jobs,
    KeepGoing,
    Locales,
    ProgressOption,
    examples,
)
from localize.cli.progress import ProgressForm
from localize.cli.workers import Workers
from localize.errors import UsageError, in_shell

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Report


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize pull                      all articles and labels",
            "localize pull politics/budget      one article",
            "localize pull ~/captures/page.txt  a captured page: it is added first",
            "localize pull --frozen             in CI: fail if a catalog is behind",
        )
    )(pull)


def pull(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    locales: Locales = None,
    dry_run: DryRun = False,
    frozen: Annotated[
        bool, typer.Option("--frozen", help="Write nothing; end with 1 if anything would change.")
    ] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Remove the catalogs of deleted articles.")] = False,
    force: Force = False,
    update: Annotated[
        bool, typer.Option("--update", help="A file to add may be a newer capture of a known page.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="List what passes through untranslated: code, shortcodes.")
    ] = False,
    keep_going: KeepGoing = False,
    jobs: Jobs = None,
    cluster: Cluster = None,
    cluster_files: ClusterFiles = None,
    progress: ProgressOption = ProgressForm.BAR,
    as_json: AsJson = False,
) -> int:
    """Read articles and labels into the catalogs."""
    from localize.cache import whole_run  # noqa: PLC0415 - not for --help

    planned = dry_run or frozen
    shape = {"dry_run": dry_run, "frozen": frozen}
    with wiring.files(ctx, "pull", writes=not planned) as disk:
        lists = verbose or as_json
        seen = None if articles or locales or prune or lists else wiring.look(disk)
        idle = whole_run.known(disk, "pull", seen)
        if idle is not None:
            return output.finish(_joined([], idle, shape), as_json=as_json)
        from localize.flows.pull import PullOptions  # noqa: PLC0415 - only where there is work
        from localize.flows.pull import pull as flow  # noqa: PLC0415 - likewise

        workers = Workers.of(jobs, cluster, cluster_files, progress)
        read = partial(wiring.at_desk, disk, keep_going=keep_going, seen=seen, workers=workers)
        now, names, added = _taken_in(read, articles or (), update=update, planned=planned)
        options = PullOptions(
            dry_run=dry_run, frozen=frozen, prune=prune, force=force, listed=planned or as_json
        )
        selection = named_articles.selection(now, names, locales)
        report = flow(now, selection, options)
        if lists:
            from localize.flows.passed_through import passed_through  # noqa: PLC0415 - only when asked

            report = replace(report, data={**report.data, "passed": list(passed_through(now, selection))})
        if not planned:
            whole_run.remember(disk, "pull", seen, report)
    return output.finish(_joined(added, report, shape), as_json=as_json, problems=now.newsroom.problems)


def _taken_in(
    read: "Callable[[], NewsroomSession]", names: Sequence[str], *, update: bool, planned: bool
) -> "tuple[NewsroomSession, list[str], list[Report]]":
    """Add the files that are no articles yet, one after the other.

    Returns:
        The newsroom as it stands then, all names, theirs as slugs, and the reports.
    """
    session = read()
    kept, reports = [], []
    for name in names:
        if not named_articles.is_outside(session, name):
            if os.path.isabs(name) and not os.path.exists(name):  # noqa: PTH110, PTH117 - never refuse a name
                outside.read(name)  # says that it is not there: no article is called so
            kept.append(name)
            continue
        if planned:
            raise UsageError(
                f"{name} is no article yet, and adding it writes",
                hint=f"Run `localize add {in_shell(name)}` first.",
            )
        from localize.flows.add import AddOptions, add  # noqa: PLC0415 - only where something is added

        report = add(session, outside.read(name), name, AddOptions(update=update))
        kept.append(str(report.data["slug"]))
        reports.append(report)
        session = read()
    return session, kept, reports


def _joined(added: "Sequence[Report]", report: "Report", shape: dict[str, bool]) -> "Report":
    """Return one report of what was added and pulled, and how."""
    return replace(
        report,
        changes=(*(change for one in added for change in one.changes), *report.changes),
        findings=(*(finding for one in added for finding in one.findings), *report.findings),
        data={**shape, **report.data, "added": [one.data["path"] for one in added]},
    )
