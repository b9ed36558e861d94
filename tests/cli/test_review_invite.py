"""`localize review invite`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.cli.review_web import PASSWORD, Reach
from localize.errors import UsageError

if TYPE_CHECKING:
    from tests.cli.room import Room


def test_a_link_is_printed_once_and_revoked(pulled: Room) -> None:
    ran = pulled.run("review", "invite", "Malika", "--url", "https://desk.example.org/review/")
    assert ran.code == 0
    link = ran.out.strip()
    assert link.startswith("https://desk.example.org/review/enter?token=")
    assert "It is for Malika alone" in ran.err
    assert link.rpartition("=")[2] not in pulled.read(".localize/invitations.json")
    assert pulled.run("review", "invite").out == "Malika\n"
    assert pulled.run("review", "invite", "Malika", "--revoke").code == 0
    none = pulled.run("review", "invite")
    assert (none.out, none.err.partition(".")[0]) == ("", "Nobody is invited")
    refused = pulled.run("review", "invite", "Malika", "--revoke")
    assert (refused.code, refused.err) == (2, "error: nobody called «Malika» is invited\n  Nobody is.\n")
    named = pulled.run("review", "invite", "Malika Yusupova")
    assert "`localize review invite 'Malika Yusupova' --revoke`" in named.err


def test_names_that_nobody_may_have_are_refused(pulled: Room) -> None:
    assert pulled.run("review", "invite", "localize").code == 2
    assert pulled.run("review", "invite", "--revoke").code == 2


@pytest.mark.parametrize(
    ("reach", "message"),
    [
        (Reach(base="review"), "«review» is no path"),
        (Reach(base="/a b"), "«/a b» is no path"),
        (Reach(base="/../x\n"), "is no path"),
        (Reach(origin="desk.example.org"), "is no origin"),
        (Reach(origin="https://desk.example.org/review"), "is no origin"),
        (Reach(host="0.0.0.0"), "nobody knows under which address"),  # noqa: S104 - it is refused
    ],
)
def test_a_place_that_is_none_is_refused(reach: Reach, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        reach.checked()


def test_a_place_is_used_without_the_slash_at_its_end() -> None:
    said = Reach("127.0.0.1", "/review/", "https://desk.example.org/").checked()
    assert said == Reach("127.0.0.1", "/review", "https://desk.example.org")
    assert not said.is_open
    assert Reach("192.0.2.1").is_open


def test_a_short_password_is_refused(pulled: Room) -> None:
    ran = pulled.run("review", "--web", "--host", "127.0.0.2", "--by", "M", env={PASSWORD: "short"})
    assert ran.code == 2
    assert "the password is too short" in ran.err
