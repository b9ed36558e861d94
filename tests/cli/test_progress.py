"""Progress on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.cli.room import COMMAND, environment

if TYPE_CHECKING:
    from typing import Any

    from tests.cli.room import Room


pexpect = pytest.importorskip("pexpect", reason="pexpect drives the pseudo-terminal")


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


def test_a_progress_bar_on_a_terminal_only(pulled: Room, server: Any) -> None:  # noqa: ANN401 - likewise
    server.answer = lambda *_: "Ранние заморозки"
    google = f"[{{name: google, url: '{server.url}', timeout: 5}}]"
    setting = f"engines: {{en: [], ru: {google}, uz: [], uz_Cyrl: []}}"
    pulled.write("localize.yaml", pulled.read("localize.yaml").replace("engines: []", setting))
    text, code = ended(spawn(pulled, "translate", "frost", "-l", "ru"))
    assert code == 0
    assert "━" in text
    assert "Filled" in text
