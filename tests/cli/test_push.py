"""`localize push --to telegram`, against a server on this machine that speaks its Bot API."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.cli.room import CONFIG, Room
from tests.loopback.server import serve

if TYPE_CHECKING:
    from pathlib import Path

    from tests.loopback.server import Handler

TOKEN = {"LOCALIZE_TELEGRAM_TOKEN": "1:secret"}


def bot(handler: Handler) -> None:
    """Answer as the Bot API does."""
    body = handler.loopback.bodies[-1]
    answer = {
        "ok": True,
        "result": {"message_id": 40 + len(handler.loopback.bodies), "text": body.get("text", "")},
    }
    handler.reply(json.dumps(answer).encode(), headers={"Content-Type": "application/json"})


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Return a newsroom with one article in English, which goes to an English channel."""
    found = Room(tmp_path / "news")
    config = CONFIG.replace("[en, ru, uz, uz_Cyrl]\nderive: {uz_Cyrl: uz}", "[en, ru]")
    found.write("localize.yaml", config + "site: {url: https://vodiy.example}\nbundles: {layout: html}\n")
    found.write(
        "articles/rain.md", "---\ntitle: Rain\nteaser: All night.\ntags: [hills]\n---\n\nIt rained.\n"
    )
    assert found.run("pull").code == 0
    return found


def test_posts_are_sent_once_and_corrected_in_place(room: Room) -> None:
    with serve() as server:
        server.speaks = bot
        api = server.url.removesuffix("/m")
        push = f'push: {{telegram: {{channels: {{en: "@vodiy"}}, api: "{api}"}}}}\n'
        room.write("localize.yaml", (room.root / "localize.yaml").read_text(encoding="utf-8") + push)
        assert room.run("publish").code == 0
        words = ("push", "--to", "telegram", "--trust")
        assert room.run(*words[:3], env=TOKEN).code == 2
        first = room.run(*words, env=TOKEN)
        assert (first.code, first.out.split()) == (0, ["sent", "rain", "@vodiy"])
        assert "secret" not in first.out + first.err
        assert server.paths == ["/bot1:secret/sendMessage"]
        assert (
            server.bodies[0]["text"] == "Rain\n\nAll night.\n\nhttps://vodiy.example/en/rain.html\n\n#hills"
        )
        line = json.loads((room.root / "locales/pushed.jsonl").read_text(encoding="utf-8"))
        assert (line["state"], line["post"], line["channel"]) == ("sent", "41", "@vodiy")
        again = room.run(*words, env=TOKEN)
        assert (again.code, again.out, len(server.bodies)) == (0, "", 1)
        text = (room.root / "articles/rain.md").read_text(encoding="utf-8")
        room.write("articles/rain.md", text.replace("All night", "All day"))
        assert room.run("pull").code == 0
        assert room.run("publish", "--force").code == 0
        assert room.run(*words, env=TOKEN).code == 0
        assert server.paths[1:] == ["/bot1:secret/editMessageText"]
        assert (server.bodies[1]["message_id"], "All day" in server.bodies[1]["text"]) == (41, True)


def test_a_target_that_is_none_is_named(room: Room) -> None:
    failed = room.run("push", "--to", "telegrm")
    assert failed.code == 2
    assert "nothing can be pushed to «telegrm»" in failed.err
