from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.room import Room
    from tests.loopback.server import Loopback


def named(room: Room, *engines: str) -> None:
    room.write(
        "localize.yaml", room.read("localize.yaml").replace("engines: []", f"engines: [{', '.join(engines)}]")
    )


def test_all_engines_are_listed_with_what_they_are_asked_for(bare: Room) -> None:
    named(bare, "pseudo")
    ran = bare.run("engines", "list")
    assert ran.code == 0
    titles = "engine asked for texts per call USD per million options"
    assert ran.lines[0].split() == titles.split()
    rows = {line.split()[0]: line.split()[1:] for line in ran.lines[1:]}
    assert rows["pseudo"] == ["en", "ru", "uz", "uz_Cyrl", "stay", "here", "50", "0.00"]
    assert rows["google"] == ["–", "leave", "1", "0.00", "timeout", "per_minute", "url"]
    assert rows["deepl"][:5] == ["–", "leave", "50", "25.00", "unverified"]
    assert rows["yandex"][:4] == ["–", "leave", "50", "?"]
    assert rows["llm"][:4] == ["–", "leave", "10", "?"]
    assert rows["ct2"][:5] == ["–", "stay", "here", "16", "0.00"]
    assert ran.err.startswith("Prices: a million characters, as of ")
    assert "An unverified one was checked against no page of the service" in ran.err
    told = bare.run("engines", "list", "--json").json["engines"]
    assert {one["name"] for one in told if not one["price_verified"]} == {"deepl", "microsoft"}
    assert {one["name"]: (one["local"], one["calls"]) for one in told}["firefox"] == (True, 1)


def test_what_an_engine_translates_is_shown_and_nothing_is_sent(bare: Room, server: Loopback) -> None:
    named(bare, f"{{name: google, url: '{server.url}'}}")
    ran = bare.run("engines", "codes")
    assert (ran.code, ran.err) == (0, "")
    assert [line.split() for line in ran.lines[1:]] == [
        ["google", "en", "ru", "uz"],
        ["google", "ru", "en", "uz"],
        ["google", "uz", "en", "ru"],
        ["google", "uz_Cyrl", "–"],
    ]
    assert server.asked == []


def test_an_engine_is_tried(bare: Room, server: Loopback) -> None:
    named(bare, f"{{name: google, url: '{server.url}'}}")
    ran = bare.run("engines", "test", "-l", "uz", "--json")
    assert ran.code == 0
    assert ran.json["answers"] == [
        {
            "engine": "google",
            "source": "en",
            "target": "uz",
            "text": "Rain is expected in the evening.",
            "answer": "[uz] Rain is expected in the evening.",
        }
    ]
    echoed = bare.run("engines", "test", "echo")
    assert (echoed.code, echoed.lines[1].split(maxsplit=2)) == (
        0,
        ["echo", "ru", "[ru] Rain is expected in the evening."],
    )


def test_an_engine_that_cannot_be_reached_is_one_line_and_status_3(bare: Room) -> None:
    named(bare, "{name: google, url: 'http://127.0.0.1:1/m'}")
    ran = bare.run("engines", "test")
    assert ran.code == 3
    assert ran.lines == ["localize.yaml:6: error: google: 127.0.0.1:1 refuses the connection [engine]"]


def test_without_an_engine_one_has_to_be_named(bare: Room) -> None:
    ran = bare.run("engines", "test")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: localize.yaml names no engine\n  Name one: `localize engines test google`\n"


def test_an_unknown_engine_is_named_with_the_nearest(bare: Room) -> None:
    ran = bare.run("engines", "codes", "gogle")
    assert (ran.code, ran.err) == (2, "error: there is no engine «gogle»\n  Did you mean `google`?\n")


def test_a_program_is_run_only_where_it_is_trusted(bare: Room) -> None:
    named(bare, "{name: command, run: 'touch ran'}")
    ran = bare.run("engines", "test")
    assert ran.code == 2
    assert "localize.yaml wants to run `touch ran`" in ran.err
    assert bare.run("engines", "test", "--trust").code == 3


def test_trust_is_remembered_for_the_checkout_until_it_is_taken_back(bare: Room, tmp_path: Path) -> None:
    named(bare, "{name: command, run: cat}")
    person = {"XDG_STATE_HOME": str(tmp_path / "state")}

    def code(*words: str) -> int:
        return bare.run("engines", "codes", "command", *words, env=person).code

    assert [code(), code("--trust"), code()] == [2, 0, 0]
    named_anew = bare.read("localize.yaml").replace("run: cat", "run: tac")
    bare.write("localize.yaml", named_anew)
    assert code() == 2
    bare.write("localize.yaml", named_anew.replace("run: tac", "run: cat"))
    assert [code(), code("--no-trust"), code()] == [0, 2, 2]
