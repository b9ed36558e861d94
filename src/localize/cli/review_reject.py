"""`localize review reject`."""

from typing import Annotated

import typer

from localize.cli import completion, hooks, identity, named_articles, output, wiring
from localize.cli.options import AsJson, By, KeepGoing, Locales, Trust, examples


def register(app: typer.Typer) -> None:
    """Add the command to the group."""
    app.command(
        "reject",
        epilog=examples(
            'localize review reject politics/budget@0a1b2c3d -l ru --note "Wrong date."',
            "localize review reject politics/budget@0a1b2c3d -l ru --clear",
        ),
    )(reject)


def reject(
    ctx: typer.Context,
    *,
    addresses: Annotated[
        list[str],
        typer.Argument(metavar="ADDRESS", help="Strings, as SLUG@<hex>.", autocompletion=completion.articles),
    ],
    note: Annotated[str, typer.Option(metavar="TEXT", help="Why; whoever mends it reads this.")] = "",
    clear: Annotated[
        bool, typer.Option("--clear", help="Empty their places. The rejected texts do not come back.")
    ] = False,
    locales: Locales = None,
    by: By = None,
    trust: Trust = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Reject strings: their texts wait for better ones."""
    from localize.config import HookEvent  # noqa: PLC0415 - not for --help
    from localize.flows.hooks import rejected_items  # noqa: PLC0415 - likewise
    from localize.flows.review import reject as flow  # noqa: PLC0415 - likewise

    person = identity.who(ctx, by)
    with wiring.session(ctx, "review reject", writes=True, keep_going=keep_going) as session:
        selected = named_articles.selection(session, (), locales)
        report = flow(session, selected, addresses, person, note=note, clear=clear)
    items = rejected_items(session, report, note)
    warned = hooks.told(session.disk, session.config, HookEvent.REJECTED, person, items, trust=trust)
    report = hooks.with_warnings(report, warned)
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
