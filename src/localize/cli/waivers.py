"""The records of `localize check --waive` and `--unwaive`."""

from typing import TYPE_CHECKING, Annotated

import typer

from localize.cli import identity, named_articles, wiring
from localize.errors import UsageError

if TYPE_CHECKING:
    from localize.model import Report


Waive = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--waive",
        metavar="ADDRESS CHECK",
        help="Let what a check says of one text stand until the text changes; needs --reason.",
        show_default=False,
    ),
]
Unwaive = Annotated[
    tuple[str, str] | None,
    typer.Option("--unwaive", metavar="ADDRESS CHECK", help="Take that back.", show_default=False),
]
Reason = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help="Why the finding may stand.", show_default=False)
]


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
