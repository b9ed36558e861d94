from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from tests.loopback import server as acts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.room import Room
    from tests.loopback.server import Loopback


def engines(room: Room, url: str) -> None:
    google = f"[{{name: google, url: '{url}', timeout: 5}}]"
    setting = f"engines: {{en: [], ru: {google}, uz: [], uz_Cyrl: []}}"
    room.write("localize.yaml", room.read("localize.yaml").replace("engines: []", setting))


def test_what_is_known_is_filled_and_the_rest_named(pulled: Room) -> None:
    ran = pulled.run("translate", "-l", "ru")
    assert ran.code == 0
    assert ran.lines[0].split() == ["locale", "filled", "left"]
    locale, filled, left = ran.lines[1].split()
    assert (locale, left) == ("ru", "4")
    assert int(filled) > 100
    assert ran.err.startswith(f"Filled {filled} (")
    assert "Still without a text: 4 in ru." in ran.err
    assert 'msgid "January"\nmsgstr "января"\n' in pulled.catalog("ru", "ui")


def test_an_engine_makes_drafts(pulled: Room, server: Loopback) -> None:
    answers = {
        "Frost comes early": "Ранние заморозки",
        "Farmers lit fires in the orchards.": "Фермеры разожгли костры в садах.",
        "Nobody was hurt.": "Никто не пострадал.",
    }
    server.answer = lambda text, *_: answers[text]
    engines(pulled, server.url)
    ran = pulled.run("translate", "frost", "-l", "ru", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json["characters"] == {"google": sum(map(len, answers))}
    assert ran.json["left"] == {}
    assert pulled.states("ru") == dict.fromkeys(answers, "draft")


def test_a_dry_run_says_what_would_be_sent_and_sends_nothing(pulled: Room, server: Loopback) -> None:
    engines(pulled, server.url)
    before = pulled.tree()
    ran = pulled.run("translate", "frost", "--dry-run")
    assert ran.code == 0
    assert ran.lines[-2:] == [
        "engine  locale  strings  characters  to send   USD",
        "google  ru            3          67       67  0.00",
    ]
    assert "filled" not in {line.split()[0] for line in ran.lines if line}
    assert server.asked == []
    assert pulled.tree() == before


def test_a_dry_run_lists_the_texts_that_would_be_sent(pulled: Room, server: Loopback) -> None:
    engines(pulled, server.url)
    ran = pulled.run("translate", "frost", "--dry-run", "--verbose")
    sources = ("Frost comes early", "Farmers lit fires in the orchards.", "Nobody was hurt.")
    listed = [f"  {pulled.address(source)} (ru)  {source}" for source in sources]
    assert ran.lines[:4] == ["to google:", *listed]
    assert server.asked == []


def test_a_service_that_wants_a_key_is_sent_nothing_without_one(pulled: Room) -> None:
    ran = pulled.run("translate", "frost", "-l", "ru", "--engine", "deepl")
    assert ran.code == 3
    failure = "deepl: DeepL wants a key. Set DEEPL_API_KEY, or keep it in the keyring."
    assert ran.err.splitlines()[1:] == [failure]


def test_a_service_that_never_answers_is_one_line(pulled: Room, server: Loopback) -> None:
    engines(pulled, server.url)
    server.misbehave(*[acts.status(429, Retry_After="3600")] * 9)
    ran = pulled.run("translate", "frost", "-l", "ru")
    assert ran.code == 3
    what = "Google has had too many requests from here"
    then = "Try again in 60 min, or with another engine: `--engine NAME`."
    assert ran.err.splitlines()[1:] == [f"google: {what}. {then}"]
    assert "warning" not in ran.out
    assert set(pulled.states("ru").values()) == {"untranslated"}


def test_no_engine_is_asked_where_none_is_wanted(pulled: Room, server: Loopback) -> None:
    engines(pulled, server.url)
    assert pulled.run("translate", "--no-engines").code == 0
    assert pulled.run("translate", "--max-characters", "0").code == 0
    assert server.asked == []
    both = pulled.run("translate", "--no-engines", "--engine", "google")
    assert (both.code, both.out) == (2, "")
    assert "--engine and --no-engines contradict each other" in both.err


def test_an_engine_out_of_reach_costs_nothing_else(pulled: Room) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    engines(pulled, f"http://127.0.0.1:{port}/m")
    ran = pulled.run("translate", "-l", "ru")
    assert ran.code == 3
    assert sum(line.startswith("google: ") for line in ran.err.splitlines()) == 1
    assert 'msgid "January"\nmsgstr "января"\n' in pulled.catalog("ru", "ui")


def test_an_unknown_engine(pulled: Room) -> None:
    ran = pulled.run("translate", "--engine", "gogle")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: there is no engine «gogle»\n  Did you mean `google`?\n"
    engines(pulled, "ftp://nowhere")
    ran = pulled.run("translate")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("localize.yaml:")


def test_what_was_paid_is_summed_and_answers_may_be_shared(
    pulled: Room, server: Loopback, tmp_path: Path
) -> None:
    engines(pulled, server.url)
    shared = tmp_path / "shared"
    shared.mkdir()
    environment = {"LOCALIZE_ANSWERS": str(shared)}
    assert pulled.run("translate", "frost", "-l", "ru", env=environment).code == 0
    assert pulled.run("cost").err == "No answer of an engine is kept here.\n"
    ran = pulled.run("cost", env=environment)
    assert ran.code == 0
    assert ran.lines[1].split()[1:] == ["google", "ru", "3", "67", "0.00"]
    missing = pulled.run("cost", env={"LOCALIZE_ANSWERS": str(tmp_path / "none")})
    assert missing.code == 2
    assert "names no folder" in missing.err


def test_a_cost_that_is_told_by_a_price_nobody_checked_says_so(pulled: Room) -> None:
    asked = ("translate", "frost", "-l", "ru", "--engine", "deepl", "--dry-run")
    said = (
        "The price of deepl is as remembered, and unverified: `prices:` in localize.yaml says what you pay."
    )
    assert said in pulled.run(*asked).err.splitlines()
    pulled.write("localize.yaml", pulled.read("localize.yaml") + "prices: {deepl: 20.00}\n")
    assert "unverified" not in pulled.run(*asked).err


def test_a_budget_needs_prices(pulled: Room) -> None:
    engines(pulled, "http://127.0.0.1:9/")
    assert pulled.run("translate", "--engine", "pseudo", "--budget", "1", "--dry-run").code == 0
    ran = pulled.run("translate", "--engine", "echo", "--budget", "-1")
    assert ran.code == 2
