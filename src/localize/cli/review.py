"""`localize review`: the queue itself; its commands have a module each."""

from typing import Annotated

import typer

from localize.cli import completion, review_approve, review_edit, review_list, review_reject
from localize.cli.options import By, KeepGoing, Locales, examples
from localize.errors import UsageError
from localize.model import ReviewState

COMMANDS = (review_list, review_approve, review_edit, review_reject)


def register(app: typer.Typer) -> None:
    """Add the command and those below it to the app."""
    group = typer.Typer(
        name="review",
        rich_markup_mode=None,
        invoke_without_command=True,
        epilog=examples(
            "localize review                          open the queue",
            "localize review --article politics/budget -l ru",
            "localize review --next                   how many strings wait, and which is next",
            "localize review list --state draft",
            "localize review --web                    the same as a page in the browser",
            "localize review approve politics/budget --by Malika",
        ),
    )
    group.callback()(review)
    for module in COMMANDS:
        module.register(group)
    app.add_typer(group)


def review(
    ctx: typer.Context,
    *,
    article: Annotated[
        list[str] | None,
        typer.Option(
            "--article",
            metavar="SLUG",
            help="Only this article. Repeatable.",
            autocompletion=completion.articles,
        ),
    ] = None,
    locales: Locales = None,
    states: Annotated[
        list[ReviewState] | None,
        typer.Option("--state", help="Only strings in this state. Repeatable.", show_default=False),
    ] = None,
    checks: Annotated[
        list[str] | None,
        typer.Option("--check", metavar="NAME", help="Only strings of which this check says something."),
    ] = None,
    who: Annotated[
        str, typer.Option("--who", metavar="NAME", help="Only what this person decided on last.")
    ] = "",
    since: Annotated[
        str, typer.Option("--since", metavar="DATE", help="Only what was decided on since then.")
    ] = "",
    text: Annotated[
        str, typer.Option("--text", metavar="TEXT", help="Only strings with this in source or text.")
    ] = "",
    mine: Annotated[bool, typer.Option("--mine", help="Only articles that are assigned to you.")] = False,
    reading: Annotated[
        bool, typer.Option("--reading", help="Whole articles in reading order, not the most urgent first.")
    ] = False,
    tells_next: Annotated[
        bool, typer.Option("--next", help="Only say how many strings wait, and which is next.")
    ] = False,
    web: Annotated[bool, typer.Option("--web", help="Show it as a page in the browser.")] = False,
    port: Annotated[
        int,
        typer.Option("--port", metavar="N", help="Of --web: where to listen; any free port if not given."),
    ] = 0,
    no_open: Annotated[bool, typer.Option("--no-open", help="Of --web: open no browser.")] = False,
    by: By = None,
    keep_going: KeepGoing = False,
) -> int:
    """Approve, edit or reject what waits; alone, it opens the queue."""
    if ctx.invoked_subcommand is not None:
        return _refuse_options(ctx)
    if web:
        from localize.cli.review_web import serve_page  # noqa: PLC0415 - not for --help

        return serve_page(ctx, by, port=port, opens=not no_open, keep_going=keep_going)
    from localize.cli import review_open  # noqa: PLC0415 - not for --help
    from localize.flows.review_queue import Order, QueueFilter  # noqa: PLC0415 - likewise

    wanted = review_open.Wanted(
        article or (),
        locales or (),
        QueueFilter(frozenset(states or ()), frozenset(checks or ()), who, since, text),
        Order.READING if reading else Order.URGENT,
        by,
        mine=mine,
        keep_going=keep_going,
    )
    return review_open.tell_next(ctx, wanted) if tells_next else review_open.open_queue(ctx, wanted)


def _refuse_options(ctx: typer.Context) -> int:
    """Refuse options of the queue in front of a command, which would not see them."""
    given = [name for name, value in ctx.params.items() if value]
    if given:
        name = ctx.invoked_subcommand
        hint = f"Try `localize review {ctx.invoked_subcommand} --help`."
        raise UsageError(f"options stand behind `{name}`", hint=hint)
    return 0
