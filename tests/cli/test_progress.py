"""Progress on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.pseudo_terminal import ended, spawn

if TYPE_CHECKING:
    from typing import Any

    from tests.cli.room import Room


def test_a_progress_bar_on_a_terminal_only(pulled: Room, server: Any) -> None:  # noqa: ANN401 - likewise
    server.answer = lambda *_: "Ранние заморозки"
    google = f"[{{name: google, url: '{server.url}', timeout: 5}}]"
    setting = f"engines: {{en: [], ru: {google}, uz: [], uz_Cyrl: []}}"
    pulled.write("localize.yaml", pulled.read("localize.yaml").replace("engines: []", setting))
    text, code = ended(spawn(pulled, "translate", "frost", "-l", "ru"))
    assert code == 0
    assert "━" in text
    assert "Filled" in text
