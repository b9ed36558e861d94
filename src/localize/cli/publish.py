"""`localize publish`."""

import typer

from localize.cli import output, wiring
from localize.cli.options import Articles, AsJson, AsOf, DryRun, Force, Last, Locales, RebuildLast, examples


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
    as_json: AsJson = False,
) -> int:
    """Check, build and record what goes out; ends with 1, and writes nothing, if something must not."""
    from localize.flows import publish as flow  # noqa: PLC0415 - not for --help
    from localize.flows.build import BuildOptions  # noqa: PLC0415 - not for --help

    with wiring.files(ctx, "publish", writes=not dry_run) as disk:
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
            lambda session: wiring.selection(session, articles, locales),
            options,
        )
    return output.finish(report, as_json=as_json)
