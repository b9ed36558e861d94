"""`localize review edit`."""

import sys
from typing import Annotated

import typer

from localize.cli import completion, identity, named_articles, output, wiring
from localize.cli.options import AsJson, By, KeepGoing, Locales, examples
from localize.errors import UsageError


def register(app: typer.Typer) -> None:
    """Add the command to the group."""
    app.command(
        "edit",
        epilog=examples(
            'localize review edit politics/budget@0a1b2c3d -l ru --text "Бюджет принят." --approve',
            "localize review edit ui@4e5f6a7b -l en --text one --text other",
            "localize review edit politics/budget@0a1b2c3d -l ru < text.txt",
        ),
    )(edit)


def edit(
    ctx: typer.Context,
    *,
    address: Annotated[
        str,
        typer.Argument(
            metavar="ADDRESS", help="The string, as SLUG@<hex>.", autocompletion=completion.articles
        ),
    ],
    texts: Annotated[
        list[str] | None,
        typer.Option(
            "--text", metavar="TEXT", help="The text; - reads it from stdin. Repeat it for each plural form."
        ),
    ] = None,
    approve: Annotated[bool, typer.Option("--approve", help="Approve the text at once.")] = False,
    locales: Locales = None,
    by: By = None,
    keep_going: KeepGoing = False,
    as_json: AsJson = False,
) -> int:
    """Write a string's text; without --text, in $EDITOR or from stdin."""
    from localize.flows.review import edit as flow  # noqa: PLC0415 - not for --help

    person = identity.who(ctx, by)
    given = _given(texts)
    if given is None:
        given = _edited(ctx, address, locales, keep_going=keep_going)
    with wiring.session(ctx, "review edit", writes=True, keep_going=keep_going) as session:
        report = flow(
            session, named_articles.selection(session, (), locales), address, given, person, approve=approve
        )
    return output.finish(report, as_json=as_json, problems=session.newsroom.problems)


def _given(texts: list[str] | None) -> tuple[str, ...] | None:
    """Return the texts of the command line or of stdin; None where a person is to write them."""
    if not texts and sys.stdin.isatty():
        return None
    given = texts or ["-"]
    if given.count("-") > 1:
        raise UsageError("stdin can be read once", hint="Give --text - once, and the other forms as texts.")
    return tuple(_stdin() if text == "-" else text for text in given)


def _stdin() -> str:
    """Return what stands on stdin, without the last line's end."""
    try:
        return sys.stdin.buffer.read().decode("utf-8").removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError as error:
        raise UsageError("the text on stdin is not UTF-8", hint="Save it as UTF-8.") from error


def _edited(
    ctx: typer.Context, address: str, locales: list[str] | None, *, keep_going: bool
) -> tuple[str, ...]:
    """Return what a person writes in an editor; the newsroom is not locked meanwhile."""
    from localize.cli import editor  # noqa: PLC0415 - not for --help
    from localize.flows.addressed_strings import string_of  # noqa: PLC0415 - not for --help

    with wiring.session(ctx, "review edit", writes=False, keep_going=keep_going) as session:
        item = string_of(session, named_articles.selection(session, (), locales), address)
    texts = editor.edit(item)
    if texts is None:
        raise UsageError(
            "nothing was written", hint="Write the text in the editor and save it, or use --text."
        )
    return texts
