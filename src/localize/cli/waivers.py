"""The records of `localize check --waive` and `--unwaive`."""

from typing import TYPE_CHECKING

import typer

from localize.cli import identity, named_articles, wiring
from localize.errors import UsageError

if TYPE_CHECKING:
    from localize.model import Report


def recorded(
    ctx: typer.Context,
    locales: list[str] | None,
    waive: tuple[str, str] | None,
    unwaive: tuple[str, str] | None,
    *,
    by: str | None,
    reason: str,
) -> "Report":
    """Record that a finding may stand, or that it counts again.

    Raises:
        UsageError: both are asked for, nobody says who decides, or it cannot be done.
    """
    from localize.flows import waive as flow  # noqa: PLC0415 - not for --help

    who = identity.who(ctx, by)
    with wiring.session(ctx, "check --waive", writes=True) as session:
        selection = named_articles.selection(session, (), locales)
        if waive and unwaive:
            raise UsageError("--waive and --unwaive at once", hint="Give one of them.")
        if waive:
            return flow.waive(session, selection, *waive, who, reason=reason)
        assert unwaive is not None
        return flow.take_back(session, selection, *unwaive, who)
