"""`localize review`: the queue itself; its commands have a module each."""

from typing import Annotated

import typer

from localize.cli import completion, review_approve, review_edit, review_invite, review_list, review_reject
from localize.cli.options import By, KeepGoing, Locales, Trust, examples
from localize.cli.queue_options import (
    Checks,
    Decider,
    Mine,
    Reading,
    Since,
    States,
    Text,
    filter_of,
    order_of,
)
from localize.errors import UsageError

COMMANDS = (review_list, review_approve, review_edit, review_reject, review_invite)


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
    states: States = None,
    checks: Checks = None,
    who: Decider = "",
    since: Since = "",
    text: Text = "",
    mine: Mine = False,
    reading: Reading = False,
    tells_next: Annotated[
        bool, typer.Option("--next", help="Only say how many strings wait, and which is next.")
    ] = False,
    web: Annotated[bool, typer.Option("--web", help="Show it as a page in the browser.")] = False,
    port: Annotated[
        int,
        typer.Option("--port", metavar="N", help="Of --web: where to listen; any free port if not given."),
    ] = 0,
    host: Annotated[
        str,
        typer.Option("--host", metavar="ADDRESS", help="Of --web: listen on this address of the machine."),
    ] = "127.0.0.1",
    base_path: Annotated[
        str,
        typer.Option("--base-path", metavar="PATH", help="Of --web: the path under which a proxy shows it."),
    ] = "",
    origin: Annotated[
        str,
        typer.Option("--origin", metavar="URL", help="Of --web: https://… under which a proxy shows it."),
    ] = "",
    no_open: Annotated[bool, typer.Option("--no-open", help="Of --web: open no browser.")] = False,
    by: By = None,
    trust: Trust = None,
    keep_going: KeepGoing = False,
) -> int:
    """Approve, edit or reject what waits.

    Without a command, it opens the queue.
    """
    if ctx.invoked_subcommand is not None:
        return _refuse_options(ctx)
    if web:
        from localize.cli.review_web import Reach, serve_page  # noqa: PLC0415 - not for --help

        reach = Reach(host, base_path, origin)
        return serve_page(
            ctx, by, port=port, opens=not no_open, keep_going=keep_going, reach=reach, trust=trust
        )
    from localize.cli import review_open  # noqa: PLC0415 - not for --help

    wanted = review_open.Wanted(
        article or (),
        locales or (),
        filter_of(states, checks, who, since, text),
        order_of(reading=reading),
        by,
        mine=mine,
        keep_going=keep_going,
        trust=trust,
    )
    return review_open.tell_next(ctx, wanted) if tells_next else review_open.open_queue(ctx, wanted)


def _refuse_options(ctx: typer.Context) -> int:
    """Refuse options of the queue in front of a command, which would not see them."""
    if any(_is_given(ctx, name) for name in ctx.params):
        name = ctx.invoked_subcommand
        hint = f"Try `localize review {ctx.invoked_subcommand} --help`."
        raise UsageError(f"options stand behind `{name}`", hint=hint)
    return 0


def _is_given(ctx: typer.Context, name: str) -> bool:
    source = ctx.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"
