"""The summary before many strings are approved, and changed sources of single ones: shown, asked about."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import typer

from localize.cli import output
from localize.errors import UsageError
from localize.frozen import frozen
from localize.report.presentation import Line, counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.model import Locale, Report
    from localize.review import Item


@frozen
class Asking:
    """The ways to get an answer."""

    yes: bool
    """True if the answer was given on the command line."""
    as_json: bool
    """True if a program reads what is printed."""

    @property
    def possible(self) -> bool:
        """Return whether somebody can be asked."""
        return not self.as_json and sys.stdin.isatty() and sys.stdout.isatty()


def agreed(report: Report, asking: Asking, *, bulk: bool) -> bool:
    """Show how much would be approved, and ask; return whether to.

    Args:
        report: what would be done.
        asking: how an answer is got.
        bulk: whether the strings were chosen by folder, state or role, which a script has to agree to.

    Raises:
        UsageError: nobody can be asked, and the command line does not say.
    """
    catalogs: Any = report.data.get("catalogs", ())
    if not catalogs or not report.changes or asking.yes:
        return True
    if not asking.possible and not bulk:
        return True
    strings = sum(sum(one["approved"].values()) for one in catalogs)
    if not asking.as_json:
        output.talk(_summary(catalogs))
    if not asking.possible:
        raise UsageError(f"{counted(strings, 'string')} would be approved", hint="Say so with --yes.")
    return typer.confirm(f"Approve {counted(strings, 'string')}?", err=True)


def _summary(catalogs: Sequence[dict[str, Any]]) -> Iterable[Line]:
    for one in catalogs:
        if one["approved"]:
            left = f"; left: {listed(one['left'])}" if one["left"] else ""
            yield Line.of(f"{one['slug']} ({one['locale']}): {listed(one['approved'])}{left}")


def show_changes(stale: Sequence[tuple[Item, Locale]], asking: Asking) -> None:
    """Show what changed in the sources of strings, and ask of each whether its text still says so.

    Args:
        stale: the strings, each with the locale of its source.
        asking: how an answer is got.

    Raises:
        UsageError: nobody can be asked, or the person says no.
    """
    from localize.flows.review_surroundings import grave_changes  # noqa: PLC0415 - not for --help
    from localize.report.card import card  # noqa: PLC0415 - likewise

    for place, (item, source) in enumerate(stale, 1):
        if not asking.possible:
            raise UsageError(
                f"the source of {item.address} has changed since its text was made",
                hint=f"See the change, then approve: `localize review --article {item.slug} "
                f"-l {item.locale.folder} --state stale`",
            )
        output.show(card(item, source, place, len(stale)))
        grave = "; ".join(str(one) for one in grave_changes(item, source))
        questions = ["Does the text say what the source says now?"]
        questions += [f"The source changed: {grave}. Does the text say so?"] if grave else []
        if not all(typer.confirm(question, err=True) for question in questions):
            raise UsageError("nothing was approved", hint="Edit or reject the text instead.")
