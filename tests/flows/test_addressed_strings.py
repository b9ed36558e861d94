"""An address names a string, in each locale that has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import RU, UZ, key

from localize.errors import UsageError
from localize.flows.addressed_strings import string_of, strings_of
from localize.flows.selection import select

if TYPE_CHECKING:
    from tests.flows.room import Room

HURT = "Nobody was hurt."


@pytest.fixture
def written(room: Room) -> Room:
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Все целы."}, approved=False)
    return room


def test_an_address_is_a_string_in_one_locale(written: Room) -> None:
    catalogs = written.session()
    address = f"frost@{key(HURT).short}"
    found = string_of(catalogs, select(catalogs.newsroom, (), ["ru"]), address)
    assert (found.locale, found.message.targets) == (RU, ("Все целы.",))
    with pytest.raises(UsageError, match="is in several locales: ru, uz"):
        string_of(catalogs, select(catalogs.newsroom, (), [str(RU), str(UZ)]), address)


def test_an_address_is_a_string_in_each_locale(written: Room) -> None:
    catalogs = written.session()
    both = select(catalogs.newsroom, (), [str(RU), str(UZ)])
    found = strings_of(catalogs, both, f"frost@{key(HURT).short}")
    assert [(item.locale, item.message.key.source) for item in found] == [(RU, HURT), (UZ, HURT)]
    with pytest.raises(UsageError):
        strings_of(catalogs, both, "frost@00000000")
