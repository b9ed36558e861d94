"""`localize push --to telegram`, against a server on this machine that speaks its Bot API."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.cli.room import Room
from tests.flows.room import IN_TWO
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
    config = IN_TWO
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


PASSWORD = {"LOCALIZE_WORDPRESS_PASSWORD": "abcd efgh"}


def blog(handler: Handler) -> None:
    """Answer as WordPress does: a new post gets a number, a known one keeps it."""
    number = handler.path.rpartition("/posts")[2].lstrip("/")
    made = {"id": int(number or 40 + len(handler.loopback.bodies)), "status": "publish"}
    handler.reply(json.dumps(made).encode(), 200 if number else 201, {"Content-Type": "application/json"})


def test_editions_are_drafted_once_and_a_correction_leaves_the_editors_status(room: Room) -> None:
    with serve() as server:
        server.speaks = blog
        site = server.url.removesuffix("/m")
        config = (room.root / "localize.yaml").read_text(encoding="utf-8")
        push = f"push: {{wordpress: {{sites: {{en: '{site}'}}, user: editor}}}}\n"
        room.write("localize.yaml", config + push)
        assert room.run("publish").code == 0
        words = ("push", "--to", "wordpress")
        assert room.run(*words).code != 0
        first = room.run(*words, env=PASSWORD)
        assert (first.code, first.out.split(), first.err.count("abcd")) == (0, ["sent", "rain", site], 0)
        sent = server.bodies[0]
        assert (server.paths, sent["status"]) == (["/wp-json/wp/v2/posts"], "draft")
        assert (sent["title"], sent["excerpt"], sent["slug"]) == ("Rain", "All night.", "rain")
        assert "<p>It rained.</p>" in sent["content"]
        assert "<h1" not in sent["content"]
        again = room.run(*words, env=PASSWORD)
        assert (again.code, again.out, len(server.bodies)) == (0, "", 1)
        text = (room.root / "articles/rain.md").read_text(encoding="utf-8")
        room.write("articles/rain.md", text.replace("It rained", "It poured"))
        assert room.run("pull").code == 0
        assert room.run("publish", "--force").code == 0
        assert room.run(*words, env=PASSWORD).code == 0
        assert server.paths[1:] == ["/wp-json/wp/v2/posts/41"]
        assert ("status" in server.bodies[1], "It poured" in server.bodies[1]["content"]) == (False, True)


def test_a_file_that_somebody_changed_in_the_bundle_is_not_sent(room: Room) -> None:
    with serve() as server:
        config = (room.root / "localize.yaml").read_text(encoding="utf-8")
        site = server.url.removesuffix("/m")
        room.write(
            "localize.yaml", f"{config}push: {{wordpress: {{sites: {{en: '{site}'}}, user: editor}}}}\n"
        )
        assert room.run("publish").code == 0
        (page,) = room.root.glob("*/en/rain.html")
        page.write_text("<article><p>Buy!</p></article>", encoding="utf-8")
        failed = room.run("push", "--to", "wordpress", env=PASSWORD)
        assert (failed.code, server.bodies) == (1, [])
        said = "en/rain.html: error: «rain» in en: this file is not what was built [push]"
        assert said in failed.out + failed.err


def with_pictures(room: Room, site: str) -> None:
    """Let the bundle take pictures along, and name a site of WordPress."""
    config = (room.root / "localize.yaml").read_text(encoding="utf-8")
    push = f"push: {{wordpress: {{sites: {{en: '{site}'}}, user: editor}}}}\n"
    room.write("localize.yaml", config.replace("html}", "html, pictures: copy}") + push)


def library(handler: Handler) -> None:
    """Answer as WordPress does, its media library among it."""
    if "/media" not in handler.path:
        blog(handler)
        return
    name = handler.headers["Content-Disposition"].partition('"')[2].rstrip('"')
    number = 40 + len(handler.loopback.bodies)
    made = {"id": number, "source_url": f"https://blog.example/uploads/{number}-{name}"}
    handler.reply(json.dumps(made).encode(), 201, {"Content-Type": "application/json"})


def test_pictures_are_sent_once_and_posts_show_them_from_there(room: Room) -> None:
    with serve() as server:
        server.speaks = library
        with_pictures(room, server.url.removesuffix("/m"))
        for name in ("a map.png", "cover.jpg", "plan.svg"):
            room.write(f"articles/{name}", f"<svg>{name}</svg>")
        shows = "![A “map” & more](a%20map.png) ![](plan.svg)"
        room.write(
            "articles/rain.md",
            f"---\ntitle: Rain\nteaser: All night.\nimage: cover.jpg\n---\n\nIt rained. {shows}\n",
        )
        room.write("articles/snow.md", f"---\ntitle: Snow\n---\n\nIt snowed. {shows}\n")
        assert room.run("pull").code == 0
        assert room.run("publish", "--force").code == 0
        words = ("push", "--to", "wordpress")
        dry = room.run(*words, "--dry-run", env=PASSWORD)
        assert (dry.code, server.paths) == (0, [])
        assert room.run(*words, env=PASSWORD).code == 0
        assert [path.partition("?")[0].rpartition("/v2/")[2] for path in server.paths] == [
            "media",
            "media",
            "posts",
            "posts",
        ]
        assert server.bodies[:2] == [b"<svg>a map.png</svg>", b"<svg>cover.jpg</svg>"]
        assert [one["content-type"] for one in server.headers[:2]] == ["image/png", "image/jpeg"]
        assert server.headers[0]["content-disposition"] == 'attachment; filename="a%20map.png"'
        assert (server.asked[0], server.asked[1]) == ({"alt_text": "A “map” & more"}, {})
        rain, snow = server.bodies[2:]
        assert 'src="https://blog.example/uploads/41-a%20map.png"' in rain["content"]
        assert 'src="https://vodiy.example/media/plan.svg"' in rain["content"]
        assert (rain["featured_media"], "featured_media" in snow) == (42, False)
        assert 'src="https://blog.example/uploads/41-a%20map.png"' in snow["content"]
        again = room.run(*words, env=PASSWORD)
        assert (again.code, again.out, len(server.bodies)) == (0, "", 4)
        room.write("articles/a map.png", "another map")
        assert room.run("publish", "--force").code == 0
        assert room.run(*words, env=PASSWORD).code == 0
        assert server.bodies[4] == b"another map"
        assert "uploads/45-a%20map.png" in server.bodies[5]["content"]
        assert len(server.bodies) == 7


def test_a_picture_that_is_refused_is_named_and_the_other_posts_go(room: Room) -> None:
    def refuses(handler: Handler) -> None:
        if "/media" in handler.path:
            handler.reply(b'{"message": "too large"}', 413, {"Content-Type": "application/json"})
        else:
            blog(handler)

    with serve() as server:
        server.speaks = refuses
        with_pictures(room, server.url.removesuffix("/m"))
        room.write("articles/map.png", "a map")
        room.write("articles/hail.md", "---\ntitle: Hail\n---\n\nIt hailed. ![](map.png)\n")
        assert room.run("pull").code == 0
        assert room.run("publish", "--force").code == 0
        failed = room.run("push", "--to", "wordpress", env=PASSWORD)
        assert (failed.code, failed.out.count("sent")) == (1, 1)
        assert "«hail» in en: WordPress refuses (413): too large" in failed.out + failed.err
        assert [path.rpartition("/v2/")[2] for path in server.paths] == ["media", "posts"]
