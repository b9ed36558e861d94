"""`localize review invite`."""

from typing import Annotated

import typer

from localize.cli import identity, output, wiring
from localize.cli.options import examples
from localize.errors import UsageError, in_shell
from localize.report.presentation import Line


def register(app: typer.Typer) -> None:
    """Add the command to the group."""
    app.command(
        "invite",
        epilog=examples(
            "localize review invite Malika --url https://desk.example.org/review",
            "localize review invite Malika --revoke",
            "localize review invite                  who is invited",
        ),
    )(invite)


def invite(
    ctx: typer.Context,
    *,
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="The person, as their decisions name them.", show_default=False),
    ] = "",
    url: Annotated[
        str, typer.Option("--url", metavar="URL", help="The address of the page, for the link.")
    ] = "http://127.0.0.1:8000",
    revoke: Annotated[bool, typer.Option("--revoke", help="Void the person's link.")] = False,
) -> int:
    """Invite a person to the review page, or revoke that.

    Each has a link of their own.
    """
    from localize.workspace import invitations  # noqa: PLC0415 - not for --help

    disk = wiring.open_disk(ctx)
    if not name.strip():
        if revoke:
            raise UsageError("nobody is named", hint="Try `localize review invite NAME --revoke`.")
        people = sorted(invitations.invited(disk).values())
        output.show([Line.of(person) for person in people])
        if not people:
            output.talk([Line.of("Nobody is invited. `localize review invite NAME` invites somebody.")])
        return 0
    person = identity.who(ctx, name).by
    if revoke:
        invitations.revoke(disk, person)
        output.talk(
            [Line.of(f"{person} is not invited any more; the link is void, and so is what it opened.")]
        )
        return 0
    token = invitations.invite(disk, person)
    output.show([Line.of(f"{url.rstrip('/')}/enter?token={token}")])
    output.talk(
        [
            Line.of(
                f"It is for {person} alone, and opens the page until it is revoked. It is shown this once."
            ),
            Line.of(f"Revoke it with `localize review invite {in_shell(person)} --revoke`."),
        ]
    )
    return 0
