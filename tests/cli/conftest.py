"""The newsrooms that tests of the command line start from; each is made once and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli import room as rooms
from tests.loopback.server import serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.room import Room
    from tests.loopback.server import Loopback

HURT, TITLE = "Nobody was hurt.", "Frost comes early"


@pytest.fixture(scope="session")
def pulled_once(tmp_path_factory: pytest.TempPathFactory) -> Room:
    made = rooms.bare(tmp_path_factory.mktemp("pulled"))
    assert made.run("pull").code == 0
    return made


@pytest.fixture(scope="session")
def written_once(pulled_once: Room, tmp_path_factory: pytest.TempPathFactory) -> Room:
    made = rooms.copied(pulled_once, tmp_path_factory.mktemp("written"))
    assert made.run("translate").code == 0
    for source, locale, text in (
        (TITLE, "ru", "Ранние заморозки"),
        (HURT, "ru", "Все целы."),
        (TITLE, "uz", "Qirov erta tushdi"),
    ):
        address = made.address(source)
        assert made.run("review", "edit", address, "-l", locale, "--text", text, "--by", "Malika").code == 0
    return made


@pytest.fixture
def bare(tmp_path: Path) -> Room:
    """Two articles and two labels; nothing was pulled."""
    return rooms.bare(tmp_path)


@pytest.fixture
def pulled(pulled_once: Room, tmp_path: Path) -> Room:
    """The same, pulled; nothing is translated."""
    return rooms.copied(pulled_once, tmp_path)


@pytest.fixture
def written(written_once: Room, tmp_path: Path) -> Room:
    """The same, with vocabulary filled in, two Russian texts and one Uzbek one; nothing is approved."""
    return rooms.copied(written_once, tmp_path)


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A server that speaks like the default engine's."""
    with serve() as loopback:
        yield loopback
