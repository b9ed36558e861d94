"""`localize review approve`."""

# Typer reads these annotations when it runs, so they are no mere type hints.
from typing import Annotated

import typer

from localize.cli import completion, identity, named_articles, output, review_summary, wiring
from localize.cli.options import AsJson, By, KeepGoing, Locales, examples
from localize.model import ReviewState


def register(app: typer.Typer) -> None:
    """Add the command to the group."""
    app.command(
        "approve",
        epilog=examples(
            "localize review approve politics/budget           what is translated in it",
            "localize review approve politics/budget --drafts  drafts, too",
            "localize review approve articles/sport -l ru --role title --yes",
            "localize review approve --state draft -l ru       in every article",
            "localize review approve politics/budget@0a1b2c3d -l ru --by Malika",
            "localize review approve politics/budget -l ru --facts   its facts are checked",
        ),
    )(approve)


def approve(
    ctx: typer.Context,
    *,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME",
            help="Articles, folders, `ui`, strings as SLUG@<hex>; all, if only --state or --role is given.",
            autocompletion=completion.articles,
            show_default=False,
        ),
    ] = None,
    locales: Locales = None,
    states: Annotated[
        list[ReviewState] | None,
        typer.Option(
            "--state",
            help="Only strings in this state, translated or draft. Repeatable; translated, if not given.",
            show_default=False,
        ),
    ] = None,
    roles: Annotated[
        list[str] | None,
        typer.Option(
            "--role",
            metavar="ROLE",
            help="Only titles, headings, paragraphs… Repeatable.",
            autocompletion=completion.roles,
            show_default=False,
        ),
    ] = None,
    drafts: Annotated[bool, typer.Option("--drafts", help="Approve machine drafts, too.")] = False,
    facts: Annotated[
        bool,
        typer.Option("--facts", help="Say of one article in one language that its facts are checked, too."),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Approve without asking, as scripts have to.")] = False,
    by: By = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Approve strings, or what is translated in articles.

    A summary is shown first. A text whose source has changed is never approved here before that was seen.
    """
    from localize.flows import review_bulk  # noqa: PLC0415 - not for --help
    from localize.flows.facts import require_one, with_facts  # noqa: PLC0415 - likewise

    if facts:
        require_one(names or (), locales or ())
    person = identity.who(ctx, by)
    wanted = review_bulk.Bulk.of(states or (), roles or (), drafts=drafts)
    asking = review_summary.Asking(yes=yes, as_json=as_json)
    with wiring.session(ctx, "review approve", writes=True, keep_going=keep_going) as session:
        named = named_articles.below_root(session.newsroom, session.disk, names or ())
        bulk = wanted.narrows or len(named) > len(names or ())
        selection = named_articles.selection(session, (), locales)
        review_summary.show_changes(review_bulk.changed_sources(session, selection, named), asking)
        report = review_bulk.approved(session, selection, named, person, wanted)
        if review_summary.agreed(report, asking, bulk=bulk):
            report = with_facts(session, selection, report, named[0], person) if facts else report
            session.commit()
        else:
            report = review_bulk.only_shown(report)
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)
