"""The command on a pseudo-terminal, with the test on its other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.room import COMMAND, environment

if TYPE_CHECKING:
    from typing import Any

    from tests.cli.room import Room


pexpect = pytest.importorskip("pexpect", reason="pexpect drives the pseudo-terminal")

KEYS = r"q quit · \? help\r\n"


def spawn(room: Room, *words: str, columns: int = 80, **env: Any) -> Any:  # noqa: ANN401 - pexpect has no types
    return pexpect.spawn(
        COMMAND[0],
        [*COMMAND[1:], *words],
        cwd=str(room.root),
        env=environment(**{"TERM": "xterm", **env}),
        encoding="utf-8",
        dimensions=(40, columns),
        timeout=30,
    )


def ended(child: Any) -> tuple[str, int]:  # noqa: ANN401 - likewise
    child.expect(pexpect.EOF)
    child.close()
    return child.before, child.exitstatus


def pressed(child: Any, key: str) -> None:  # noqa: ANN401 - likewise
    child.expect(KEYS)
    child.send(key)
