"""Invitations to the review page."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from localize.errors import InputError, UsageError
from localize.workspace.disk import Disk
from localize.workspace.invitations import PATH, digest_of, invite, invited, revoke
from localize.workspace.lock import writing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path)


def test_only_a_digest_of_the_link_is_kept_and_outside_of_git(disk: Disk) -> None:
    token = invite(disk, "Malika")
    assert invited(disk) == {digest_of(token): "Malika"}
    assert token.encode() not in disk.read(PATH)
    assert disk.read(".localize/.gitignore") == b"*\n"


def test_a_second_link_voids_the_first_and_nobody_elses(disk: Disk) -> None:
    tokens = [invite(disk, name) for name in ("Malika", "Timur", "Malika")]
    assert [digest_of(token) in invited(disk) for token in tokens] == [False, True, True]


def test_an_invitation_is_revoked(disk: Disk) -> None:
    invite(disk, "Malika")
    with pytest.raises(UsageError, match="nobody called «Malka» is invited") as caught:
        revoke(disk, "Malka")
    assert "Malika" in caught.value.hint
    revoke(disk, "Malika")
    assert invited(disk) == {}


def test_two_at_once_lose_no_invitation_and_give_none_back_that_was_revoked(disk: Disk) -> None:
    invite(disk, "Malika")
    names = [f"Timur {number}" for number in range(4)]
    with ThreadPoolExecutor(5) as pool:
        revoked = pool.submit(revoke, disk, "Malika")
        tokens = list(pool.map(lambda name: invite(disk, name), names))
        revoked.result()
    assert {digest_of(token) for token in tokens} == invited(disk).keys()
    assert sorted(invited(disk).values()) == names


def test_people_are_invited_and_revoked_while_a_long_run_writes(disk: Disk) -> None:
    with writing(disk, "translate"):
        invite(disk, "Malika")
        revoke(disk, "Malika")
    assert invited(disk) == {}


@pytest.mark.parametrize("data", [b"[]", b"{", b"\xff", b"5"])
def test_a_file_that_is_no_list_is_named(disk: Disk, data: bytes) -> None:
    disk.write(PATH, data)
    with pytest.raises(InputError, match="this is no list of invitations"):
        invited(disk)
