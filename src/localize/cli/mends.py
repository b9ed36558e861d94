"""The mends of `localize check --fix`: shown, asked about, written."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import completion, identity, named_articles, output, wiring
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence


Only = Annotated[
    list[str] | None,
    typer.Option(metavar="CHECK", help="Run this check alone. Repeatable.", autocompletion=completion.checks),
]
Skip = Annotated[
    list[str] | None,
    typer.Option(metavar="CHECK", help="Leave this check out. Repeatable.", autocompletion=completion.checks),
]
Fix = Annotated[
    bool,
    typer.Option(
        "--fix",
        help="Mend spaces, apostrophes, quotes and dashes, shown first; with --by, renew approvals.",
    ),
]
Yes = Annotated[bool, typer.Option("--yes", help="With --fix: write without asking.")]


@frozen
class Chosen:
    """The checks whose faults are mended, as `--only` and `--skip` name them."""

    only: "Sequence[str]"
    skip: "Sequence[str]"


def fix(
    ctx: typer.Context,
    articles: "Sequence[str] | None",
    locales: "Sequence[str] | None",
    chosen: Chosen,
    *,
    by: str | None,
    yes: bool,
    as_json: bool,
) -> int:
    """Show what can be mended, ask at a terminal, and write it where that is wanted."""
    from localize.checks.registry import configured, installed, select  # noqa: PLC0415 - not for --help
    from localize.flows import mend as flow  # noqa: PLC0415 - not for --help
    from localize.report.verbs.mend import view  # noqa: PLC0415 - likewise

    who = identity.who(ctx, by) if by is not None else None
    with wiring.session(ctx, "check --fix", writes=True) as session:
        selection = named_articles.selection(session, articles, locales)
        among = configured(installed(), session.config)
        found = flow.mends(session, selection, select(chosen.only, chosen.skip, among=among).names, who)
        would = flow.shown(found)
        if not as_json:
            output.show(view(would).body)
        if found and (yes or (not as_json and _agreed(sum(map(len, found.values()))))):
            return output.finish(flow.write(session, selection, found, who), as_json=as_json)
    if as_json:
        return output.finish(would, as_json=True)
    output.talk(view(would).talk)
    return would.exit_code


def _agreed(texts: int) -> bool:
    """Ask whether to write, where somebody can answer."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return typer.confirm(f"Write {texts} mended {'text' if texts == 1 else 'texts'}?", err=True)
