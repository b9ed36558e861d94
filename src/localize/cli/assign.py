"""`localize assign`."""

from typing import Annotated

import typer

from localize.cli import hooks, identity, named_articles, output, wiring
from localize.cli.options import Articles, AsJson, By, KeepGoing, Locales, Trust, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize assign politics/budget -l ru --to Timur",
            'localize assign politics/budget -l ru --to ""   to nobody',
            "localize review --mine                         what is assigned to you",
        )
    )(assign)


def assign(
    ctx: typer.Context,
    *,
    to: Annotated[str, typer.Option("--to", metavar="NAME", help="Whose it is; an empty name is nobody.")],
    articles: Articles = None,
    locales: Locales = None,
    by: By = None,
    trust: Trust = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Say whose articles are in a language.

    It stands in their ledgers.
    """
    from localize.config import HookEvent  # noqa: PLC0415 - not for --help
    from localize.flows.assign import assign as flow  # noqa: PLC0415 - likewise

    person = identity.who(ctx, by)
    with wiring.session(ctx, "assign", writes=True, keep_going=keep_going) as session:
        report = flow(session, named_articles.selection(session, articles, locales), to.strip(), person)
    items: list[dict[str, object]] = [
        {"slug": one.address, "locale": str(one.locale), "to": to.strip()} for one in report.changes
    ]
    warned = hooks.told(session.disk, session.config, HookEvent.ASSIGNED, person, items, trust=trust)
    report = hooks.with_warnings(report, warned)
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
