"""Progress on a terminal, and for a program."""

from __future__ import annotations

import json
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


def test_a_program_gets_a_line_of_json_at_the_end_of_each_piece_of_work(pulled: Room) -> None:
    ran = pulled.run("check", "--progress", "json")
    told = [json.loads(line) for line in ran.err.splitlines() if line.startswith("{")]
    assert told[-1] | {"per_second": 0} == {"what": "check", "done": 2, "total": 2, "per_second": 0}
    assert told[-1]["per_second"] > 0


def test_without_a_terminal_and_where_nobody_wants_it_nothing_is_told(pulled: Room) -> None:
    assert "{" not in pulled.run("check").err
    assert "━" not in ended(spawn(pulled, "check", "--progress", "none"))[0]
