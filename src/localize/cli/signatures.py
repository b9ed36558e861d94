"""The names under decisions, for `localize check --signatures`."""

from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import named_articles, wiring

if TYPE_CHECKING:
    from localize.model import Report
    from localize.workspace.disk import Disk

Signatures = Annotated[
    bool,
    typer.Option(
        "--signatures",
        help="Compare the names under decisions with the authors of the commits that brought them; no texts.",
    ),
]


def found(
    disk: "Disk", articles: list[str] | None, locales: list[str] | None, *, keep_going: bool
) -> "Report":
    """Return where a name is not the author's."""
    from localize.flows.signatures import signatures  # noqa: PLC0415 - not for --help

    session = wiring.at_desk(disk, keep_going=keep_going)
    return signatures(session, named_articles.selection(session, articles, locales))
