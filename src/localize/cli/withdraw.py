"""`localize withdraw`."""

from typing import Annotated

import typer

from localize.cli import completion, identity, named_articles, output, wiring
from localize.cli.options import AsJson, By, Locales, examples


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            'localize withdraw politics/budget --reason "the source took it back"   in all languages',
            'localize withdraw politics/budget -l ru --reason "mistranslated"        in Russian alone',
            "localize withdraw politics/budget --undo",
        )
    )(withdraw)


def withdraw(
    ctx: typer.Context,
    *,
    slug: Annotated[
        str,
        typer.Argument(
            metavar="SLUG", help="The article; one that is gone, too.", autocompletion=completion.articles
        ),
    ],
    locales: Locales = None,
    reason: Annotated[
        str,
        typer.Option("--reason", metavar="TEXT", help="Why, for the newsroom's record; it is not printed."),
    ] = "",
    undo: Annotated[bool, typer.Option("--undo", help="Take the withdrawal back.")] = False,
    by: By = None,
    as_json: AsJson = False,
) -> int:
    """Take an article back in all languages at once.

    The next build puts a notice in its place.
    """
    from localize.flows.selection import select  # noqa: PLC0415 - not for --help
    from localize.flows.withdraw import restore  # noqa: PLC0415 - likewise
    from localize.flows.withdraw import withdraw as flow  # noqa: PLC0415 - likewise

    person = identity.who(ctx, by)
    with wiring.session(ctx, "withdraw", writes=True) as session:
        meant = select(session.newsroom, (), locales or ()).locales if locales else ()
        (name,) = named_articles.below_root(session.newsroom, session.disk, (slug,))
        by_path = {article.path: article.slug for article in session.newsroom.articles}
        known = by_path.get(name, name)
        report = (
            restore(session, known, meant, person) if undo else flow(session, known, meant, reason, person)
        )
    return output.finish(report, as_json=as_json)
