"""`localize replace`."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from localize.cli import completion, identity, named_articles, output, wiring
from localize.cli.options import AsJson, By, Locales, examples
from localize.errors import UsageError


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command(
        epilog=examples(
            "localize replace мэр хоким -l ru                       shown first, in all its forms",
            "localize replace мэр хоким -l ru --by Malika --yes     written, approvals renewed by Malika",
            "localize replace мэр глава -l ru --form 'мэра=главы'   where two forms are possible",
            "localize replace hokimiyat hokimlik -l uz --article politics/budget",
        )
    )(replace)


def replace(
    ctx: typer.Context,
    *,
    old: Annotated[str, typer.Argument(metavar="OLD", help="The term that goes, as a dictionary has it.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The term that comes, likewise.")],
    locales: Locales = None,
    articles: Annotated[
        list[str] | None,
        typer.Option(
            "--article",
            metavar="ARTICLE",
            help="Only this article, folder or `ui`. Repeatable.",
            autocompletion=completion.articles,
            show_default=False,
        ),
    ] = None,
    forms: Annotated[
        list[str] | None,
        typer.Option(
            "--form",
            metavar="OLD=NEW",
            help="The form that stands for a form of OLD, where several are possible. Repeatable.",
            show_default=False,
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Write without asking.")] = False,
    by: By = None,
    as_json: AsJson = False,
) -> int:
    """Put another term into translations, in all its forms.

    With --by, approvals are renewed.
    """
    from localize.flows import replace as flow  # noqa: PLC0415 - not for --help
    from localize.report.verbs.replace import view  # noqa: PLC0415 - likewise

    who = identity.who(ctx, by) if by is not None else None
    with wiring.session(ctx, "replace", writes=True) as session:
        selection = named_articles.selection(session, articles, locales)
        if not selection.locales_named:
            hint = "Name it with -l, as in `-l ru`: a term belongs to one."
            raise UsageError("replace needs a language", hint=hint)
        found = flow.replacements(session, selection, old, new, _chosen(forms or ()))
        would = flow.shown(found)
        if not as_json:
            output.show(view(would).body)
        if found.texts and (yes or (not as_json and _agreed(would.counts["texts"]))):
            return output.finish(flow.write(session, selection, found, who), as_json=as_json)
    if as_json:
        return output.finish(would, as_json=True)
    output.talk(view(would).talk)
    return would.exit_code


def _chosen(forms: Sequence[str]) -> dict[str, str]:
    """Return the forms that a person chose.

    Raises:
        UsageError: one of them is no pair.
    """
    pairs = [form.partition("=") for form in forms]
    for form, (old, _, new) in zip(forms, pairs, strict=True):
        if not old.strip() or not new.strip():
            raise UsageError(f"«{form}» is no pair of forms", hint="Write it like --form 'мэра=главы'.")
    return {old.strip(): new.strip() for old, _, new in pairs}


def _agreed(texts: int) -> bool:
    """Ask whether to write, where somebody can answer."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return typer.confirm(f"Change {texts} {'text' if texts == 1 else 'texts'}?", err=True)
