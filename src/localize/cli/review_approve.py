"""`localize review approve`."""

from typing import Annotated

import typer

from localize.cli import completion, output, wiring
from localize.cli.options import AsJson, By, KeepGoing, Locales, examples


def register(app: typer.Typer) -> None:
    """Add the command to the group."""
    app.command(
        "approve",
        epilog=examples(
            "localize review approve politics/budget           what is translated in it",
            "localize review approve politics/budget --drafts  drafts, too",
            "localize review approve politics/budget@0a1b2c3d -l ru --by Malika",
        ),
    )(approve)


def approve(
    ctx: typer.Context,
    *,
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME", help="Slugs, or strings as SLUG@<hex>.", autocompletion=completion.articles
        ),
    ],
    locales: Locales = None,
    drafts: Annotated[bool, typer.Option("--drafts", help="Approve machine drafts, too.")] = False,
    by: By = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Approve strings, or what is translated in an article."""
    from localize.flows.review import approve as flow  # noqa: PLC0415 - not for --help

    person = wiring.who(ctx, by)
    with wiring.session(ctx, "review approve", writes=True, keep_going=keep_going) as session:
        report = flow(session, wiring.selection(session, (), locales), names, person, drafts=drafts)
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
