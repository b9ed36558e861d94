"""`localize publish`."""

from functools import partial
from typing import TYPE_CHECKING

import typer

from localize.cli import hooks, named_articles, output, wiring
from localize.cli.options import (
    Articles,
    AsJson,
    AsOf,
    DryRun,
    Force,
    Last,
    Locales,
    RebuildLast,
    Trust,
    examples,
)
from localize.errors import RefusedError

if TYPE_CHECKING:
    from localize.config import HookEvent
    from localize.model import Report
    from localize.workspace.disk import Disk


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize publish --dry-run           what would be new, changed and taken down",
            "localize publish --last ../site      in CI: what is live lies in ../site",
            "localize publish --at 2026-03-01T08:00+05:00   with what is under embargo until then",
        )
    )(publish)


def publish(
    ctx: typer.Context,
    *,
    articles: Articles = None,
    locales: Locales = None,
    dry_run: DryRun = False,
    last: Last = None,
    rebuild_last: RebuildLast = False,
    force: Force = False,
    at: AsOf = "",
    trust: Trust = None,
    as_json: AsJson = False,
) -> int:
    """Check, build and record what goes out.

    Ends with 1, and writes nothing, if something must not.
    """
    from localize.config import HookEvent  # noqa: PLC0415 - not for --help
    from localize.flows import publish as flow  # noqa: PLC0415 - likewise
    from localize.flows.build import BuildOptions  # noqa: PLC0415 - not for --help

    with wiring.files(ctx, "publish", writes=not dry_run) as disk:
        told = partial(_told, disk, wiring.utc(at), trust)
        refused = () if dry_run else told(HookEvent.PUBLISHING, [{"at": wiring.utc(at)}])
        if refused:
            raise RefusedError(
                refused[0].removesuffix(" What was done is done."), hint="Nothing was published."
            )
        options = BuildOptions(
            tool=wiring.tool(),
            last=wiring.last_bundle(last),
            rebuild=wiring.rebuilding(disk) if rebuild_last else None,
            force=force,
            dry_run=dry_run,
            at=at,
        )
        report = flow.publish(
            lambda: wiring.at_desk(disk, at=wiring.utc(at)),
            lambda session: named_articles.selection(session, articles, locales),
            options,
        )
    changed = [one for one in _editions(report) if one["outcome"] != "as before"]
    report = hooks.with_warnings(report, () if dry_run else told(HookEvent.PUBLISHED, changed))
    return output.finish(report, as_json=as_json)


def _editions(report: "Report") -> list[dict[str, object]]:
    rows = report.data.get("editions", [])
    return list(rows) if isinstance(rows, list) else []


def _told(
    disk: "Disk",
    at: str,
    trust: bool | None,  # noqa: FBT001 - as the command line has it
    event: "HookEvent",
    items: list[dict[str, object]],
) -> tuple[str, ...]:
    """Tell the program of an event, and return what went wrong."""
    from localize.review import TOOL, Who  # noqa: PLC0415 - not for --help
    from localize.workspace.config_file import read_config  # noqa: PLC0415 - likewise

    return hooks.told(disk, read_config(disk), event, Who(TOOL, at), items, trust=trust)
